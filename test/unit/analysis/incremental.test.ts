import assert from 'node:assert/strict';
import fc from 'fast-check';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { LineIndex } from '../../../src/core/model/text.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { editAndCompare } from './editAndCompare.ts';
import { editScripts, pausesWhile } from './edits.ts';
import { fixtures } from './fixtures.ts';
import { runsOr } from '../support/runs.ts';

const scripts = fc.tuple(editScripts, pausesWhile);

const runs = runsOr(60);

describe('an open document', function () {
  this.timeout(600_000);
  const analyzer = createAnalyzer();
  after(() => analyzer.dispose());

  for (const [editorId, { path, text: whole }] of Object.entries(fixtures)) {
    it(`has findings to begin with: ${editorId}`, async () => {
      const analysis = await analyzer.analyzeFile(path, whole, neverCancelled);
      assert.ok(analysis.models.length >= 2 && analysis.imports.length >= 2);
    });

    for (const [ending, text] of [
      ['LF', whole],
      ['CRLF', whole.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`says after any edits what a fresh look says: ${editorId}, ${ending}`, async () => {
        await fc.assert(
          fc.asyncProperty(scripts, async ([script, pauses]) => {
            await editAndCompare(analyzer, { editorId, path, text }, script, pauses);
          }),
          { numRuns: runs },
        );
      });
    }
  }

  const first = 'from openai import OpenAI\n';
  const second = 'OpenAI = other\n';
  const call = 'OpenAI().responses.create(model="gpt-4.1")\n';
  for (const [what, editorId, before, after] of [
    [
      'an import that moves behind what binds its name',
      'python',
      `${first}${second}${call}`,
      `${second}${first}${call}`,
    ],
    [
      'an import that gives its name to something else of the same module',
      'python',
      `from openai import OpenAI as C\nC().responses.create(model="gpt-4.1")\n`,
      `from openai import AzureOpenAI as C\nC().responses.create(model="gpt-4.1")\n`,
    ],
    [
      'an import of another thing by the same name',
      'python',
      `${first}${call}`,
      `from mine import OpenAI\n${call}`,
    ],
    ['a line more above a call', 'python', `${first}${call}`, `${first}x = 1\n${call}`],
    [
      'two calls that change places',
      'python',
      `${first}${call}${call.replace('4.1', '4o')}`,
      `${first}${call.replace('4.1', '4o')}${call}`,
    ],
    [
      'what is left out of an argument',
      'typescript',
      'import OpenAI from "openai";\nnew OpenAI().responses.create({ model: pick(() => { one(); }) });\n',
      'import OpenAI from "openai";\nnew OpenAI().responses.create({ model: pick(() => { two(); }) });\n',
    ],
  ] as const) {
    it(`says what a fresh look says after ${what}`, async () => {
      analyzer.open({ id: 'a', editorId, version: 0, text: before });
      await analyzer.analyze('a');
      const [start, end] = [0, before.length].map((at) => new LineIndex(before).positionAt(at));
      assert.ok(start && end);
      analyzer.change('a', 1, [{ span: { start: 0, end: before.length }, start, end, text: after }]);
      const result = await analyzer.analyze('a');
      const path = editorId === 'python' ? 'a.py' : 'a.ts';
      assert.deepEqual(result?.analysis, await analyzer.analyzeFile(path, after, neverCancelled));
    });
  }
});
