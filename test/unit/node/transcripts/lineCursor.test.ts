import assert from 'node:assert/strict';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LineCursor } from '../../../../src/node/transcripts/lineCursor.ts';
import { withFolder } from '../../support/temporaryFolder.ts';

describe('reading the lines of a file that grows', () => {
  it('gives the same lines wherever what is written is parted', () =>
    withFolder({}, (root) => {
      let count = 0;
      const line = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', '"', '\r'), maxLength: 12 });
      fc.assert(
        fc.property(
          fc.array(line, { minLength: 1, maxLength: 12 }),
          fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 20 }),
          fc.boolean(),
          (lines, sizes, mayGoOn) => {
            const file = path.join(root, String(count++));
            const bytes = Buffer.from(lines.join('\n'));
            const told: string[] = [];
            const cursor = new LineCursor(24);
            const parts = [...sizes, bytes.length];
            let at = 0;
            for (const size of parts) {
              appendFileSync(file, bytes.subarray(at, at + size));
              at += size;
              const descriptor = openSync(file, 'r');
              assert.equal(cursor.isAt(descriptor), true);
              while (
                !cursor.read(
                  descriptor,
                  (text) => told.push(text),
                  () => mayGoOn,
                )
              );
              closeSync(descriptor);
            }
            // What is after the last break is no line yet; one beyond the limit is empty.
            const whole = lines.slice(0, -1).map((text) => (Buffer.byteLength(text) > 24 ? '' : text));
            assert.deepEqual(told, whole);
          },
        ),
        { numRuns: 200 },
      );
      return Promise.resolve();
    }));
});
