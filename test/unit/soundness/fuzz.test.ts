import assert from 'node:assert/strict';
import { Random } from '../../../bench/generator/random.ts';
import { fuzz, readOnce } from '../../soundness/fuzz/fuzz.ts';
import { fuzzGuided } from '../../soundness/fuzz/guided.ts';
import { mutated } from '../../soundness/fuzz/mutations.ts';
import { targets, type Target } from '../../soundness/fuzz/targets.ts';

const target = (read: (text: string) => unknown): Target => ({ name: 'a', seeds: ['a = [1, 2]\n'], read });

describe('fuzzing', () => {
  it('notices what throws', async () => {
    const { wrong } = await fuzz([target((text) => (text.includes('[') ? 1 : JSON.parse('{')))], 200, 1);
    assert.ok(
      wrong.length > 0 && wrong.every(({ what, text }) => /^a: threw /.test(what) && !text.includes('[')),
    );
  });

  it('notices what says another thing the second time, and what grows beyond measure', async () => {
    let calls = 0;
    const counting = await readOnce(
      target(() => calls++),
      'a',
    );
    assert.equal(counting.problem, 'said another thing the second time');
    const growing = await readOnce(
      target((text) => 'x'.repeat(3_000_000 * text.length)),
      'a',
    );
    assert.match(growing.problem ?? '', /^made 3\d+ bytes of 1 characters$/);
  });

  it('notices a reader that no sample is for, and there is none', async () => {
    const { wrong } = await fuzz([{ name: 'a', seeds: [], read: () => undefined }], 1, 1);
    assert.deepEqual(
      wrong.map(({ what }) => what),
      ['a: no sample is such a file'],
    );
    assert.deepEqual(
      targets().flatMap(({ name, seeds }) => (seeds.length === 0 ? [name] : [])),
      [],
    );
  });

  it('makes the same texts of the same seed, and others of another', () => {
    const of = (seed: number): string => mutated('a = { b: "c" }\n'.repeat(9), 'x y z', new Random(seed));
    assert.equal(of(1), of(1));
    assert.ok(new Set([1, 2, 3, 4, 5].map(of)).size > 3);
  });

  it('is led by the code that a text reaches', async () => {
    const { blocks, blocksBefore, result } = await fuzzGuided(
      targets().filter(({ name }) => name === 'policy'),
      30,
      1,
    );
    assert.deepEqual(result.wrong, []);
    assert.ok(blocks > blocksBefore && blocksBefore > 0, `${blocksBefore} to ${blocks}`);
  });
});
