import assert from 'node:assert/strict';
import { AnalysisCache } from '../../../src/core/workspace/cache/analysisCache.ts';
import { realScheduler } from '../support/host.ts';
import { digest, MemoryStore } from '../support/memoryStore.ts';
import { LinkedTestFolder } from './linkedFolder.ts';

const files = {
  'config.py': 'MODEL = "m"\n',
  'ask.py':
    'from openai import OpenAI\nfrom config import MODEL\n\ndef ask(name):\n    OpenAI().responses.create(model=name)\n    OpenAI().responses.create(model=MODEL)\n',
  'app.py': 'from ask import ask\nask("x")\n',
};
const found = ['ask.py:5 x [function-parameter-default]', 'ask.py:6 m [cross-file-constant]'];

/** The folder after a restart: what was found is what the store holds. */
async function opened(store: MemoryStore, changed: Readonly<Record<string, string>> = {}) {
  const cache = new AnalysisCache({
    scheduler: realScheduler,
    analysisVersion: '1',
    place: '/folder',
    digest,
    store,
  });
  const folder = await new LinkedTestFolder({ ...files, ...changed }, cache).scan();
  await cache.save((path) => folder.state.hasPath(path));
  return folder;
}

describe('a linked folder after a restart', () => {
  it('is known without reading a file', async () => {
    const store = new MemoryStore();
    assert.deepEqual((await opened(store)).shown(), found);
    const again = await opened(store);
    assert.deepEqual(again.shown(), found);
    assert.deepEqual(again.disk.reads, []);
  });

  it('is linked anew where a file changed meanwhile', async () => {
    const store = new MemoryStore();
    await opened(store);
    const again = await opened(store, { 'config.py': 'MODEL = "other"\n', 'app.py': 'import ask\n' });
    assert.deepEqual(again.shown(), ['ask.py:5 - [unresolvable]', 'ask.py:6 other [cross-file-constant]']);
    assert.deepEqual((await opened(store)).shown(), found);
  });

  it('is read again where what was kept is far too much', async () => {
    const store = new MemoryStore();
    const many = Array.from(
      { length: 400 },
      (_, index) => `    OpenAI().responses.create(model=name + "${'x'.repeat(200)}${index}")\n`,
    );
    const long = {
      'ask.py': `${files['ask.py']}\ndef more(name):\n${many.join('')}`,
      'app.py': 'from ask import more\nmore("y")\n',
    };
    const first = await opened(store, long);
    const again = await opened(store, long);
    assert.deepEqual(again.shown(), first.shown());
    assert.deepEqual([...new Set(again.disk.reads)], ['ask.py']);
  });
});
