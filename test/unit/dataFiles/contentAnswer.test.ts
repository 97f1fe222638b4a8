import assert from 'node:assert/strict';
import { contentAnswer } from '../../../src/core/dataFiles/contentAnswer.ts';
import { placesOfFile } from '../../../src/core/dataFiles/placesOfFile.ts';

describe('what data files answer', () => {
  const file = {
    path: 'conf/c.yaml',
    text: 'llm:\n  model: gpt-4.1 # note\n  key: "sk-proj-abcdefghijklmnopqrstuvwx"\n  n: 4\n',
  };

  it('is a text with its place', () => {
    assert.deepEqual(contentAnswer([file], ['llm', 'model']), [
      {
        kind: 'text',
        text: 'gpt-4.1',
        origin: 'config-file',
        steps: [
          {
            file: 'conf/c.yaml',
            text: 'model: gpt-4.1 # note',
            range: { start: { line: 1, character: 9 }, end: { line: 1, character: 16 } },
          },
        ],
      },
    ]);
  });

  it('is a literal, nothing, or not known', () => {
    assert.deepEqual(contentAnswer([file], ['llm', 'n']), [{ kind: 'literal', value: 4 }]);
    assert.deepEqual(contentAnswer([file], ['llm', 'other']), []);
    assert.deepEqual(contentAnswer([], ['llm']), []);
    const table = { kind: 'file', stage: 'loaded', origin: 'config-file', steps: [] };
    assert.deepEqual(contentAnswer([file], ['llm']), [
      { ...table, file: { path: 'conf/c.yaml', base: 'folder' }, keys: ['llm'] },
    ]);
    assert.deepEqual(contentAnswer([file], ['llm'], 'json'), [{ kind: 'unknown' }]);
  });

  it('is what each of several files says', () => {
    const other = { path: 'c.yaml', text: 'llm: {model: m2}\n' };
    const third = { path: 'd.yaml', text: 'other: x\n' };
    const values = contentAnswer([file, other, third], ['llm', 'model']);
    assert.deepEqual(
      values.map((value) => value.kind === 'text' && value.text),
      ['gpt-4.1', 'm2'],
    );
  });

  it('shows no credentials', () => {
    const [value] = contentAnswer([file], ['llm', 'key']);
    assert.ok(value?.kind === 'text');
    assert.ok(!value.steps[0]?.text.includes('abcdefgh'), value.steps[0]?.text);
  });
});

describe('places of a data file', () => {
  it('are beside the code, or in any folder above', () => {
    assert.deepEqual(placesOfFile({ path: 'c.json', base: 'unknown' }, 'a/b/x.py'), [
      'a/b/c.json',
      'a/c.json',
      'c.json',
    ]);
    assert.deepEqual(placesOfFile({ path: '../c.json', base: 'file' }, 'a/b/x.py'), ['a/c.json']);
    assert.deepEqual(placesOfFile({ path: 'd/c.json', base: 'folder' }, 'a/b/x.py'), ['d/c.json']);
    assert.deepEqual(placesOfFile({ path: 'c.json', base: 'file', from: 'd/y.py' }, 'a/b/x.py'), [
      'd/c.json',
    ]);
  });

  it('are in the folder', () => {
    assert.deepEqual(placesOfFile({ path: '../../c.json', base: 'file' }, 'a/x.py'), []);
    assert.deepEqual(placesOfFile({ path: '../c.json', base: 'unknown' }, 'a/x.py'), ['c.json']);
  });
});
