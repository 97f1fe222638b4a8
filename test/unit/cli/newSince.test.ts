import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commitAll, git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight, type Outcome } from './support/shadowlight.ts';

const app = 'import yaml\nfrom openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n';
const project = { 'requirements.txt': 'openai\n', 'src/app.py': app, 'src/model.py': 'NAME = "gpt-4.1"\n' };

function namesOf({ stdout }: Outcome): string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map((row) => `${String(row['path'])}:${String(row['line'])} ${String(row['module'] ?? row['name'])}`);
}

describe('shadowlight scan --new-since', () => {
  it('prints what a commit did not have, and fails for that alone', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      const since = ['scan', root, '--new-since', 'HEAD', '--fail-on', 'undeclared-import'];
      const nothing = await shadowlight(since);
      assert.deepEqual([nothing.code, nothing.stdout], [0, '']);
      await writeFile(path.join(root, 'src/app.py'), `# moved\nimport numpy\n${app}`);
      const added = await shadowlight(since);
      assert.deepEqual([added.code, namesOf(added)], [1, ['src/app.py:2 numpy']]);
      git(root, 'commit', '-q', '-a', '-m', 'y');
      assert.equal((await shadowlight(since)).stdout, '');
      assert.deepEqual(namesOf(await shadowlight([...since.slice(0, 3), 'HEAD~1'])), ['src/app.py:2 numpy']);
    }));

  it('reads the commit with what its files say of each other', () =>
    withFolder(
      {
        ...project,
        'src/b.py':
          'from src.model import NAME\nfrom openai import OpenAI\nOpenAI().responses.create(model=NAME)\n',
      },
      async (root) => {
        commitAll(root);
        await writeFile(path.join(root, 'src/model.py'), 'NAME = "gpt-5"\n');
        assert.deepEqual(namesOf(await shadowlight(['scan', root, '--new-since', 'HEAD'])), [
          'src/b.py:3 gpt-5',
        ]);
      },
    ));

  it('takes nothing for new that an approval or a file of then explains', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      await rename(path.join(root, 'src/app.py'), path.join(root, 'src/other.py'));
      git(root, 'add', '-A');
      assert.equal((await shadowlight(['scan', root, '--new-since', 'HEAD'])).stdout, '');
    }));

  it('keeps the fingerprints that a whole run gives', () =>
    withFolder(project, async (root) => {
      commitAll(root);
      await writeFile(path.join(root, 'src/app.py'), `${app}OpenAI().responses.create(model="gpt-4.1")\n`);
      const prints = async (...options: readonly string[]): Promise<unknown[]> => {
        const { stdout } = await shadowlight(['scan', root, '--format', 'sarif', ...options]);
        return JSON.parse(stdout).runs[0].results.map(
          (result: Record<string, unknown>) => result['partialFingerprints'],
        );
      };
      const news = await prints('--new-since', 'HEAD');
      assert.equal(news.length, 1);
      const all = await prints();
      assert.equal(all.length, 3);
      assert.deepEqual(all.slice(1, 2), news);
    }));

  it('says with exit code 2 that there is no such commit, or no git', () =>
    withFolder(project, async (root) => {
      const withoutGit = await shadowlight(['scan', root, '--new-since', 'HEAD']);
      assert.deepEqual([withoutGit.code, withoutGit.stdout], [2, '']);
      commitAll(root);
      const { code, stdout, stderr } = await shadowlight(['scan', root, '--new-since', 'nowhere']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /nowhere is no commit/);
    }));

  it('says with exit code 2 that git lacks a part of the commit, which would look new', () =>
    withFolder({ 'from/a.py': app }, async (root) => {
      const from = path.join(root, 'from');
      commitAll(from);
      git(from, 'config', 'uploadpack.allowFilter', 'true');
      const clone = path.join(root, 'clone');
      git(root, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${from}`, clone);
      await writeFile(path.join(clone, 'a.py'), app);
      const { code, stdout } = await shadowlight(['scan', clone, '--new-since', 'HEAD']);
      assert.deepEqual([code, stdout], [2, '']);
    }));
});

describe('shadowlight scan --baseline', () => {
  it('prints and fails for what the baseline does not list', () =>
    withFolder(project, async (root) => {
      const file = path.join(root, '.shadowlight-baseline.json');
      const written = await shadowlight(['scan', root, '--write-baseline', file]);
      assert.equal(written.code, 0, written.stderr);
      const against = ['scan', root, '--baseline', file, '--fail-on', 'undeclared-import'];
      const nothing = await shadowlight(against);
      assert.deepEqual([nothing.code, nothing.stdout], [0, '']);
      await writeFile(path.join(root, 'src/app.py'), `import numpy\nimport os\n${app}`);
      const added = await shadowlight(against);
      assert.deepEqual([added.code, namesOf(added)], [1, ['src/app.py:1 numpy']]);
    }));

  it('writes the same for the same, and over nothing but a baseline', () =>
    withFolder({ ...project, 'notes.json': '{}' }, async (root) => {
      const file = path.join(root, 'base.json');
      const write = (target: string): Promise<Outcome> =>
        shadowlight(['scan', root, '--write-baseline', target]);
      await write(file);
      const first = await readFile(file, 'utf8');
      await write(file);
      assert.equal(await readFile(file, 'utf8'), first);
      const notes = path.join(root, 'notes.json');
      const { code, stderr } = await write(notes);
      assert.deepEqual([code, await readFile(notes, 'utf8')], [2, '{}']);
      assert.match(stderr, /is not written over/);
    }));

  it('says with exit code 2 that a baseline is none or not there', () =>
    withFolder(project, async (root) => {
      for (const name of ['requirements.txt', 'none.json']) {
        const { code, stdout } = await shadowlight(['scan', root, '--baseline', path.join(root, name)]);
        assert.deepEqual([code, stdout], [2, ''], name);
      }
    }));
});
