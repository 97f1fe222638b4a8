import assert from 'node:assert/strict';
import { DataReader } from '../../../src/core/dataFiles/dataReader.ts';
import { placesOfFile } from '../../../src/core/dataFiles/placesOfFile.ts';

describe('what data files answer', () => {
  const file = {
    path: 'conf/c.yaml',
    text: 'llm:\n  model: gpt-4.1 # note\n  key: "sk-proj-abcdefghijklmnopqrstuvwx"\n  n: 4\n',
  };

  it('is a text with its place', () => {
    assert.deepEqual(new DataReader(file).content(['llm', 'model']), [
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
    assert.deepEqual(new DataReader(file).content(['llm', 'n']), [{ kind: 'literal', value: 4 }]);
    assert.deepEqual(new DataReader(file).content(['llm', 'other']), []);
    const table = { kind: 'file', stage: 'loaded', origin: 'config-file', steps: [] };
    assert.deepEqual(new DataReader(file).content(['llm']), [
      { ...table, file: { path: 'conf/c.yaml', base: 'folder' }, keys: ['llm'] },
    ]);
    assert.deepEqual(new DataReader(file).content(['llm'], 'json'), [{ kind: 'unknown' }]);
  });

  it('is no credential', () => {
    assert.deepEqual(new DataReader(file).content(['llm', 'key']), [{ kind: 'unknown' }]);
    const secrets = new DataReader({
      path: '.env',
      text: 'X=sk-proj-abcdefghijklmnopqrstuvwx1234\nAPI_KEY=short\nMONKEY=m\n',
    });
    assert.deepEqual(secrets.content(['X']), [{ kind: 'unknown' }]);
    assert.deepEqual(secrets.content(['API_KEY']), [{ kind: 'unknown' }]);
    assert.deepEqual(secrets.variable('API_KEY'), []);
    assert.equal(secrets.variable('MONKEY').length, 1);
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
