import type { JudgedRetirement } from '../catalogue/retirement.ts';
import { isAssistantCategory, type ImportFinding, type ModelFinding, type Risk } from '../model/finding.ts';
import { isUntracked } from '../model/untracked.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import type { Pin } from './pins.ts';

/** Ids of everything that can be reported; each has a page `docs/rules/<id>.md`. */
export const ruleIds = [
  'model-unreviewed',
  'assistant-unreviewed',
  'undeclared-import',
  'pickle',
  'unsafe-load',
  'trust-remote-code',
  'hardcoded-key',
  'model-retired',
  'moving-revision',
  'pinned-differently',
  'unpinned-revision',
  'hidden-text',
  'instruction-override',
  'unrestricted-agent',
  'plain-http',
  'unpinned-server',
] as const;

/** What a policy has against a finding: reported at the weight that the policy gives it. */
export const policyRuleIds = ['policy-denied', 'policy-review'] as const;

export type PolicyRuleId = (typeof policyRuleIds)[number];

/** Whether it is the id of anything that is reported. */
export function isReportedId(text: string): text is RuleId | PolicyRuleId {
  return isRuleId(text) || (policyRuleIds as readonly string[]).includes(text);
}

export function policyRuleOf({ verdict }: PolicyJudgement): PolicyRuleId {
  return verdict === 'denied' ? 'policy-denied' : 'policy-review';
}

export type RuleId = (typeof ruleIds)[number];

export function isRuleId(text: string): text is RuleId {
  return (ruleIds as readonly string[]).includes(text);
}

/** A risk is reported under its own name. */
const ruleOfRisk: Readonly<Record<Risk, RuleId>> = {
  pickle: 'pickle',
  'unsafe-load': 'unsafe-load',
  'trust-remote-code': 'trust-remote-code',
  'hardcoded-key': 'hardcoded-key',
  'moving-revision': 'moving-revision',
  'hidden-text': 'hidden-text',
  'instruction-override': 'instruction-override',
  'unrestricted-agent': 'unrestricted-agent',
  'plain-http': 'plain-http',
  'unpinned-server': 'unpinned-server',
};

/** What is known of a model finding beyond its text. */
export interface ModelContext {
  readonly isApproved: boolean;
  readonly retirement: JudgedRetirement | undefined;
  /** A use of the same model that asks for another revision. */
  readonly otherPin: Pin | undefined;
}

/** What an approval takes away. */
export function unreviewedRule({ category }: ModelFinding): RuleId {
  return isAssistantCategory(category) ? 'assistant-unreviewed' : 'model-unreviewed';
}

/** The rules that a model finding raises: a reviewed one only what its risks raise. */
export function rulesOfModel(finding: ModelFinding, context: ModelContext): readonly RuleId[] {
  const { isApproved, retirement, otherPin } = context;
  const { risks, pinned, revision } = finding;
  const isAssistant = isAssistantCategory(finding.category);
  return [
    ...(isApproved ? [] : [unreviewedRule(finding)]),
    // Who turns the protection off is told so, and not twice.
    ...risks
      .filter((risk) => risk !== 'pickle' || !risks.includes('unsafe-load'))
      .map((risk) => ruleOfRisk[risk]),
    ...(retirement ? ['model-retired' as const] : []),
    ...(otherPin ? ['pinned-differently' as const] : []),
    ...(pinned === false && revision === null && !isAssistant ? ['unpinned-revision' as const] : []),
  ];
}

/**
 * Whether what is known of a finding takes weight from a rule that it breaks: code from a pinned repository is the
 * code that was looked at, a library may refuse code by itself, and a model that is to be retired still answers.
 */
export function isEased(rule: RuleId, finding: ModelFinding, known: Known): boolean {
  if (rule === 'trust-remote-code') return finding.pinned === true;
  if (rule === 'pickle') return known.refusesCode;
  return rule === 'model-retired' && known.retirement?.state !== 'retired';
}

/** What takes weight from a rule, beyond the text. */
interface Known {
  readonly retirement: JudgedRetirement | undefined;
  /** The library that is declared refuses code in the file by itself. */
  readonly refusesCode: boolean;
}

/** An import that the code can do without is known, but no problem. */
export function rulesOfImport(finding: ImportFinding): readonly RuleId[] {
  return isUntracked(finding.verdict) && !finding.flags.includes('optional') ? ['undeclared-import'] : [];
}
