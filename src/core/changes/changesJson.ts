import type { Comparison } from './comparison.ts';
import type { Item } from './item.ts';

/** Raised when a key changes its meaning. */
const schema = 1;

/** One JSON object a line: first what was compared, then each item that is not as it was. */
export function* changesJsonLines({ ref, commit, isMergeBase, changes }: Comparison): Generator<string> {
  const { added, removed, changed } = changes;
  const counts = { added: added.length, removed: removed.length, changed: changed.length };
  yield line({ kind: 'comparison', ref, commit, mergeBase: isMergeBase, ...counts });
  for (const item of added) yield line({ kind: 'change', change: 'added', ...fieldsOf(item) });
  for (const item of removed) yield line({ kind: 'change', change: 'removed', ...fieldsOf(item) });
  for (const { before, after, differences } of changed) {
    const renamed = before.id === after.id ? {} : { before: before.id };
    yield line({ kind: 'change', change: 'changed', ...fieldsOf(after), ...renamed, differences });
  }
}

function fieldsOf(item: Item) {
  const { id, kind, name, provider, revision, risks, review, verdict, places } = item;
  return {
    id,
    category: kind,
    name,
    provider,
    revision,
    risks,
    review,
    verdict,
    places: places.map(({ path, range, symbol }) => ({
      path,
      line: range ? range.start.line + 1 : null,
      symbol,
    })),
  };
}

function line(fields: object): string {
  return `${JSON.stringify({ schema, ...fields })}\n`;
}
