import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../../../src/core/analysis/remote/editedText.ts';
import { applyChanges } from '../../../../src/core/model/text.ts';

describe('EditedText', () => {
  it('says the same as the text that is changed as a whole', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(fc.nat(20), fc.nat(40_000)),
      text: fc.oneof(
        fc.string(),
        fc.nat(40_000).map((length) => 'é'.repeat(length)),
      ),
    });
    fc.assert(
      fc.property(fc.nat(60_000), fc.array(edit), (length, edits) => {
        let text = Array.from({ length }, (_, index) => String.fromCodePoint(97 + (index % 26))).join('');
        const edited = new EditedText(text);
        for (const { at, length: removed, text: inserted } of edits) {
          const start = Math.floor(at * text.length);
          const change = { span: { start, end: Math.min(text.length, start + removed) }, text: inserted };
          text = applyChanges(text, [change]);
          edited.change(change);
        }
        assert.equal(edited.toString(), text);
      }),
    );
  });
});
