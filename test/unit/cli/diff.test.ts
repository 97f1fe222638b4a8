import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../../src/cli/arguments.ts';
import { commitAll, git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight } from './support/shadowlight.ts';

const app = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n';
const project = { 'requirements.txt': 'openai\n', 'src/app.py': app };
const write = (root: string, file: string, text: string): Promise<void> =>
  writeFile(path.join(root, file), text);

describe('shadowlight diff', () => {
  it('prints what changed since a commit, files among it that git does not track', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      await write(root, 'src/app.py', app.replace('gpt-4.1', 'gpt-5'));
      await write(root, 'new.py', `import numpy\n${app}`);
      const { code, stdout } = await shadowlight(['diff', 'HEAD', root]);
      assert.equal(code, 0);
      assert.match(stdout, /^2 added, 0 removed, 1 changed$/m);
      assert.match(stdout, /^\+ {2}service +gpt-5 +openai +src\/app\.py:2$/m);
      assert.match(stdout, /^\+ {2}undeclared-dependency +numpy +pypi +new\.py:1$/m);
      assert.match(stdout, /^~ {2}service +gpt-4\.1 +openai\n {5}where: \+ new\.py, - src\/app\.py$/m);
      git(root, 'add', '-A');
      git(root, 'commit', '-q', '-m', 'y');
      assert.match((await shadowlight(['diff', 'HEAD', root])).stdout, /^0 added, 0 removed, 0 changed$/m);
    }));

  it('compares with the commit where the branch left another', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      git(root, 'branch', '-M', 'main');
      git(root, 'checkout', '-q', '-b', 'feature');
      await write(root, 'mine.py', app.replace('gpt-4.1', 'mine'));
      commitAll(root);
      git(root, 'checkout', '-q', 'main');
      await write(root, 'theirs.py', app.replace('gpt-4.1', 'theirs'));
      commitAll(root);
      git(root, 'checkout', '-q', 'feature');
      const names = async (...options: readonly string[]): Promise<string[]> => {
        const { stdout } = await shadowlight(['diff', 'main', root, '--format', 'jsonl', ...options]);
        const rows = stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, unknown>);
        return rows.slice(1).map(({ change, name }) => `${String(change)} ${String(name)}`);
      };
      assert.deepEqual(await names(), ['added mine', 'removed theirs']);
      assert.deepEqual(await names('--merge-base'), ['added mine']);
    }));

  it('writes Markdown to a file', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      const out = path.join(root, 'changes.md');
      assert.equal((await shadowlight(['diff', 'HEAD', root, '--format', 'markdown', '--out', out])).code, 0);
      assert.match(await readFile(out, 'utf8'), /^Nothing changed\.$/m);
    }));

  it('says with exit code 2 what it cannot compare with', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      for (const options of [['nowhere'], ['HEAD:src'], ['nowhere', '--merge-base']]) {
        const [ref = '', ...rest] = options;
        const { code, stdout, stderr } = await shadowlight(['diff', ref, root, ...rest]);
        assert.deepEqual([code, stdout], [2, ''], ref);
        assert.match(stderr, /^shadowlight: /);
      }
    }));

  it('refuses what makes no sense', () => {
    for (const argv of [
      [],
      ['main', 'a', 'b'],
      ['main', '--format', 'csv'],
      ['main', '--fail-on', 'x'],
      ['--', '-x'],
    ])
      assert.equal(readArguments(['diff', ...argv]).kind, 'usage-error', argv.join(' '));
    assert.deepEqual(readArguments(['diff', 'main']), {
      kind: 'diff',
      diff: {
        folder: '.',
        ref: 'main',
        isMergeBase: false,
        format: 'text',
        out: undefined,
        cache: undefined,
      },
    });
  });
});
