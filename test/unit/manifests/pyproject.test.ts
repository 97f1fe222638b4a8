import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { pyproject } from '../../../src/core/manifests/formats/pyproject.ts';
import { declared, names, declaring } from './names.ts';

const read = (text: string) => pyproject.parse('pkg/pyproject.toml', text);

describe('pyproject.toml', () => {
  it('reads the project table and its extras', () => {
    const manifest = read(`[project]
name = "demo"
dependencies = ["requests>=2", 'Pillow[x]; sys_platform == "win32"', "a @ https://example.org/a.zip"]
[project.optional-dependencies]
gpu = ["torch"]
dev = ["pytest"]`);
    assert.equal(manifest.projectName, 'demo');
    assert.deepEqual(names(manifest), ['requests', 'Pillow', 'a', 'torch:optional', 'pytest:dev']);
    assert.equal(manifest.configOnly, undefined);
    assert.equal(manifest.problem, undefined);
  });

  it('follows included groups and ends on a cycle', () => {
    const manifest = read(`[dependency-groups]
test = ["pytest", { include-group = "Typing_Stuff" }]
typing-stuff = ["mypy", { include-group = "test" }]
ml = ["torch"]`);
    assert.deepEqual(names(manifest), ['pytest:dev', 'mypy:dev', 'mypy:dev', 'pytest:dev', 'torch:optional']);
  });

  it('reads Poetry, old and new, without the interpreter', () => {
    const manifest = read(`[tool.poetry]
name = "demo"
packages = [{ include = "core_pkg", from = "source" }]
[tool.poetry.dependencies]
python = "^3.11"
openai = "^1"
extra = { version = "1", optional = true }
[tool.poetry.dev-dependencies]
black = "*"
[tool.poetry.group.test.dependencies]
pytest = "*"`);
    assert.deepEqual(names(manifest), ['openai', 'extra:optional', 'black:dev', 'pytest:dev']);
    assert.deepEqual(
      [manifest.projectName, manifest.localModules, manifest.sourceRoots],
      ['demo', ['core_pkg'], ['pkg/source']],
    );
  });

  it('reads development dependencies of uv, PDM and Hatch, and build requirements', () => {
    const manifest = read(`[build-system]
requires = ["setuptools>=61"]
[tool.uv]
dev-dependencies = ["ruff"]
[tool.pdm.dev-dependencies]
lint = ["flake8"]
[tool.hatch.envs.default]
dependencies = ["coverage[toml]"]`);
    assert.deepEqual(names(manifest), ['ruff:dev', 'flake8:dev', 'coverage:dev', 'setuptools:build']);
  });

  it('finds local packages of setuptools and Hatch, and folders on the path', () => {
    const manifest = read(
      `[project]
name = "x"
[tool.setuptools]
py-modules = ["one"]
package-dir = { "" = "code" }
[tool.setuptools.packages.find]
where = ["lib"]
[tool.hatch.build.targets.wheel]
packages = ["src/two"]
[tool.pytest.ini_options]
pythonpath = ["app", "../outside/.."]`,
    );
    assert.deepEqual(manifest.localModules, ['one', 'two']);
    assert.deepEqual(manifest.sourceRoots, ['pkg/lib', 'pkg/code', 'pkg/src', 'pkg/app', '']);
  });

  it('admits that dynamic dependencies are not in it', () => {
    assert.match(read('[project]\nname = "x"\ndynamic = ["dependencies"]').problem ?? '', /dynamic/);
  });

  it('follows dynamic dependencies into requirements files', () => {
    const manifest = read(`[project]
dynamic = ["version", "dependencies"]
[tool.setuptools.dynamic]
dependencies = { file = ["requirements.txt", "reqs/more.txt"] }`);
    assert.deepEqual(manifest.includes, ['pkg/requirements.txt', 'pkg/reqs/more.txt']);
    assert.equal(manifest.problem, undefined);
  });

  it('is no manifest when it only sets tools up', () => {
    assert.equal(read('[tool.ruff]\nline-length = 100').configOnly, true);
    assert.equal(read('[build-system]\nrequires = ["setuptools"]').configOnly, true);
  });

  for (const broken of ['[project\nname', 'dependencies = ["a"', '\0', '[a]\nx=1\n[a]\ny=2']) {
    it(`says that ${JSON.stringify(broken)} is broken`, () => {
      assert.match(read(broken).problem ?? '', /TOML/);
      assert.equal(declaring(pyproject, broken, 'x'), undefined);
    });
  }

  for (const odd of [
    'project = 1',
    '[project]\ndependencies = "a"',
    '[project]\ndependencies = [1, {a = 2}, "ok"]',
    '[tool]\npoetry = []',
  ]) {
    it(`survives ${JSON.stringify(odd)}`, () => assert.equal(read(odd).problem, undefined));
  }

  describe('declare', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['on one line', '[project]\ndependencies = ["a"]\n', '[project]\ndependencies = ["a", "new"]\n'],
      [
        'behind a trailing comma',
        '[project]\ndependencies = ["a",]\n',
        '[project]\ndependencies = ["a", "new",]\n',
      ],
      ['into an empty list', '[project]\ndependencies = []\n', '[project]\ndependencies = ["new"]\n'],
      [
        'on a line of its own',
        '[project]\r\ndependencies = [\r\n    "a", # why, not\r\n    "b" # last\r\n]\r\n',
        '[project]\r\ndependencies = [\r\n    "a", # why, not\r\n    "b",\r\n    "new" # last\r\n]\r\n',
      ],
      [
        'behind the comment of the last item',
        '[project]\ndependencies = [\n  "a", # x\n]\n',
        '[project]\ndependencies = [\n  "a", # x\n  "new",\n]\n',
      ],
      [
        'into a table without the list',
        '[project]\nname = "x" # n\n\n[tool.ruff]\n',
        '[project]\nname = "x" # n\ndependencies = ["new"]\n\n[tool.ruff]\n',
      ],
      [
        'into Poetry',
        '[tool.poetry.dependencies]\npython = "^3.9"\n\n[tool.x]\n',
        '[tool.poetry.dependencies]\npython = "^3.9"\nnew = "*"\n\n[tool.x]\n',
      ],
      [
        'behind a byte order mark',
        '\uFEFF[project]\ndependencies = ["😀"]',
        '\uFEFF[project]\ndependencies = ["😀", "new"]',
      ],
    ];
    for (const [where, before, after] of cases) {
      it(`adds ${where}`, () => assert.equal(declared(pyproject, before, 'new'), after));
    }

    it('adds a run-time declaration where there is one for development only', () => {
      const text = '[project]\ndependencies = []\n[dependency-groups]\ndev = ["new"]\n';
      assert.deepEqual(names(read(declared(pyproject, text, 'new'))), ['new', 'new:dev']);
    });

    it('changes nothing when it is declared', () => {
      assert.deepEqual(declaring(pyproject, '[project]\ndependencies = ["New_Name>=1"]', 'new-name'), []);
    });

    for (const [why, text] of [
      ['dependencies are dynamic', '[project]\nname = "x"\ndynamic = ["dependencies"]\n'],
      ['there is no table for them', '[tool.ruff]\n'],
    ]) {
      it(`does not try when ${why}`, () => assert.equal(declaring(pyproject, text ?? '', 'x'), undefined));
    }

    it('adds one name and leaves every other value as it was, whatever the layout', () => {
      const item = fc.constantFrom('"a"', "'b>=1'", '"c[x]"');
      const separator = fc.constantFrom(', ', ',\n    ', ', # note, with comma\n  ', '\n  , ');
      const tail = fc.constantFrom('', ',', '\n', ',\n', ', # end\n', ' # end, really\n');
      fc.assert(
        fc.property(
          fc.array(item, { minLength: 1 }),
          separator,
          tail,
          fc.boolean(),
          (items, between, end, isWindows) => {
            const unix = `# top\n[project]\nname = "x"\ndependencies = [${items.join(between)}${end}]\n\n[tool.z]\nk = 1\n`;
            const text = isWindows ? unix.replaceAll('\n', '\r\n') : unix;
            const result = declared(pyproject, text, 'zz');
            const before = parseToml(text) as { project: { dependencies: string[] } };
            before.project.dependencies.push('zz');
            assert.deepEqual(parseToml(result), before);
            assert.equal(
              result.replace(/,?\s*"zz",?/, '').replaceAll(/[\s,]/g, ''),
              text.replaceAll(/[\s,]/g, ''),
            );
          },
        ),
      );
    });
  });
});
