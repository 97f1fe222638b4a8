import { readFileSync, writeFileSync } from 'node:fs';
import type { Outcomes } from '../../../bench/capture/outcomes.ts';

/** What lines turned out to be called that came in by one way, for the confusion matrix. */
export type Outcome = 'right tool' | 'other tool' | 'by hand' | 'unknown' | 'nothing';

/** @param words of the hover; empty where it says nothing. @param tool the right one's name, if there is one. */
export function outcomeOf(words: string, tool?: string): Outcome {
  if (words === '') return 'nothing';
  if (words.includes('Written by hand')) return 'by hand';
  if (words.includes('Not known')) return 'unknown';
  return tool !== undefined && words.includes(tool) ? 'right tool' : 'other tool';
}

/** Adds to the file that `npm run bench:capture` reads, where it asks for one. */
export function noteOutcomes(signal: string, outcomes: readonly Outcome[]): void {
  const file = process.env['SHADOWLIGHT_OUTCOMES'];
  if (file === undefined) return;
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number>>;
  const row = (all[signal] ??= {});
  for (const outcome of outcomes) row[outcome] = (row[outcome] ?? 0) + 1;
  writeFileSync(file, JSON.stringify(all satisfies Outcomes));
}
