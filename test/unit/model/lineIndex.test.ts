import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex, type Position } from '../../../src/core/model/text.ts';
import { runsOr } from '../support/runs.ts';

const text = fc
  .array(fc.constantFrom('a', '\n', '\r', '\r\n', 'bc'), { maxLength: 20 })
  .map((parts) => parts.join(''));

function expected(whole: string, offset: number): Position {
  // A line feed behind a return is of the line that both end.
  const lines = whole.slice(0, offset).split(whole[offset] === '\n' ? /\r\n|\n|\r(?!$)/ : /\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('the lines of a text', () => {
  it('are told for any offset, in any order', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(25)), (whole, offsets) => {
        const index = new LineIndex(whole);
        for (const offset of offsets.filter((each) => each <= whole.length))
          assert.deepEqual(index.positionAt(offset), expected(whole, offset), String(offset));
      }),
      { numRuns: runsOr(2000) },
    );
  });
});
