import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { replaceAtomically, writeAtomically } from '../../../src/node/atomicWrite.ts';
import { withFolder } from '../support/temporaryFolder.ts';

const writer = new URL('support/writeForever.ts', import.meta.url).pathname;
const length = 2_000_000;

describe('a file that is written', function () {
  this.timeout(120_000);

  it('is the old one or the new one, whole, whenever the writer is killed', () =>
    withFolder({}, async (root) => {
      const file = path.join(root, 'file');
      const seen = new Set<string>();
      for (let round = 0; round < 8; round++) {
        const argv = ['--import', 'tsx', writer, file, String(length)];
        const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
        const ended = once(child, 'exit');
        await once(child.stdout, 'data');
        await wait(Math.random() * 60);
        child.kill('SIGKILL');
        await ended;
        const text = await readFile(file, 'utf8');
        assert.equal(text.length, length);
        const letters = new Set(text);
        assert.equal(letters.size, 1);
        seen.add([...letters].join(''));
      }
      assert.ok(seen.size > 0);
    }));

  it('is left as it is, with no rest, when somebody else was faster', () =>
    withFolder({ file: 'theirs' }, async (root) => {
      const file = path.join(root, 'file');
      assert.equal(await replaceAtomically(file, 'ours', () => Promise.resolve(false)), false);
      assert.equal(await readFile(file, 'utf8'), 'theirs');
      assert.equal(await replaceAtomically(file, 'ours', () => Promise.resolve(true)), true);
      assert.equal(await readFile(file, 'utf8'), 'ours');
    }));

  it('takes away what a killed writer of this file left, and nothing of anybody else', () => {
    const old = 'file.shadowlight-0123456789ab.tmp';
    const others = [
      'file.0123456789ab.tmp',
      'file.shadowlight-.tmp',
      'other.shadowlight-0123456789ab.tmp',
      'file.shadowlight-0123456789ab.tmp.bak',
    ];
    const fresh = 'file.shadowlight-ba9876543210.tmp';
    const names = [old, ...others, fresh];
    return withFolder(Object.fromEntries(names.map((name) => [name, 'x'])), async (root) => {
      const before = new Date(Date.now() - 3_600_000);
      for (const name of [old, ...others]) await utimes(path.join(root, name), before, before);
      await writeAtomically(path.join(root, 'file'), 'new');
      assert.deepEqual((await readdir(root)).sort(), ['file', fresh, ...others].sort());
    });
  });
});
