import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exporters } from '../../../src/core/export/index.generated.ts';
import { shadowlight } from '../cli/support/shadowlight.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { sarifProblems } from './validators/sarif.ts';
import { snapshotProblems, withTheJob } from './validators/snapshot.ts';
import { spdx23Problems } from './validators/spdx23.ts';
import { shapeProblems } from './validators/spdx3Shapes.ts';
import { spdx3Problems } from './validators/spdx3.ts';

type Check = (text: string) => readonly string[] | Promise<readonly string[]>;

interface Format {
  readonly checks: readonly Check[];
  /** Something in it that makes it another's business. */
  readonly broken: readonly [said: string, instead: string];
}

/** Every format that somebody has a schema for. */
const formats: Readonly<Record<string, Format>> = {
  cyclonedx: {
    checks: [(text) => problemsOf(text, '1.6')],
    broken: ['"type": "application"', '"type": "apparition"'],
  },
  cyclonedx17: {
    checks: [(text) => problemsOf(text, '1.7')],
    broken: ['"aggregate": "incomplete"', '"aggregate": "whatever"'],
  },
  sarif: { checks: [sarifProblems], broken: ['"version": "2.1.0"', '"version": "2.2.0"'] },
  'github-dependency-submission': {
    checks: [(text) => snapshotProblems(withTheJob(text))],
    broken: ['"version": 0', '"version": "0"'],
  },
  spdx23: { checks: [spdx23Problems], broken: ['"dataLicense"', '"dataLicence"'] },
  spdx3: {
    checks: [spdx3Problems, shapeProblems],
    broken: ['"relationshipType": "dependsOn"', '"relationshipType": "likes"'],
  },
};
/** Those that people read. */
const read = ['completeness', 'csv', 'html', 'markdown'];

const workspaces = new URL('../../fixtures/workspaces/', import.meta.url);
const folders = [
  ...readdirSync(workspaces).map((name) => new URL(name, workspaces)),
  new URL('../../../demo', import.meta.url),
].map((url) => fileURLToPath(url));

async function exported(folder: string, id: string): Promise<string> {
  const { code, stdout, stderr } = await shadowlight(['export', folder, '--format', id]);
  assert.equal(code, 0, stderr);
  return stdout;
}

describe('every export of every test workspace', function () {
  this.timeout(60_000);

  it('is checked, or of a format that people read', () => {
    assert.deepEqual(
      exporters.map(({ id }) => id),
      [...Object.keys(formats), ...read].sort(),
    );
  });

  for (const [id, { checks, broken }] of Object.entries(formats)) {
    for (const folder of folders) {
      it(`is valid: ${id} of ${folder.split('/').at(-1)}`, async () => {
        const text = await exported(folder, id);
        for (const check of checks) assert.deepEqual(await check(text), []);
      });
    }

    it(`is seen to be broken: ${id}`, async () => {
      const text = await exported(folders[0] ?? '', id);
      const damaged = text.replace(...broken);
      assert.notEqual(damaged, text);
      for (const check of checks) assert.notDeepEqual(await check(damaged), [], check.name);
    });
  }

  it('is a fragment that is valid', async () => {
    for (const folder of folders) {
      const { stdout } = await shadowlight(['scan', folder, '--format', 'cyclonedx']);
      assert.deepEqual(problemsOf(stdout), [], folder);
    }
  });
});
