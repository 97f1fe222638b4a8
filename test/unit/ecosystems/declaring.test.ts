import assert from 'node:assert/strict';
import { placesToDeclare } from '../../../src/core/ecosystems/declaring.ts';
import { parseScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import { judge, project } from './project.ts';
import type { EcosystemId } from '../../../src/core/manifests/manifest.ts';

/** `path group version` of each place, the best first. */
function places(
  distribution: string,
  file: string,
  files: Readonly<Record<string, string>>,
  ecosystem: EcosystemId = 'pypi',
): readonly string[] {
  const script = parseScriptMetadata(file, files[file] ?? '');
  const { manifests } = project(files, script ? [script] : []);
  return placesToDeclare(distribution, file, ecosystem, manifests).map(({ path, wanted }) =>
    [path, wanted.group, wanted.version].filter((each) => each !== undefined).join(' '),
  );
}

describe('where a package is to be declared', () => {
  it('nearest first, requirements that are included or in a folder of their own among them', () => {
    assert.deepEqual(
      places('x', 'app/web/main.py', {
        'pyproject.toml': '[project]\nname = "a"\n',
        'requirements/base.txt': '',
        'app/requirements.txt': '',
        'other/requirements.txt': '',
      }),
      ['app/requirements.txt runtime', 'pyproject.toml runtime', 'requirements/base.txt runtime'],
    );
  });

  it('for development first, where the file is for that', () => {
    assert.deepEqual(places('x', 'tests/test_a.py', { 'pyproject.toml': '[project]\nname = "a"\n' }), [
      'pyproject.toml dev',
      'pyproject.toml runtime',
    ]);
    assert.deepEqual(places('x', 'src/a.test.ts', { 'package.json': '{"name": "a"}' }, 'npm'), [
      'package.json dev',
      'package.json runtime',
    ]);
  });

  it('in the metadata of the script alone, where it has some', () => {
    assert.deepEqual(
      places('x', 'tools/run.py', {
        'requirements.txt': '',
        'tools/run.py': '# /// script\n# dependencies = []\n# ///\n',
      }),
      ['tools/run.py runtime'],
    );
  });

  it('with the one version that the lock file above has, and never in the lock file', () => {
    const files = {
      'pyproject.toml': '[project]\nname = "a"\n',
      'uv.lock':
        '[[package]]\nname = "foo-bar"\nversion = "1.2.0"\n[[package]]\nname = "two"\nversion = "1.0"\n[[package]]\nname = "two"\nversion = "2.0"\n',
    };
    assert.deepEqual(places('Foo_Bar', 'a.py', files), ['pyproject.toml runtime 1.2.0']);
    assert.deepEqual(places('two', 'a.py', files), ['pyproject.toml runtime']);
    assert.deepEqual(places('none', 'a.py', files), ['pyproject.toml runtime']);
  });

  it('without the version of a lock file that belongs to another project', () => {
    const files = {
      'package.json': '{"name": "root"}',
      'web/package.json': '{"name": "web"}',
      'web/package-lock.json': '{"packages": {"node_modules/x": {"version": "1.0.0"}}}',
    };
    assert.deepEqual(places('x', 'web/a.ts', files, 'npm'), [
      'web/package.json runtime 1.0.0',
      'package.json runtime',
    ]);
  });

  it('types for development', () => {
    assert.deepEqual(places('@types/estree', 'src/a.ts', { 'package.json': '{"name": "a"}' }, 'npm'), [
      'package.json dev',
      'package.json runtime',
    ]);
  });
});

describe('what is missing', () => {
  it('is the types, where a package has nothing else', () => {
    const files = { 'package.json': '{"name": "a"}' };
    const judgement = judge('npm', { files, module: 'estree', file: 'src/a.ts' });
    assert.equal(judgement.verdict, 'undeclared');
    assert.equal(judgement.distribution, '@types/estree');
  });

  it('is a guess, where only the names are equal', () => {
    const files = { 'requirements.txt': 'torch\n', 'pyproject.toml': '[tool.x]\n' };
    const flags = (module: string): readonly string[] => judge('pypi', { files, module, file: 'a.py' }).flags;
    assert.deepEqual(flags('some_new_thing'), ['guessed']);
    // What nobody requires was locked for a declaration that is gone.
    const locked = {
      ...files,
      'uv.lock':
        '[[package]]\nname = "some-new-thing"\n[[package]]\nname = "torch"\ndependencies = [{ name = "sympy" }]\n',
    };
    const judgement = judge('pypi', { files: locked, module: 'some_new_thing', file: 'tests/test_a.py' });
    assert.deepEqual([judgement.verdict, judgement.flags], ['undeclared', []]);
    assert.equal(
      judge('pypi', { files, module: 'some_new_thing', file: 'tests/test_a.py' }).verdict,
      'unknown',
    );
    assert.deepEqual(flags('yaml'), []);
    assert.deepEqual(flags('requests'), []);
  });
});
