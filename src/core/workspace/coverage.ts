import type { Coverage } from '../inventory/component.ts';
import { compare } from '../inventory/buildInventory.ts';

/** Counts the reasons, in a fixed order. */
export function coverageOf(filesRead: number, reasons: readonly string[]): Coverage {
  const skipped: Record<string, number> = {};
  for (const reason of [...reasons].sort(compare)) skipped[reason] = (skipped[reason] ?? 0) + 1;
  return { filesRead, skipped };
}
