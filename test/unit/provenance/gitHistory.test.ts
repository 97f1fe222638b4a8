import { deepEqual, equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Uri } from 'vscode';
import { gitHistory } from '../../../src/node/provenance/gitHistory.ts';
import { claude } from './support.ts';

const text = 'import os\n\n\ndef greet(name):\n    message = "hello " + name\n    return message\n';
const authored = [{ first: 4, last: 6, authorship: claude, state: 'unmodified' as const }];

describe('notes of git-ai, by git', () => {
  let folder = '';
  const { HOME, PATH } = process.env;
  const git = (...argv: string[]): string => execFileSync('git', argv, { cwd: folder, encoding: 'utf8' });
  const below = (name: string): Uri => ({ fsPath: path.join(folder, name) }) as Uri;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shadowlight-notes-'));
    process.env['HOME'] = folder;
    git('init', '-q', '-b', 'main');
    git('config', 'user.email', 'dev@example.com');
    git('config', 'user.name', 'Dev');
    mkdirSync(path.join(folder, 'app'));
    writeFileSync(path.join(folder, 'app/greet.py'), text);
    git('add', '.');
    git('commit', '-qm', 'Greet');
  });
  afterEach(() => {
    Object.assign(process.env, { HOME, PATH });
    rmSync(folder, { recursive: true, force: true });
  });

  it('are written with the lines of the commit, and read for the text as it is now', async () => {
    const now = `# first\n${text}`;
    const shifted = authored.map((lines) => ({ ...lines, first: 5, last: 7 }));
    const files = [{ path: 'greet.py', lines: shifted, text: now }];
    equal(await gitHistory.writeNote(below('app'), files), 'written');
    equal(git('notes', '--ref=ai', 'show', 'HEAD').split('\n')[0], 'app/greet.py');
    const read = await gitHistory.importFile(below('app'), 'greet.py', now);
    deepEqual(
      read.map(({ first, last, authorship }) => [
        first,
        last,
        authorship.origin,
        authorship.tool,
        authorship.evidence,
      ]),
      [[5, 7, 'ai', 'claude-code', 'git-note']],
    );
  });

  it('are not written over another', async () => {
    git('notes', '--ref=ai', 'add', '-m', 'somebody’s', 'HEAD');
    const files = [{ path: 'greet.py', lines: authored, text }];
    equal(await gitHistory.writeNote(below('app'), files), 'exists');
    equal(git('notes', '--ref=ai', 'show', 'HEAD').trim(), 'somebody’s');
  });

  it('are not written where nothing of the commit is known', async () => {
    equal(await gitHistory.writeNote(below('app'), [{ path: 'greet.py', lines: [], text }]), 'nothing');
  });
});
