import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { problemsOf } from '../sbom/support/validator.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight as run, type Outcome } from './support/shadowlight.ts';

const shadowlight = (...argv: readonly string[]): Promise<Outcome> => run(argv);

function rowsOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const project = {
  'requirements.txt': 'openai\n',
  'src/app.py': [
    'import os',
    'import yaml',
    'from openai import OpenAI',
    'MODEL = "gpt-4.1"',
    'OpenAI().responses.create(',
    '    model=MODEL,',
    ')',
    '',
  ].join('\n'),
  'nb/a.ipynb': JSON.stringify(
    {
      cells: [
        { cell_type: 'markdown', source: ['# x'] },
        { cell_type: 'code', source: ['import openai\n', 'openai.OpenAI().embeddings.create(model="e")'] },
      ],
      metadata: { kernelspec: { language: 'python' } },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  ),
  'lib/x.min.js': 'require("left-pad")\n',
  'broken.py': 'from x import (\ndef',
};

describe('shadowlight scan', () => {
  it('calls a folder that it may not look into unreadable, not empty', function () {
    // Nothing is forbidden to root.
    if (process.getuid?.() === 0) this.skip();
    return withFolder(project, async (root) => {
      await chmod(root, 0o000);
      try {
        const { code, stderr } = await shadowlight('scan', root);
        assert.deepEqual([code, /not a folder that can be read/.test(stderr)], [2, true]);
      } finally {
        await chmod(root, 0o700);
      }
    });
  });

  it('prints a row for each model and each import, by path and line', () =>
    withFolder(project, async (root) => {
      const { code, stdout, stderr } = await shadowlight('scan', root);
      assert.equal(code, 0);
      const rows = rowsOf(stdout).filter(({ path: file }) => file !== 'broken.py');
      assert.deepEqual(
        rows.map((row) => [
          row['kind'],
          row['path'],
          row['line'],
          row['module'] ?? row['name'],
          row['verdict'],
        ]),
        [
          ['import', 'nb/a.ipynb', 12, 'openai', 'declared'],
          ['model', 'nb/a.ipynb', 13, 'e', undefined],
          ['import', 'src/app.py', 1, 'os', 'stdlib'],
          ['import', 'src/app.py', 2, 'yaml', 'undeclared'],
          ['import', 'src/app.py', 3, 'openai', 'declared'],
          ['model', 'src/app.py', 5, 'gpt-4.1', undefined],
        ],
      );
      assert.match(stderr, /4 files read, 1 skipped \(1 minified\)/);
    }));

  it('says what a file is for, and leaves out what is asked', () =>
    withFolder(
      { 'tests/a.py': 'import numpy\n', 'b.py': 'import os\n', 'requirements.txt': '' },
      async (root) => {
        const usages = rowsOf((await shadowlight('scan', root)).stdout).map(({ usage }) => usage);
        assert.deepEqual(usages, ['product', 'test']);
        const failing = ['--fail-on', 'undeclared-import'];
        const all = await shadowlight('scan', root, ...failing);
        const product = await shadowlight('scan', root, ...failing, '--exclude-usage', 'test');
        assert.deepEqual([all.code, product.code], [1, 0]);
        assert.deepEqual(
          rowsOf(product.stdout).map((row) => row['path']),
          ['b.py'],
        );
      },
    ));

  it('writes SARIF, without what is silenced unless asked', () =>
    withFolder(
      {
        'a.py': 'import yaml  # shadowlight-ignore undeclared-import: x\nimport numpy\n',
        'requirements.txt': '',
      },
      async (root) => {
        const countOf = async (...options: readonly string[]): Promise<number> => {
          const { stdout } = await shadowlight('scan', root, '--format', 'sarif', ...options);
          return JSON.parse(stdout).runs[0].results.length;
        };
        assert.deepEqual([await countOf(), await countOf('--suppressed')], [1, 2]);
        assert.equal(await countOf('--exclude-usage', 'test'), 1);
      },
    ));

  it('keeps the keys that the format promises', () =>
    withFolder(project, async (root) => {
      const rows = rowsOf((await shadowlight('scan', root)).stdout);
      const model = rows.find(({ name }) => name === 'gpt-4.1');
      const {
        schema,
        kind,
        path: file,
        line,
        endLine,
        category,
        name,
        provider,
        sdk,
        resolution,
        pinned,
      } = model ?? {};
      assert.deepEqual(
        { schema, kind, file, line, endLine, category, name, provider, sdk, resolution, pinned },
        {
          schema: 1,
          kind: 'model',
          file: 'src/app.py',
          line: 5,
          endLine: 7,
          category: 'service',
          name: 'gpt-4.1',
          provider: 'openai',
          sdk: 'openai',
          resolution: 'same-file-constant',
          pinned: null,
        },
      );
      assert.deepEqual(
        [model?.['risks'], model?.['candidates'], model?.['rules']],
        [[], [], ['model-unreviewed']],
      );
      const yaml = rows.find(({ module }) => module === 'yaml');
      assert.deepEqual(yaml, {
        schema: 1,
        kind: 'import',
        path: 'src/app.py',
        usage: 'product',
        line: 2,
        module: 'yaml',
        verdict: 'undeclared',
        distribution: 'PyYAML',
        manifest: null,
        flags: [],
        looksLike: null,
        rules: ['undeclared-import'],
        policy: null,
        silenced: [],
      });
    }));

  it('writes a valid fragment that is the same at every run', () =>
    withFolder(project, async (root) => {
      const out = path.join(root, '.ai-sbom/fragment.cdx.json');
      assert.equal((await shadowlight('scan', root, '--format', 'cyclonedx', '--out', out)).code, 0);
      const first = await readFile(out, 'utf8');
      assert.deepEqual(problemsOf(first), []);
      const { stdout } = await shadowlight('scan', root, '--format', 'cyclonedx');
      assert.equal(stdout, first);
      assert.doesNotMatch(first, new RegExp(root));
    }));

  it('leaves a fragment alone that it cannot read, and says why', () =>
    withFolder({ ...project, '.ai-sbom/fragment.cdx.json': '{ "hello": 1 }' }, async (root) => {
      const out = path.join(root, '.ai-sbom/fragment.cdx.json');
      const { code, stderr } = await shadowlight('scan', root, '--format', 'cyclonedx', '--out', out);
      assert.equal(code, 2);
      assert.match(stderr, /fragment\.cdx\.json: /);
      assert.equal(await readFile(out, 'utf8'), '{ "hello": 1 }');
    }));

  it('exits with 1 when a rule of --fail-on is broken, and with 0 when another is', () =>
    withFolder(project, async (root) => {
      assert.equal((await shadowlight('scan', root, '--fail-on', 'undeclared-import')).code, 1);
      assert.equal((await shadowlight('scan', root, '--fail-on', 'pickle')).code, 0);
    }));

  it('exits with 2 and a clear message on wrong usage and unreadable folders', async () => {
    const missing = await shadowlight('scan', '/no/such/folder');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /\/no\/such\/folder is not a folder/);
    const usage = await shadowlight('scan');
    assert.equal(usage.code, 2);
    assert.match(usage.stderr, /needs a folder[\s\S]*Usage:/);
  });

  it('says when the output cannot be written', () =>
    withFolder(project, async (root) => {
      const { code, stderr } = await shadowlight(
        'scan',
        root,
        '--out',
        path.join(root, 'requirements.txt', 'x'),
      );
      assert.equal(code, 2);
      assert.match(stderr, /cannot write/);
    }));

  it('writes a cache only where it is told, and finds the same with it', () =>
    withFolder({ 'in/a.py': 'import yaml\n', 'in/b.ts': 'import "left-pad";\n' }, async (root) => {
      const folder = path.join(root, 'in');
      const cache = path.join(root, 'kept/shadowlight.cache');
      const plain = await shadowlight('scan', folder);
      assert.deepEqual(await readdir(root), ['in']);
      const first = await shadowlight('scan', folder, '--cache', cache);
      const written = await readFile(cache);
      const second = await shadowlight('scan', folder, '--cache', cache);
      assert.deepEqual([first, second], [plain, plain]);
      assert.deepEqual(await readdir(path.dirname(cache)), ['shadowlight.cache']);
      assert.deepEqual(await readdir(folder), ['a.py', 'b.ts']);
      assert.ok(written.length > 0);
      // What changed is read again, what is gone is gone.
      await writeFile(path.join(folder, 'a.py'), 'import attr\n');
      await rm(path.join(folder, 'b.ts'));
      const third = rowsOf((await shadowlight('scan', folder, '--cache', cache)).stdout);
      assert.deepEqual(
        third.map((row) => row['module']),
        ['attr'],
      );
    }));

  it('takes what it kept instead of reading files that did not change', () =>
    withFolder({ 'in/a.py': 'import yaml\n' }, async (root) => {
      const [folder, cache] = [path.join(root, 'in'), path.join(root, 'cache')];
      const before = await shadowlight('scan', folder, '--cache', cache);
      // The words of a finding, changed in the file: only they can tell where it was taken from.
      const kept = (await readFile(cache)).subarray(0, -32);
      kept.write('yamx', kept.indexOf('yaml'));
      await writeFile(cache, Buffer.concat([kept, createHash('sha256').update(kept).digest()]));
      const after = await shadowlight('scan', folder, '--cache', cache);
      assert.deepEqual(
        [before, after].map(({ stdout }) => rowsOf(stdout)[0]?.['module']),
        ['yaml', 'yamx'],
      );
    }));

  it('starts afresh from a damaged cache, and leaves any other file alone', () =>
    withFolder(
      { 'in/a.py': 'import yaml\n', 'mine.txt': 'my own words, more than a few of them' },
      async (root) => {
        const [folder, cache] = [path.join(root, 'in'), path.join(root, 'cache')];
        const good = await shadowlight('scan', folder, '--cache', cache);
        const bytes = await readFile(cache);
        await writeFile(cache, bytes.subarray(0, bytes.length - 40));
        assert.deepEqual(await shadowlight('scan', folder, '--cache', cache), good);
        assert.equal((await readFile(cache)).length, bytes.length);
        const mine = path.join(root, 'mine.txt');
        const { code, stderr } = await shadowlight('scan', folder, '--cache', mine);
        assert.deepEqual([code, /cannot use the cache .*mine\.txt/.test(stderr)], [2, true]);
        assert.match(await readFile(mine, 'utf8'), /^my own words/);
      },
    ));

  it('says when the cache can be no file', () =>
    withFolder({ 'in/a.py': 'import yaml\n' }, async (root) => {
      const cache = path.join(root, 'in/a.py/cache');
      const { code, stdout, stderr } = await shadowlight('scan', path.join(root, 'in'), '--cache', cache);
      assert.deepEqual([code, rowsOf(stdout).length, /cache/.test(stderr)], [2, 0, true]);
    }));
});
