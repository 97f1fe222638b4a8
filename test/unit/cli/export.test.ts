import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exporters } from '../../../src/core/export/index.generated.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight } from './support/shadowlight.ts';

const project = {
  'requirements.txt': 'openai\n',
  'src/app.py': 'import yaml\nfrom openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n',
};

describe('shadowlight export', () => {
  for (const { id } of exporters) {
    it(`writes ${id} with what was found, and the same at a time that is given`, () =>
      withFolder(project, async (root) => {
        const run = () => shadowlight(['export', root, '--format', id], { SOURCE_DATE_EPOCH: '1763629200' });
        const first = await run();
        assert.equal(first.code, 0, first.stderr);
        // GitHub's graph is of packages.
        const found = id === 'github-dependency-submission' ? /pkg:pypi\/pyyaml/ : /gpt-4(?:\.|&#46;)1/;
        assert.match(first.stdout, found);
        assert.doesNotMatch(first.stdout, new RegExp(root));
        assert.deepEqual(await run(), first);
      }));
  }

  it('takes the day from the clock when none is given', () =>
    withFolder(project, async (root) => {
      const { stdout } = await shadowlight(['export', root, '--format', 'cyclonedx']);
      assert.deepEqual(problemsOf(stdout), []);
      const { timestamp } = JSON.parse(stdout).metadata;
      assert.ok(Math.abs(Date.parse(timestamp) - Date.now()) < 600_000, timestamp);
    }));

  it('writes to a file', () =>
    withFolder(project, async (root) => {
      const out = path.join(root, 'made/here.csv');
      const { code, stdout } = await shadowlight(['export', root, '--format', 'csv', '--out', out]);
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(await readFile(out, 'utf8'), /gpt-4\.1/);
    }));

  it('puts the inventory into the SBOM of another tool, which it writes over only when told', () =>
    withFolder(project, async (root) => {
      const bom = path.join(root, 'bom.json');
      const theirs = await readFile(
        new URL('../../fixtures/boms/npm-sbom.cdx.json', import.meta.url),
        'utf8',
      );
      await writeFile(bom, theirs);
      const environment = { SOURCE_DATE_EPOCH: '1763629200' };
      const run = (...options: readonly string[]) =>
        shadowlight(['export', root, '--into', bom, ...options], environment);
      const { code, stdout, stderr } = await run();
      assert.deepEqual([code, await readFile(bom, 'utf8')], [0, theirs], stderr);
      const { components } = JSON.parse(stdout);
      const names = components.map(({ name }: { readonly name: string }) => name);
      assert.deepEqual([names.slice(0, 2), names.includes('gpt-4.1')], [['semver', 'yaml'], true]);
      assert.deepEqual((await run('--in-place')).stdout, '');
      assert.equal(await readFile(bom, 'utf8'), stdout);
      assert.equal((await run()).stdout, stdout);
    }));

  it('puts nothing into what is no SBOM, and says why', () =>
    withFolder({ ...project, 'bom.json': '{}' }, async (root) => {
      for (const [name, reason] of [
        ['bom.json', /bom\.json: The file is not a CycloneDX document/],
        ['none.json', /cannot read/],
      ] as const) {
        const file = path.join(root, name);
        const { code, stdout, stderr } = await shadowlight(['export', root, '--into', file, '--in-place']);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, reason);
      }
      assert.equal(await readFile(path.join(root, 'bom.json'), 'utf8'), '{}');
    }));

  it('writes nothing when the fragment cannot be read, which would leave reviews out', () =>
    withFolder({ ...project, '.ai-sbom/fragment.cdx.json': '<<<<<<< ours' }, async (root) => {
      const { code, stdout, stderr } = await shadowlight(['export', root, '--format', 'csv']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /fragment\.cdx\.json: .*conflict/);
    }));

  it('exits with 2 when the folder or the target is none', () =>
    withFolder(project, async (root) => {
      assert.equal((await shadowlight(['export', '/no/such/folder', '--format', 'csv'])).code, 2);
      const out = path.join(root, 'requirements.txt/x');
      assert.match(
        (await shadowlight(['export', root, '--format', 'csv', '--out', out])).stderr,
        /cannot write/,
      );
    }));
});
