import type { AgentChange, ReplacedText } from './agentEdit.ts';
import { textAt, valueAt, type JsonObject } from './json.ts';

/** What a tool calls the texts that it replaces. */
export interface ReplacementKeys {
  readonly before: string;
  readonly after: string;
  /** Whether it is replaced wherever it stands. */
  readonly everywhere: string;
}

export const snakeCase: ReplacementKeys = {
  before: 'old_string',
  after: 'new_string',
  everywhere: 'replace_all',
};

export const camelCase: ReplacementKeys = {
  before: 'oldString',
  after: 'newString',
  everywhere: 'replaceAll',
};

/**
 * What replacing texts of one file did. Text in the place of none is the whole file, and some tools write it over
 * what was there.
 * @param isNew the tool does that only where there is no file
 */
export function replacement(
  edits: readonly JsonObject[],
  keys: ReplacementKeys,
  isNew = false,
): AgentChange | undefined {
  const pairs = edits.flatMap((edit): readonly ReplacedText[] => {
    const before = textAt(edit, keys.before);
    const after = textAt(edit, keys.after);
    if (before === undefined || after === undefined) return [];
    return [{ before, after, ...(valueAt(edit, keys.everywhere) === true && { isEverywhere: true }) }];
  });
  const [first, ...others] = pairs;
  if (first?.before === '' && others.length === 0)
    return { kind: 'write', content: first.after, original: isNew ? null : undefined };
  // Where such a text went cannot be told beside others.
  const placed = pairs.filter(({ before }) => before !== '');
  return placed.length === 0 ? undefined : { kind: 'replace', pairs: placed };
}
