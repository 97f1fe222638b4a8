import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight } from './support/shadowlight.ts';

const project = {
  'requirements.txt': 'openai\n',
  'app.py': 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n',
};
const fragment = '.ai-sbom/fragment.cdx.json';

async function write(root: string): Promise<string> {
  const file = path.join(root, fragment);
  const { code } = await shadowlight(['scan', root, '--format', 'cyclonedx', '--out', file]);
  assert.equal(code, 0);
  return file;
}

describe('shadowlight check', function () {
  this.timeout(60_000);

  it('is content with what a scan wrote', () =>
    withFolder(project, async (root) => {
      await write(root);
      const { code, stdout } = await shadowlight(['check', root]);
      assert.deepEqual([code, stdout], [0, '']);
    }));

  it('exits with 3 when a scan mends it: there is none, or the code moved on', () =>
    withFolder(project, async (root) => {
      const missing = await shadowlight(['check', root]);
      assert.deepEqual([missing.code, missing.stdout], [3, `${fragment}: missing: There is no fragment.\n`]);
      await write(root);
      await writeFile(path.join(root, 'app.py'), project['app.py'].replace('gpt-4.1', 'gpt-5'));
      const stale = await shadowlight(['check', root]);
      assert.equal(stale.code, 3);
      assert.match(stale.stdout, /fragment\.cdx\.json:\d+: stale: The code no longer uses gpt-4\.1\./);
      assert.match(stale.stderr, /shadowlight scan .* --format cyclonedx --out /);
    }));

  it('exits with 4 when people have to look, and says where', () =>
    withFolder(project, async (root) => {
      const file = await write(root);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('"type": "application"', '"type": "app"'));
      const wrong = await shadowlight(['check', root, '--format', 'jsonl']);
      assert.equal(wrong.code, 4);
      const [first] = wrong.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(Object.keys(first), ['schema', 'kind', 'path', 'line', 'code', 'message']);
      assert.deepEqual([first.kind, first.path, first.code], ['fragment', fragment, 'invalid']);
      assert.match(text.split('\n')[first.line - 1] ?? '', /"type": "application"/);
      await writeFile(file, `<<<<<<< HEAD\n${text}`);
      const conflict = await shadowlight(['check', root]);
      assert.deepEqual(
        [conflict.code, conflict.stdout.split('The')[0]],
        [4, `${fragment}:1: conflict-markers: `],
      );
    }));

  it('exits with 2 when it is called wrongly', async () => {
    for (const wrong of [['--out', 'x'], ['--format', 'sarif'], ['a', 'b'], ['--unseen']])
      assert.equal((await shadowlight(['check', ...wrong])).code, 2, wrong.join(' '));
  });
});
