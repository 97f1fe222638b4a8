import assert from 'node:assert/strict';
import type { EcosystemId } from '../../../src/core/manifests/manifest.ts';
import { judge } from './project.ts';

interface Case {
  readonly ecosystem: EcosystemId;
  readonly files: Readonly<Record<string, string>>;
  readonly module: string;
}

function judged({ ecosystem, files, module }: Case) {
  const file = ecosystem === 'npm' ? 'src/a.ts' : 'src/a.py';
  const { verdict, reason, distribution, manifest } = judge(ecosystem, { files, module, file });
  return { verdict, reason, distribution, manifest };
}

const packageJson = JSON.stringify({ name: 'demo', dependencies: { langchain: '1' } });
const packageLock = (...rows: readonly (readonly [string, ...string[]])[]) =>
  JSON.stringify({
    packages: Object.fromEntries(
      rows.map(([name, ...requires]) => [
        `node_modules/${name}`,
        { dependencies: Object.fromEntries(requires.map((each) => [each, '1'])) },
      ]),
    ),
  });

describe('packages that only others bring', () => {
  const npm = (lock: string, module: string): Case => ({
    ecosystem: 'npm',
    files: { 'package.json': packageJson, 'package-lock.json': lock },
    module,
  });

  it('are told with the declared package that brings them', () => {
    const lock = packageLock(['langchain', '@langchain/core'], ['@langchain/core']);
    assert.deepEqual(judged(npm(lock, '@langchain/core/messages')), {
      verdict: 'transitive-only',
      reason:
        '"@langchain/core" is not declared; package-lock.json has it because it comes with "langchain", which is declared.',
      distribution: '@langchain/core',
      manifest: null,
    });
  });

  it('are told with what stands between, from the declared package on', () => {
    const lock = packageLock(['langchain', 'one'], ['one', 'two'], ['two', 'zod'], ['zod']);
    assert.equal(
      judged(npm(lock, 'zod')).reason,
      '"zod" is not declared; package-lock.json has it because it comes with "langchain", which is declared, through "one", "two".',
    );
  });

  it('are undeclared where the lock file has them for nothing that is declared', () => {
    const lock = packageLock(['langchain'], ['zod'], ['old', 'zod']);
    assert.equal(judged(npm(lock, 'zod')).verdict, 'undeclared');
  });

  it('are undeclared where no lock file has them', () => {
    assert.equal(judged(npm(packageLock(['langchain', 'zod']), 'lodash')).verdict, 'undeclared');
  });

  it('are found in circles, too', () => {
    const lock = packageLock(['langchain', 'one'], ['one', 'zod'], ['zod', 'one']);
    assert.equal(judged(npm(lock, 'zod')).verdict, 'transitive-only');
    assert.equal(judged(npm(packageLock(['one', 'zod'], ['zod', 'one']), 'zod')).verdict, 'undeclared');
  });

  it('do not make a declared one transitive', () => {
    const lock = packageLock(['other', 'langchain'], ['langchain']);
    assert.equal(judged(npm(lock, 'langchain')).verdict, 'declared');
  });

  it('are looked up in the lock file of the workspace above', () => {
    const files = {
      'web/package.json': packageJson,
      'package.json': '{"name": "root", "workspaces": ["web"]}',
      'pnpm-lock.yaml': 'packages:\n\n  langchain@1.0.0:\n    dependencies:\n      zod: 3.0.0\n',
    };
    const { verdict } = judge('npm', { files, module: 'zod', file: 'web/a.ts', fact: {} });
    assert.equal(verdict, 'transitive-only');
  });

  it('of Python are known by the name of their distribution', () => {
    const files = {
      'pyproject.toml': '[project]\nname = "demo"\ndependencies = ["some-loader"]\n',
      'uv.lock':
        '[[package]]\nname = "some-loader"\ndependencies = [{ name = "pyyaml" }]\n[[package]]\nname = "pyyaml"\n',
    };
    const { verdict, distribution } = judged({ ecosystem: 'pypi', files, module: 'yaml' });
    assert.deepEqual([verdict, distribution], ['transitive-only', 'pyyaml']);
  });

  it('are believed of a lock file that does not say what requires them', () => {
    const files = {
      Pipfile: '[packages]\nsome-loader = "*"\n',
      'Pipfile.lock': '{"default": {"some-loader": {}, "pyyaml": {}}}',
    };
    assert.equal(
      judged({ ecosystem: 'pypi', files, module: 'yaml' }).reason,
      '"pyyaml" is not declared; Pipfile.lock has it because only other packages need it.',
    );
  });

  it('need a manifest: a lock file alone speaks for no file', () => {
    const files = { 'uv.lock': '[[package]]\nname = "pyyaml"\n' };
    assert.equal(judged({ ecosystem: 'pypi', files, module: 'yaml' }).verdict, 'unknown');
  });
});
