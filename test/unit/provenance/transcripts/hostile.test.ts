import assert from 'node:assert/strict';
import fc from 'fast-check';
import { transcriptTools } from '../../../../src/core/provenance/transcripts/tools/index.generated.ts';
import { fixturesOf, recordsOf } from './support.ts';

const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    Number.MAX_VALUE,
    '',
    '__proto__',
    'constructor',
    '\0',
    '../../x',
    [],
    {},
    [[]],
  ),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":2}')),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Puts something else in the place of one value, wherever it stands. */
function changed(value: unknown, turns: readonly number[], instead: unknown): unknown {
  const [turn, ...rest] = turns;
  if (turn === undefined || typeof value !== 'object' || value === null) return instead;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return instead;
  const inner = changed((value as Record<string, unknown>)[key], rest, instead);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? inner : item));
  return { ...value, [key]: inner };
}

function parsed(record: string): unknown {
  return JSON.parse(record);
}

describe('a transcript with anything in it', () => {
  for (const tool of transcriptTools) {
    it(`of ${tool.name} breaks nothing`, () => {
      const records = fixturesOf(tool).flatMap((name) =>
        recordsOf(tool, name).map((record) => ({ name, record })),
      );
      assert.ok(records.length > 0);
      fc.assert(
        fc.property(
          fc.array(
            fc.record({
              which: fc.nat({ max: records.length - 1 }),
              turns: fc.array(fc.nat({ max: 20 }), { maxLength: 9 }),
              instead: strange,
              cut: fc.option(fc.nat({ max: 4000 })),
            }),
            { minLength: 1, maxLength: 12 },
          ),
          (steps) => {
            const reader = tool.open(`/home/me/${records[steps[0]?.which ?? 0]?.name}`);
            for (const { which, turns, instead, cut } of steps) {
              const whole = JSON.stringify(changed(parsed(records[which]?.record ?? ''), turns, instead));
              const edits = reader.read(cut === null ? (whole ?? '') : (whole ?? '').slice(0, cut));
              for (const edit of edits) {
                assert.equal(edit.tool, tool.id);
                assert.match(edit.path, /^(?:[/\\]|[A-Za-z]:[/\\])/);
                assert.ok(edit.id.length > 0);
                assert.ok(edit.at === undefined || Number.isFinite(edit.at));
              }
            }
          },
        ),
        { numRuns: 300 },
      );
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    });

    it(`of ${tool.name} gives nothing of what people and models said`, () => {
      for (const name of fixturesOf(tool)) {
        const reader = tool.open(`/home/me/${name}`);
        for (const record of recordsOf(tool, name)) {
          const said = JSON.stringify(reader.read(record)) + JSON.stringify(stateOf(reader));
          assert.doesNotMatch(said, /PROMPT|ANSWER/, `${name}: ${said}`);
        }
      }
    });
  }
});

/** All that is kept from one record to the next. */
function stateOf(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, item]) => [key, stateOf(item)]);
  if (value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null) return value;
  return Object.values(value).map(stateOf);
}
