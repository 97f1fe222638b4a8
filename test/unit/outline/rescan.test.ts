import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editBetween } from '../../../src/core/outline/edit.ts';
import { rescanJavaScript } from '../../../src/core/outline/javascript/javascriptRescan.ts';
import { scanJavaScript } from '../../../src/core/outline/javascript/javascriptScan.ts';
import { Mentions } from '../../../src/core/outline/mentions.ts';
import { NameSet } from '../../../src/core/outline/nameSet.ts';
import { rescanPythonLines, scanPythonLines } from '../../../src/core/outline/python/pythonLines.ts';
import { Choices } from '../../differential/choices.ts';
import { pythonProgram } from '../../differential/pythonPrograms.ts';
import { typescriptProgram } from '../../differential/typescriptPrograms.ts';
import { editScripts, planEvent } from '../analysis/edits.ts';
import { runsOr } from '../support/runs.ts';

const runs = runsOr(200);

/** Several programs behind each other: what an edit leaves alone is far enough away to be taken over. */
const seeds = fc.array(fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 }), {
  minLength: 3,
  maxLength: 12,
});
const pythonTexts = seeds.map((all) => all.map((list) => pythonProgram(new Choices(list))).join('\n'));
const typescriptTexts = (hasElements: boolean): fc.Arbitrary<string> =>
  seeds.map((all) => all.map((list) => typescriptProgram(new Choices(list), hasElements)).join('\n'));

/** Holds what `next` makes of an edited text and of what was known before against what `first` says of it afresh. */
function assertSame<T>(
  texts: fc.Arbitrary<string>,
  first: (text: string) => T,
  next: (text: string, before: string, known: T) => T,
  compared: (known: T) => unknown = (known) => known,
): void {
  fc.assert(
    fc.property(texts, fc.boolean(), editScripts, (whole, isCrlf, script) => {
      let text = isCrlf ? whole.replaceAll('\n', '\r\n') : whole;
      let known = first(text);
      for (const plans of script) {
        const event = planEvent(text, plans);
        known = next(event.text, text, known);
        assert.deepEqual(compared(known), compared(first(event.text)));
        ({ text } = event);
      }
    }),
    { numRuns: runs },
  );
}

describe('after any edits', function () {
  this.timeout(600_000);

  it('the lines of Python are those of a fresh scan', () => {
    assertSame(
      pythonTexts,
      (text) => scanPythonLines(text),
      (text, before, known) => rescanPythonLines(text, editBetween(before, text), known),
    );
  });

  it('a line of Python is another one where the end of its string comes lines after it', () => {
    const before = `x = f"{'''\n${'y = 1\n'.repeat(40)}`;
    const text = `${before}'''}"\n`;
    const rescanned = rescanPythonLines(text, editBetween(before, text), scanPythonLines(before));
    assert.equal(scanPythonLines(before).starts.length, 41);
    assert.equal(scanPythonLines(text).starts.length, 1);
    assert.deepEqual(rescanned, scanPythonLines(text));
  });

  for (const hasElements of [false, true]) {
    it(`the scan of ${hasElements ? 'TSX' : 'TypeScript'} is a fresh one`, () => {
      assertSame(
        typescriptTexts(hasElements),
        (text) => scanJavaScript(text, hasElements),
        (text, before, known) => rescanJavaScript(text, hasElements, editBetween(before, text), known),
      );
    });
  }

  it('names stand where a fresh look finds them', () => {
    const asked = [new NameSet(['client', 'create', 'os']), new NameSet(['model', 'x', 'f'])];
    const find = (mentions: Mentions): { mentions: Mentions; found: readonly unknown[] } => ({
      mentions,
      found: asked.map((names) => [mentions.of(names), mentions.ofRare(names)]),
    });
    assertSame(
      pythonTexts,
      (text) => find(new Mentions(text)),
      (text, before, { mentions }) => find(new Mentions(text, { mentions, edit: editBetween(before, text) })),
      ({ found }) => found,
    );
  });
});
