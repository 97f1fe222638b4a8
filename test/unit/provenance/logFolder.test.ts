import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeLogLine } from '../../../src/core/provenance/log/logLine.ts';
import { LogReplay } from '../../../src/core/provenance/log/replay.ts';
import { LogFolder } from '../../../src/node/provenance/logFolder.ts';
import { claude } from './support.ts';

const line = (id: string): string => writeLogLine({ e: 'author', author: { ...claude, id } });

function idsIn(text: string): readonly string[] {
  const replay = new LogReplay();
  replay.read(text);
  return [...replay.authors.keys()];
}

describe('the log on the disk', () => {
  let folder = '';
  let isShared = false;
  let month = '2026-11';
  const open = (writer = 'aa'): LogFolder =>
    new LogFolder({
      own: path.join(folder, 'storage', writer),
      writer,
      root: path.join(folder, 'workspace'),
      isShared: () => isShared,
      month: () => month,
    });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shadowlight-log-'));
    mkdirSync(path.join(folder, 'workspace'));
    isShared = false;
    month = '2026-11';
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept by months, for its owner alone, and outside of the workspace', async () => {
    const log = open();
    equal(await log.readOwn(), '');
    await log.append(line('one'));
    month = '2026-12';
    await log.append(line('two'));
    deepEqual(idsIn(await log.readOwn()), ['one', 'two']);
    const own = path.join(folder, 'storage/aa');
    deepEqual(readdirSync(own).sort(), ['2026-11.jsonl', '2026-12.jsonl']);
    if (process.platform !== 'win32') equal(statSync(path.join(own, '2026-11.jsonl')).mode & 0o777, 0o600);
    deepEqual(readdirSync(path.join(folder, 'workspace')), []);
  });

  it('goes on after a line that was cut off', async () => {
    const log = open();
    await log.append(line('one'));
    appendFileSync(path.join(folder, 'storage/aa/2026-11.jsonl'), line('lost').slice(0, 20));
    await log.append(line('two'));
    deepEqual(idsIn(await log.readOwn()), ['one', 'two']);
  });

  it('is shared when that is wished, and then read by others', async () => {
    isShared = true;
    await open('aa').append(line('mine'));
    await open('bb').append(line('theirs'));
    deepEqual((await open('aa').readOthers()).map(idsIn), [['theirs']]);
    deepEqual((await open('cc').readOthers()).map(idsIn), [['mine'], ['theirs']]);
  });

  it('is never written through a link that a repository brings along', async () => {
    isShared = true;
    const elsewhere = path.join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    mkdirSync(path.join(folder, 'workspace/.ai-sbom'));
    symlinkSync(elsewhere, path.join(folder, 'workspace/.ai-sbom/provenance'));
    const log = open();
    await log.append(line('one'));
    deepEqual(readdirSync(elsewhere), []);
    deepEqual(await log.readOthers(), []);
    deepEqual(idsIn(await log.readOwn()), ['one']);
  });

  it('is written anew, and forgotten, as a whole', async () => {
    isShared = true;
    const log = open();
    await log.append(line('one'));
    month = '2026-12';
    await log.replace(line('two'));
    deepEqual(idsIn(await log.readOwn()), ['two']);
    const shared = path.join(folder, 'workspace/.ai-sbom/provenance/aa');
    deepEqual(idsIn(readFileSync(path.join(shared, '2026-12.jsonl'), 'utf8')), ['two']);
    await log.clear();
    equal(await log.readOwn(), '');
    ok(!existsSync(shared));
  });

  it('loses nothing that it said was written when the process is killed', async () => {
    const script = path.join(import.meta.dirname, 'appendForever.ts');
    for (const afterLines of [1, 7, 20]) {
      const own = path.join(folder, `killed-${afterLines}`);
      const child = spawn(process.execPath, ['--import', 'tsx', script, own], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.split('\n').length > afterLines) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const accepted = said.split('\n').slice(0, -1);
      ok(accepted.length >= afterLines);
      const kept = idsIn(readFileSync(path.join(own, '2026-11.jsonl'), 'utf8'));
      deepEqual(kept.slice(0, accepted.length), accepted);
    }
  });
});
