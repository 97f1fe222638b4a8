// `npm run bench:provenance`: lets random things happen to real files, whose lines carry along who wrote them, and counts
// how often the tracker still knows, beside simpler ways to follow lines. docs/provenance-accuracy.md explains it.
//
//   --seeds 1,2,3    histories differ by these; --histories N of each mix a seed, --steps N each
//   --mistakes       prints each step after which a line is wrong that was right
//   --write-docs     puts the tables into docs/provenance-accuracy.md
import path from 'node:path';
import { parseArgs } from 'node:util';
import { followerNames, mixes, runHistory, type FollowerName, type Mix } from './history.ts';
import { Score } from './score.ts';
import { readSources } from './sources.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    histories: { type: 'string', default: '20' },
    steps: { type: 'string', default: '60' },
    mix: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    'write-docs': { type: 'boolean', default: false },
  },
});

const sources = readSources(path.resolve(import.meta.dirname, '../..'));
const started = performance.now();
for (const mix of Object.keys(mixes) as Mix[]) {
  if (values.mix !== undefined && !mix.includes(values.mix)) continue;
  const totals = Object.fromEntries(followerNames.map((name) => [name, new Score()])) as Record<
    FollowerName,
    Score
  >;
  for (const seed of values.seeds.split(',').map(Number)) {
    for (let index = 0; index < Number(values.histories); index++) {
      const scores = await runHistory(sources, {
        mix,
        seed: seed * 10_000 + index,
        steps: Number(values.steps),
        ...(values.mistakes && {
          onMistake: (step, operation, { kind, path: file, line, text }) =>
            console.log(`${seed * 10_000 + index}:${step}\t${operation}\t${kind}\t${file}:${line}\t${text}`),
        }),
      });
      for (const name of followerNames) totals[name].add(scores[name]);
    }
  }
  for (const name of followerNames) {
    const { precision, recall, f1, modifiedRecall, modifiedPrecision, found, missed, wrong } = totals[name];
    const figures = [precision, recall, f1, modifiedRecall, modifiedPrecision].map((each) => each.toFixed(4));
    console.log([mix, name, ...figures, found, missed, wrong].join('\t'));
  }
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
