import { compare } from '../inventory/compare.ts';
import type { Coverage } from '../inventory/component.ts';

/** Counts the reasons, in a fixed order. */
export function coverageOf(filesRead: number, reasons: readonly string[]): Coverage {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    filesRead,
    skipped: Object.fromEntries([...counts].sort(([left], [right]) => compare(left, right))),
  };
}
