import assert from 'node:assert/strict';
import { noTime } from '../../../src/core/analysis/inquiry.ts';
import { analyzer, LinkedTestFolder } from './linkedFolder.ts';

const llm = 'from openai import OpenAI\nclient = OpenAI()\n';
const call = (model: string): string => `client.chat.completions.create(model=${model})\n`;

describe('a folder that is kept linked', () => {
  const files = {
    'config.py': 'MODEL = "m"\n',
    'a.py': `from config import MODEL\n${llm}${call('MODEL')}`,
    'b.py': 'x = 1\n',
  };

  it('follows a file that is written, deleted and written again', async () => {
    const folder = await new LinkedTestFolder(files).scan();
    await folder.write('config.py', 'MODEL = "n"\n');
    assert.deepEqual(folder.shown(), ['a.py:4 n [cross-file-constant]']);
    await folder.write('config.py', undefined);
    assert.deepEqual(folder.shown(), ['a.py:4 - [unresolvable]']);
    await folder.write('config.py', 'MODEL = "o"\n');
    assert.deepEqual(folder.shown(), ['a.py:4 o [cross-file-constant]']);
  });

  it('reads again only what depends on a change', async () => {
    const folder = await new LinkedTestFolder(files).scan();
    folder.disk.reads.length = 0;
    await folder.write('b.py', 'x = 2\n');
    assert.deepEqual(folder.disk.reads, ['b.py']);
    folder.disk.reads.length = 0;
    await folder.write('config.py', 'MODEL = "n"\n');
    assert.deepEqual(folder.disk.reads, ['config.py', 'config.py', 'a.py']);
  });

  it('asks again what there was no time for', async () => {
    let isBusy = true;
    const folder = new LinkedTestFolder(files, undefined, {
      analyzeFile: (...given) => analyzer.analyzeFile(...given),
      answer: (path, content, inquiries, cancellation) =>
        isBusy
          ? Promise.resolve(inquiries.map(() => noTime))
          : analyzer.answer(path, content, inquiries, cancellation),
    });
    await folder.scan();
    assert.deepEqual(folder.shown(), ['a.py:4 - [unresolvable]']);
    isBusy = false;
    await folder.write('a.py', `${files['a.py']}# more\n`);
    assert.deepEqual(folder.shown(), ['a.py:4 m [cross-file-constant]']);
  });

  it('shows what unsaved text says, and commits what the disk says', async () => {
    const folder = await new LinkedTestFolder(files).scan();
    await folder.type('config.py', 'MODEL = "typed"\n');
    assert.deepEqual(folder.shown(), ['a.py:4 typed [cross-file-constant]']);
    assert.deepEqual(folder.shown('committed'), ['a.py:4 m [cross-file-constant]']);
    await folder.type('config.py', undefined);
    assert.deepEqual(folder.shown(), ['a.py:4 m [cross-file-constant]']);
  });

  it('commits what is written after unsaved text was taken back', async () => {
    const folder = await new LinkedTestFolder(files).scan();
    await folder.type('b.py', 'x = 2\n');
    assert.deepEqual(folder.shown('committed'), ['a.py:4 m [cross-file-constant]']);
    await folder.type('b.py', undefined);
    await folder.write('config.py', 'MODEL = "n"\n');
    assert.deepEqual(folder.shown('committed'), ['a.py:4 n [cross-file-constant]']);
  });

  it('commits nothing that an untracked file says', async () => {
    const folder = new LinkedTestFolder(files);
    folder.disk.tracked = new Set(['a.py', 'b.py']);
    await folder.scan();
    assert.deepEqual(folder.shown(), ['a.py:4 m [cross-file-constant]']);
    assert.deepEqual(folder.shown('committed'), ['a.py:4 - [unresolvable]']);
  });
});
