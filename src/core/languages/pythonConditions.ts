/** What a condition says of the imports below it. */
export type ConditionTraits = { readonly typeOnly: true } | { readonly optional: true };

/** Longest condition, in UTF-16 code units, that is looked at. */
const maxLength = 200;

const types = /^(not\s+)?(?:\w+\.)?TYPE_CHECKING$/;
/** Asks whether something is installed: by a call, or by a constant that was set when it was tried. */
const installed =
  /\bfind_spec\s*\(|\bis_\w+_available\b|\b_?(?:HAS|HAVE)_[A-Z0-9_]+\b|\b[A-Z0-9_]+_(?:AVAILABLE|INSTALLED)\b/;
const something = /\s+(?:is\s+not|!=)\s+None\b/g;
const negation = /\bnot\b|\bis\s+None\b|==|!=/;

const hint =
  /TYPE_CHECKING|\bif[ \t(]+(?:False|0)\b|find_spec|_available|_AVAILABLE|_INSTALLED|\bHA(?:S|VE)_|_HA(?:S|VE)_/;

/** Whether a text may hold a condition that says something. */
export function mayHoldConditions(text: string): boolean {
  return hint.test(text);
}

/** What a condition says of the branch that runs when it is true. */
export function traitsOfBranch(condition: string): ConditionTraits | undefined {
  if (condition.length > maxLength) return undefined;
  const written = bare(condition);
  const match = types.exec(written);
  if (match) return match[1] === undefined ? { typeOnly: true } : undefined;
  // Checkers of types of old read what never runs.
  if (written === 'False' || written === '0') return { typeOnly: true };
  const positive = written.replace(something, '');
  return installed.test(positive) && !negation.test(positive) ? { optional: true } : undefined;
}

/** What it says of the other branch. */
export function traitsOfOther(condition: string): ConditionTraits | undefined {
  const match = condition.length > maxLength ? null : types.exec(bare(condition));
  return match?.[1] === undefined ? undefined : { typeOnly: true };
}

function bare(condition: string): string {
  return condition
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .trim();
}
