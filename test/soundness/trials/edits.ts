import fc from 'fast-check';
import { editAndCompare } from '../../unit/analysis/editAndCompare.ts';
import { editScripts, pausesWhile } from '../../unit/analysis/edits.ts';
import { fixtures } from '../../unit/analysis/fixtures.ts';
import { createAnalyzer } from '../../unit/support/analyze.ts';
import { realScheduler } from '../../unit/support/host.ts';
import type { Trial } from '../trial.ts';

/** Scripts of edits that are made of one seed. */
const perRound = 20;

export const edits: Trial = {
  id: 'edits',
  title: 'Random edits of open documents in every language: what is said is what a fresh look says',
  counts: { short: 3000, long: 100_000 },
  async run(count, seed) {
    // Its clock stands still: a busy machine must not decide what is found.
    const analyzer = createAnalyzer({ ...realScheduler, now: () => 0 });
    const wrong: string[] = [];
    let edited = 0;
    let scripts = 0;
    for (let round = 0; edited < count; round++) {
      for (const [editorId, { path, text: lf }] of Object.entries(fixtures)) {
        const text = round % 2 === 0 ? lf : lf.replaceAll('\n', '\r\n');
        const samples = fc.sample(fc.tuple(editScripts, pausesWhile), {
          numRuns: perRound,
          seed: seed + round,
        });
        for (const [script, pauses] of samples) {
          scripts++;
          try {
            edited += await editAndCompare(analyzer, { editorId, path, text }, script, pauses);
          } catch (error) {
            wrong.push(`${editorId}: ${String(error)}\n${JSON.stringify({ script, pauses })}`);
          }
        }
      }
    }
    await analyzer.dispose();
    const languages = Object.keys(fixtures).length;
    return { did: `${edited} edits in ${scripts} scripts, ${languages} languages`, wrong };
  },
};
