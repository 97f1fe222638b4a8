import assert from 'node:assert/strict';
import { judge } from './project.ts';
import type { EcosystemId } from '../../../src/core/manifests/manifest.ts';

/** The name that an import is taken for; `declared` behind it where a manifest has it. */
function taken(
  ecosystem: EcosystemId,
  module: string,
  dependencies: readonly string[] = [],
): string | undefined {
  const table = JSON.stringify(Object.fromEntries(dependencies.map((name) => [name, '1'])));
  const [files, file] =
    ecosystem === 'npm'
      ? [{ 'package.json': `{"name": "x", "dependencies": ${table}}` }, 'src/a.ts']
      : [{ 'requirements.txt': `${dependencies.join('\n')}\n`, 'pyproject.toml': '[tool.x]\n' }, 'a.py'];
  const { flags, looksLike, verdict } = judge(ecosystem, { files, module, file });
  assert.equal(flags.includes('suspicious'), looksLike !== undefined);
  if (looksLike !== undefined) assert.equal(verdict, 'undeclared');
  return looksLike && looksLike.name + (looksLike.isDeclared ? ' declared' : '');
}

describe('names that look like others', () => {
  for (const [ecosystem, module, expected] of [
    ['npm', 'lodahs', 'lodash'],
    ['npm', 'expresss', undefined],
    ['npm', 'exprees', 'express'],
    ['npm', 'axois/lib/x', 'axios'],
    ['npm', 'crossenv', 'cross-env'],
    ['npm', '@type/node', '@types/node'],
    ['npm', 'commmander', 'commander'],
    ['pypi', 'reqeusts', 'requests'],
    ['pypi', 'numpyy.linalg', 'numpy'],
    ['pypi', 'skleran', 'sklearn'],
    ['pypi', 'beautifulsoop4', 'beautifulsoup4'],
    ['pypi', 'rеquests', 'requests'],
  ] as const) {
    it(`${module} of ${ecosystem}: ${expected ?? 'nothing'}`, () => {
      assert.equal(taken(ecosystem, module), expected);
    });
  }

  it('are compared with what is declared first, however few use it', () => {
    assert.equal(taken('npm', 'our-widgts', ['our-widgets']), 'our-widgets declared');
    assert.equal(taken('pypi', 'our_widgtes', ['our-widgets']), 'our_widgets declared');
    assert.equal(taken('pypi', 'dateutlis', ['python-dateutil']), undefined);
    assert.equal(taken('pypi', 'dateutli', ['python-dateutil']), 'dateutil declared');
  });

  for (const [why, ecosystem, module] of [
    ['both are in use', 'npm', 'preact'],
    ['many use it, though fewer', 'npm', 'csv-parser'],
    ['it is too short', 'npm', 'vuex'],
    ['it is another word', 'npm', 'lodasj-es-x'],
    ['its scope is known', 'npm', '@types/nodee'],
    ['it is known for its types', 'npm', 'estree'],
    ['its scope is short', 'npm', '@src/core'],
    ['only a digit differs', 'pypi', 'boto4'],
    ['it is a plural', 'pypi', 'pandasql'],
    ['nothing is like it', 'pypi', 'something_of_our_own'],
  ] as const) {
    it(`say nothing where ${why}: ${module}`, () => assert.equal(taken(ecosystem, module), undefined));
  }

  it('are never flagged where they are declared', () => {
    assert.equal(taken('npm', 'lodahs', ['lodahs', 'lodash']), undefined);
    assert.equal(taken('pypi', 'reqeusts', ['reqeusts']), undefined);
  });
});
