import fc from 'fast-check';
import { runtimeMemoryBytes } from '../../../src/core/syntax/grammars.ts';
import { Random } from '../../../bench/generator/random.ts';
import { editScripts, planEvent } from '../../unit/analysis/edits.ts';
import { fixtures } from '../../unit/analysis/fixtures.ts';
import { analyzer, LinkedTestFolder } from '../../unit/linking/linkedFolder.ts';
import type { Trial } from '../trial.ts';

const hours = 24;
/** Of the first hours all is still being filled: caches, and what V8 compiles. */
const settled = 4;
/** What the memory of the last hour may be above that of the hour at which all is settled. */
const factor = 1.05;
const anywayMegabytes = 4;

/** Files of the simulated folder, of each language some. */
const copies = 12;

export const day: Trial = {
  id: 'day',
  title:
    'A simulated day (24 hours of typing, saving, opening, closing, changing branches): memory stays what it was',
  counts: { short: 40, long: 1200 },
  async run(count, seed) {
    const random = new Random(seed);
    const kinds = Object.entries(fixtures);
    const disk = new Map<string, string>();
    for (const [editorId, { path, text }] of kinds)
      for (let copy = 0; copy < copies; copy++) disk.set(`${editorId}${copy}/${path}`, text);
    const folder = await new LinkedTestFolder(Object.fromEntries(disk)).scan();
    const heap: number[] = [];
    const parser: number[] = [];
    let edits = 0;
    let version = 0;
    for (let hour = 0; hour < hours; hour++) {
      for (const script of fc.sample(editScripts, { numRuns: count, seed: seed + hour })) {
        const [editorId, { text: start }] = random.pick(kinds);
        const id = `open-${random.int(0, 40)}`;
        analyzer.open({ id, editorId, version: ++version, text: start });
        let text: string = start;
        for (const plans of script) {
          const event = planEvent(text, plans);
          text = event.text;
          analyzer.change(id, ++version, event.changes);
          await analyzer.analyze(id);
          edits++;
        }
        if (random.chance(0.8)) analyzer.close(id);
        const path = random.pick([...disk.keys()]);
        if (random.chance(0.1)) await folder.type(path, random.chance(0.5) ? text : undefined);
        if (random.chance(0.1))
          await folder.write(path, random.chance(0.8) ? (disk.get(path) ?? '') : undefined);
      }
      // Another branch, and back.
      for (const [path, text] of disk) await folder.write(path, `${text}\n# ${hour}\n`);
      for (const path of disk.keys()) await folder.type(path, undefined);
      // What the simulated disk notes of it is no part of the product.
      folder.disk.reads.length = 0;
      heap.push(heapMegabytes());
      parser.push(Math.round(runtimeMemoryBytes() / 1e6));
    }
    for (let id = 0; id <= 40; id++) analyzer.close(`open-${id}`);
    const wrong = [heap, parser].flatMap((megabytes) =>
      (megabytes.at(-1) ?? 0) > (megabytes[settled - 1] ?? 0) * factor + anywayMegabytes
        ? [`it grew: ${megabytes.join(', ')} MB`]
        : [],
    );
    const of = (megabytes: readonly number[]): string =>
      `${megabytes[settled - 1]} and ${megabytes.at(-1)} MB`;
    return {
      did: `${edits} edits; after ${settled} and ${hours} hours ${of(heap)} of heap, ${of(parser)} of the parser`,
      wrong,
    };
  },
};

/** What V8 holds when all is gone that nobody needs. */
function heapMegabytes(): number {
  if (!globalThis.gc) throw new Error('Node has to be started with --expose-gc');
  globalThis.gc();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}
