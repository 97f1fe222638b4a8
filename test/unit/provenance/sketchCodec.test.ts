import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { decodeSketches, encodeSketches } from '../../../src/core/provenance/log/sketchCodec.ts';
import { sketchText } from '../../../src/core/provenance/tracking/lineSketch.ts';

describe('sketches of lines in the log', () => {
  it('come back as they were, however many words a line has', () => {
    const lengths = [0, 1, 126, 127, 128, 129, 700];
    const lines = sketchText(lengths.map((length) => 'a '.repeat(length)).join('\n'));
    deepEqual(
      lines.map(({ tokens }) => tokens.length),
      lengths,
    );
    deepEqual(decodeSketches(encodeSketches(lines)), lines);
  });

  it('come back from more than fits into one call', () => {
    const lines = sketchText(
      Array.from({ length: 5_000 }, (_, index) => `line(${index}, of, many);`).join('\n'),
    );
    deepEqual(decodeSketches(encodeSketches(lines)), lines);
  });

  it('are none where they are damaged, and never too many', () => {
    const whole = encodeSketches(sketchText('def greet(name):\n    return name'));
    equal(decodeSketches(whole.slice(0, 8)), undefined);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,60}$/), (text) => {
        const decoded = decodeSketches(text);
        equal(decoded === undefined || decoded.length <= text.length, true);
      }),
    );
  });
});
