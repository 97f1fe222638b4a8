import { compare } from '../inventory/compare.ts';
import type { Coverage } from '../inventory/component.ts';

/** Counts the reasons, in a fixed order. */
export function coverageOf(
  filesRead: number,
  reasons: readonly string[],
  unread: ReadonlyMap<string, number>,
): Coverage {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    filesRead,
    skipped: inOrder(counts),
    ...(unread.size > 0 && { unreadLanguages: inOrder(unread) }),
  };
}

function inOrder(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([left], [right]) => compare(left, right)));
}
