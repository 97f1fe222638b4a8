import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { python } from '../../../src/core/ecosystems/python.ts';
import { parseScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import { judgeImport } from './judgeImport.ts';
import { fact, judge, project } from './project.ts';
import { check, need } from './pythonCases.ts';

describe('Python: the standard library', () => {
  check([
    ['knows a module', need('a'), 'os.path', 'stdlib'],
    ['knows a module that is gone since 3.12', need('a'), 'distutils.core', 'stdlib'],
    ['knows __future__', need('a'), '__future__', 'stdlib'],
    ['does not take typing_extensions for it', need('a'), 'typing_extensions', 'undeclared'],
    [
      'goes before a file of that name in a package',
      { ...need('a'), 'app/__init__.py': '', 'app/logging.py': '' },
      'logging',
      'stdlib',
      'app/x.py',
    ],
    [
      'gives way to a module with the name of a removed one',
      { ...need('a'), 'parser.py': '' },
      'parser',
      'local',
    ],
    ['gives way to a local test package', { ...need('a'), 'test/__init__.py': '' }, 'test.helpers', 'local'],
  ]);
});

describe('Python: local code', () => {
  check([
    ['is a relative import', need('a'), '.x', 'local'],
    ['is a relative import that leads nowhere', need('a'), '...x.y', 'local'],
    [
      'is a file beside the importing one',
      { ...need('a'), 'svc/helper.py': '' },
      'helper',
      'local',
      'svc/run_it.py',
    ],
    [
      'is a package at the root',
      { ...need('a'), 'pkg/__init__.py': '' },
      'pkg.mod',
      'local',
      'tests/test_x.py',
    ],
    [
      'is a package below src',
      { ...need('a'), 'src/pkg/__init__.py': '' },
      'pkg',
      'local',
      'tests/test_x.py',
    ],
    [
      'is a namespace folder',
      { ...need('a'), 'src/team/pkg/mod.py': '' },
      'team.pkg.mod',
      'local',
      'src/x.py',
    ],
    [
      'is a folder named by package_dir',
      { ...need('a'), 'setup.cfg': '[options]\npackage_dir =\n  = code', 'code/thing.py': '' },
      'thing',
      'local',
      'tests/a.py',
    ],
    [
      'is a module far away that has no other meaning',
      { ...need('a'), 'x/y/oddly_named.py': '' },
      'oddly_named',
      'local',
    ],
    [
      'is a folder of a name that no package is known by',
      { ...need('a'), 'stuff/data.csv': '' },
      'stuff.missing',
      'local',
    ],
    [
      'is the own package, seen from inside',
      { ...need('a'), 'pkg/__init__.py': '', 'pkg/a.py': '' },
      'pkg.a',
      'local',
      'pkg/b.py',
    ],
    [
      'is the name of the project',
      { 'pyproject.toml': '[project]\nname = "My-Tool"\ndependencies = []' },
      'my_tool',
      'local',
    ],
    [
      'is the name of a sibling project',
      { ...need('a'), 'libs/x/pyproject.toml': '[project]\nname = "sib-ling"' },
      'sib_ling',
      'local',
    ],
    ['hides a package where Python searches first', { ...need('a'), 'requests.py': '' }, 'requests', 'local'],
    [
      'beats a declared package beside the entry file',
      { ...need('TTS'), 'backend/tts.py': '', 'backend/main.py': '' },
      'tts',
      'local',
      'backend/main.py',
    ],
  ]);

  check([
    ['is not the importing file itself', need('a'), 'openai', 'undeclared', 'openai.py'],
    [
      'is not a far file with the name of a known package',
      { ...need('a'), 'x/y/requests.py': '' },
      'requests',
      'undeclared',
    ],
    [
      'is not a data folder with the name of a known package',
      { ...need('a'), 'datasets/train.csv': '' },
      'datasets',
      'undeclared',
    ],
    [
      'is not a module of the same package when it is declared',
      { ...need('openai'), 'app/__init__.py': '', 'app/openai.py': '' },
      'openai',
      'declared',
      'app/x.py',
    ],
    [
      'is in doubt in the same package when nothing is declared',
      { ...need('a'), 'app/__init__.py': '', 'app/openai.py': '' },
      'openai',
      'unknown',
      'app/x.py',
    ],
    [
      'is in doubt in a package that people run files from',
      { ...need('a'), 'app/__init__.py': '', 'app/main.py': '', 'app/openai.py': '' },
      'openai',
      'unknown',
      'app/x.py',
    ],
    [
      'is, for a word that is as often a module',
      { ...need('a'), 'src/agents/__init__.py': '' },
      'agents.base',
      'local',
      'other/x.py',
    ],
  ]);
});

describe('Python: which manifests speak for a file', () => {
  const poetry = '[tool.poetry.dependencies]\nopenai = "1"';
  check([
    ['the nearest', { 'a/requirements.txt': 'openai' }, 'openai', 'declared', 'a/b/c.py'],
    [
      'those above it too',
      { 'a/requirements.txt': 'x', 'pyproject.toml': poetry },
      'openai',
      'declared',
      'a/b/c.py',
    ],
    ['files in a requirements folder', { 'requirements/base.txt': 'openai' }, 'openai', 'declared', 'a/b.py'],
    [
      'included files elsewhere',
      { 'requirements.txt': '-r deploy/requirements.txt', 'deploy/requirements.txt': 'openai' },
      'openai',
      'declared',
    ],
    [
      'cyclic includes',
      { 'requirements.txt': '-r requirements-b.txt', 'requirements-b.txt': '-r requirements.txt' },
      'openai',
      'undeclared',
    ],
    [
      'not those of a sibling',
      { 'a/requirements.txt': 'openai', 'b/requirements.txt': 'x' },
      'openai',
      'undeclared',
      'b/c.py',
    ],
    ['not constraints', { 'requirements.txt': 'x', 'constraints.txt': 'openai' }, 'openai', 'undeclared'],
    ['none', {}, 'openai', 'unknown'],
    ['none but tool settings', { 'pyproject.toml': '[tool.ruff]' }, 'openai', 'unknown'],
    [
      'none above, but one elsewhere that declares it',
      { 'deploy/requirements.txt': 'openai' },
      'openai',
      'declared',
    ],
    [
      'none above, and none elsewhere that declares it',
      { 'deploy/requirements.txt': 'x' },
      'openai',
      'unknown',
    ],
    ['a broken one', { 'pyproject.toml': '[project' }, 'openai', 'unknown'],
    [
      'a broken one beside one that answers',
      { 'pyproject.toml': '[project', 'requirements.txt': 'openai' },
      'openai',
      'declared',
    ],
    [
      'one with dynamic dependencies',
      { 'pyproject.toml': '[project]\ndynamic = ["dependencies"]' },
      'openai',
      'unknown',
    ],
    ['one that includes a file nobody read', { 'requirements.txt': '-r deps.lst' }, 'openai', 'unknown'],
    ['one beside a recipe of Conda', { 'requirements.txt': 'x', 'meta.yaml': '' }, 'openai', 'unknown'],
    ['a Pipfile', { Pipfile: '[packages]\nopenai = "*"' }, 'openai', 'declared'],
  ]);

  it('takes metadata inside a script for that script only', () => {
    const manifest = parseScriptMetadata('run.py', '# /// script\n# dependencies = ["openai"]\n# ///\n');
    assert.ok(manifest);
    const folder = project({ 'run.py': '', 'other.py': '' }, [manifest]);
    assert.equal(judgeImport(python, fact('openai'), 'run.py', folder).verdict, 'declared');
    assert.equal(judgeImport(python, fact('anthropic'), 'run.py', folder).verdict, 'undeclared');
    assert.equal(judgeImport(python, fact('anthropic'), 'other.py', folder).verdict, 'unknown');
  });
});

describe('Python: flags and doubts', () => {
  it('flags what is declared for development and used in shipped code', () => {
    const files = { 'requirements-dev.txt': 'openai' };
    assert.deepEqual(judge('pypi', { files, module: 'openai', file: 'app/x.py' }).flags, ['dev-only']);
    assert.deepEqual(judge('pypi', { files, module: 'openai', file: 'tests/test_x.py' }).flags, []);
    const both = { 'app/requirements-dev.txt': 'openai', 'requirements.txt': 'openai' };
    assert.deepEqual(judge('pypi', { files: both, module: 'openai', file: 'app/x.py' }).flags, []);
  });

  it('flags optional imports', () => {
    const judgement = judge('pypi', {
      files: need('x'),
      module: 'openai',
      file: 'a.py',
      fact: { optional: true },
    });
    assert.deepEqual([judgement.verdict, judgement.flags], ['undeclared', ['optional']]);
  });

  it('calls an undeclared import that is for types only so', () => {
    const rest = { typeOnly: true };
    assert.equal(
      judge('pypi', { files: need('x'), module: 'openai', file: 'a.py', fact: rest }).verdict,
      'type-only',
    );
    assert.equal(
      judge('pypi', { files: need('openai'), module: 'openai', file: 'a.py', fact: rest }).verdict,
      'declared',
    );
  });

  check([
    ['does not accuse names that are usually local', need('x'), 'config', 'unknown'],
    ['does not accuse unknown names in tests', need('x'), 'made_up', 'unknown', 'tests/test_a.py'],
    ['accuses known names in tests', need('x'), 'openai', 'undeclared', 'tests/test_a.py'],
    ['does not accuse fixtures', need('x'), 'openai', 'unknown', 'tests/fixtures/a.py'],
    [
      'knows that setup.py is given setuptools',
      { 'setup.py': 'setup(install_requires=[])' },
      'setuptools',
      'declared',
      'setup.py',
    ],
    ['does not give it to other files', need('x'), 'setuptools', 'undeclared', 'main.py'],
  ]);

  it('never accuses what is declared, whatever the spelling', () => {
    const name = fc.stringMatching(/^[a-z]{3,8}(_[a-z]{2,5}){0,2}$/);
    fc.assert(
      fc.property(name, fc.constantFrom('_', '-', '.', '--'), fc.boolean(), (module, separator, isUpper) => {
        const written = module.replaceAll('_', separator);
        const { verdict } = judge('pypi', {
          files: need(isUpper ? written.toUpperCase() : written),
          module,
          file: 'zz.py',
        });
        assert.notEqual(verdict, 'undeclared');
        assert.notEqual(verdict, 'unknown');
      }),
    );
  });
});
