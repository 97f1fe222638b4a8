import { ignoreMarker } from './ignoreComments.ts';

/** What can be written next in a comment that silences a rule. */
export type IgnoreCompletion =
  | { readonly kind: 'marker'; readonly start: number }
  | {
      readonly kind: 'rule';
      /** Where the word that is being typed begins, in the line. */
      readonly start: number;
      /** Rules that the comment names already. */
      readonly named: readonly string[];
    };

const marker = /(?:#|\/\/|\/\*|\*|<!--|--|;)\s*([a-z][a-z-]*)$/;
const rule = new RegExp(`${ignoreMarker}(?:-file)?[ \\t]+((?:[a-z][a-z-]*[ \\t]*,[ \\t]*)*)([a-z-]*)$`);

/**
 * Reads the line up to the cursor. What comes behind the colon is the reason, and no list has it.
 *
 * @param before the line, up to where somebody types.
 */
export function completeIgnore(before: string): IgnoreCompletion | undefined {
  const inList = rule.exec(before);
  if (inList) {
    const [, names = '', typed = ''] = inList;
    const named = names.split(',').flatMap((name) => name.trim() || []);
    return { kind: 'rule', start: before.length - typed.length, named };
  }
  const typed = marker.exec(before)?.[1] ?? '';
  const isMarker = typed.length >= 3 && ignoreMarker.startsWith(typed);
  return isMarker ? { kind: 'marker', start: before.length - typed.length } : undefined;
}
