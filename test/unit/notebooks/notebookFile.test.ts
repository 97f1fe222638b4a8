import assert from 'node:assert/strict';
import { readNotebook } from '../../../src/core/notebooks/notebookFile.ts';
import type { Position } from '../../../src/core/model/text.ts';
import { analyze } from '../support/analyze.ts';

const code = (source: unknown, more: object = {}): object => ({
  cell_type: 'code',
  source,
  outputs: [],
  ...more,
});
const text = (source: unknown): object => ({ cell_type: 'markdown', source });

function notebook(
  cells: readonly object[],
  metadata: object = { language_info: { name: 'python' } },
): string {
  return JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

/** What stands in the file where the notebook says that `needle` is, with its escapes. */
function rawAt(json: string, needle: string): string {
  const read = readNotebook(json);
  assert.ok(read);
  const start = read.code.text.indexOf(needle);
  assert.ok(start >= 0, `no ${needle} in ${read.code.text}`);
  const range = read.code.rangeOf({ start, end: start + needle.length });
  return json.slice(offsetOf(json, range.start), offsetOf(json, range.end));
}

function offsetOf(json: string, { line, character }: Position): number {
  const lines = json.split('\n');
  return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
}

describe('a notebook', () => {
  const sources: readonly (readonly [title: string, source: unknown, code: string])[] = [
    ['a list of lines', ['import a\n', 'needle = 1\n', 'c'], 'import a\nneedle = 1\nc'],
    ['one string', 'import a\nneedle = 1\nc', 'import a\nneedle = 1\nc'],
    ['a trailing line break', ['needle\n'], 'needle\n'],
    ['pieces that are no lines', ['a = ', 'needle', '\n', 'b'], 'a = needle\nb'],
    ['empty pieces', ['', 'a\n', '', 'needle'], 'a\nneedle'],
    ['CRLF', ['a\r\n', 'needle\r\n'], 'a\r\nneedle\r\n'],
    ['lone carriage returns', 'a\rneedle\rb', 'a\rneedle\rb'],
    ['escapes', ['a = "\t\\"; b = "needle"\n'], 'a = "\t\\"; b = "needle"\n'],
    ['unicode', ['a = "😀é"; needle = 1\n'], 'a = "😀é"; needle = 1\n'],
  ];
  for (const [title, source, expected] of sources) {
    it(`knows the place of its code in the file: ${title}`, () => {
      const json = notebook([text('# needle'), code(['import x\n', 'y']), code(source), code('z')]);
      assert.equal(readNotebook(json)?.code.text, `import x\ny\n${expected}\nz`);
      assert.equal(rawAt(json, 'needle'), 'needle');
      assert.equal(rawAt(json, 'z'), 'z');
    });
  }

  it('knows the place of what is escaped', () => {
    const json = notebook([code(['f("a\\b", "é")\n'])]).replace('é', '\\u00e9');
    assert.equal(rawAt(json, '"a\\b"'), '\\"a\\\\b\\"');
    assert.equal(rawAt(json, '"é"'), '\\"\\u00e9\\"');
    assert.equal(rawAt(json, ')'), ')');
  });

  it('knows the place of what goes over several lines', () => {
    const json = notebook([code(['f(\n', '  a)\n'])]);
    assert.match(rawAt(json, 'f(\n  a)'), /^f\(\\n",\n\s*" {2}a\)$/);
  });

  it('is one text: what one cell binds the next one knows', async () => {
    const json = notebook([
      code(['from openai import OpenAI\n', 'client = OpenAI()']),
      text('some words'),
      code(['%pip install -q "openai>=1"\n', 'client.responses.create(model="gpt-4.1")']),
    ]);
    const analysis = await analyze('a.ipynb', json);
    assert.deepEqual(analysis.installs, ['openai']);
    const [finding] = analysis.models;
    assert.equal(finding?.name, 'gpt-4.1');
    const line = json.split('\n')[finding?.range.start.line ?? 0] ?? '';
    assert.equal(line.slice(finding?.range.start.character, finding?.range.end.character), '\\"gpt-4.1\\"');
    assert.deepEqual(
      analysis.imports.map(({ fact }) => fact.module),
      ['openai'],
    );
  });

  it('may be empty', () => {
    for (const cells of [
      [],
      [code([])],
      [code('')],
      [text('a')],
      [{ cell_type: 'code' }, code(null), code([1, {}])],
    ]) {
      const read = readNotebook(notebook(cells));
      assert.equal(read?.code.text.trim(), '');
      assert.deepEqual(read?.code.rangeOf({ start: 0, end: 0 }).start.line !== undefined, true);
    }
  });

  it('takes its language from its metadata', () => {
    const languageOf = (metadata: object): string | undefined =>
      readNotebook(notebook([], metadata))?.language;
    assert.equal(languageOf({}), 'python');
    assert.equal(languageOf({ language_info: { name: 'R' } }), 'r');
    assert.equal(languageOf({ kernelspec: { language: 'TypeScript', name: 'deno' } }), 'typescript');
    assert.equal(
      languageOf({ kernelspec: { language: 'python' }, language_info: { name: 'julia' } }),
      'julia',
    );
  });

  it('is read in the languages that Shadowlight knows, and skipped in others', async () => {
    const cells = [code('import a from "a"')];
    const typescript = await analyze('a.ipynb', notebook(cells, { language_info: { name: 'typescript' } }));
    assert.deepEqual(
      typescript.imports.map(({ fact }) => fact.module),
      ['a'],
    );
    const julia = await analyze('a.ipynb', notebook(cells, { language_info: { name: 'julia' } }));
    assert.equal(julia.skipped, 'unsupported-language');
  });

  it('leaves cells in another language out', () => {
    const json = notebook([
      code('import a'),
      code('import b from "b"', { metadata: { vscode: { languageId: 'javascript' } } }),
      code('import c', { metadata: { vscode: { languageId: 'python' } } }),
    ]);
    assert.equal(readNotebook(json)?.code.text, 'import a\nimport c');
  });

  it('is none when it is broken, cut off or of format 3', async () => {
    const whole = notebook([code('import a')]);
    const broken = [
      '',
      'null',
      '[]',
      '{}',
      '{"cells": {}}',
      '{"cells": [',
      whole.slice(0, -4),
      `<<<<<<< HEAD\n${whole}`,
      `// comment\n${whole}`,
      JSON.stringify({ worksheets: [{ cells: [{ cell_type: 'code', input: 'import a' }] }], nbformat: 3 }),
    ];
    for (const json of broken) {
      assert.equal(readNotebook(json), undefined, json);
      assert.equal((await analyze('a.ipynb', json)).skipped, 'invalid-notebook');
    }
  });
});
