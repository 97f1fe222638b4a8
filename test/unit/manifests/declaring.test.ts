import assert from 'node:assert/strict';
import { applyChanges } from '../../../src/core/model/text.ts';
import { condaEnvironment } from '../../../src/core/manifests/formats/condaEnvironment.ts';
import { packageJson } from '../../../src/core/manifests/formats/packageJson.ts';
import { pipfile } from '../../../src/core/manifests/formats/pipfile.ts';
import { isInCatalog } from '../../../src/core/manifests/pnpmCatalog.ts';
import { pyproject } from '../../../src/core/manifests/formats/pyproject.ts';
import { requirements } from '../../../src/core/manifests/formats/requirements.ts';
import { setupCfg } from '../../../src/core/manifests/formats/setupCfg.ts';
import { declareInScript } from '../../../src/core/manifests/scriptMetadata.ts';
import { declared, declaring, promoted } from './names.ts';

const dev = { group: 'dev' } as const;

describe('declaring with the version that is locked', () => {
  for (const [others, expected] of [
    ['"a==1.0", "b==2", "c>=3"', 'new==1.2.3'],
    ['"a>=1.0,<2", "b[x]>=2; python_version>\'3\'"', 'new>=1.2.3'],
    ['"a~=1.0"', 'new~=1.2.3'],
    ['"a", "b", "c==1"', 'new'],
    ['"a @ https://example.org/a.whl"', 'new>=1.2.3'],
    ['', 'new>=1.2.3'],
  ] as const) {
    it(`pyproject.toml writes ${expected} beside ${others || 'nothing'}`, () => {
      const text = `[project]\ndependencies = [${others}]\n`;
      assert.ok(declared(pyproject, text, 'new', { version: '1.2.3' }).includes(`"${expected}"]`));
    });
  }

  for (const [others, expected] of [
    ['a = "^1"\nb = { version = "^2", extras = ["x"] }\nc = "*"\n', '^1.2.3'],
    ['a = "1.0"\n', '==1.2.3'],
    ['a = "*"\n', '*'],
    ['', '^1.2.3'],
  ] as const) {
    it(`Poetry writes ${expected} beside ${JSON.stringify(others)}`, () => {
      const text = `[tool.poetry.dependencies]\npython = ">=3.9"\n${others}`;
      assert.equal(declared(pyproject, text, 'new', { version: '1.2.3' }), `${text}new = "${expected}"\n`);
    });
  }

  it('requirements.txt writes what its other lines write, and nothing where there are none', () => {
    assert.equal(
      declared(requirements, 'a==1\nb==2\nc\n', 'new', { version: '3.0' }),
      'a==1\nb==2\nc\nnew==3.0\n',
    );
    assert.equal(declared(requirements, 'a\n', 'new', { version: '3.0' }), 'a\nnew\n');
    assert.equal(declared(requirements, '', 'new', { version: '3.0' }), 'new\n');
  });

  it('package.json writes ranges as npm does, or as the file does', () => {
    const text = (range: string): string => `{\n\t"dependencies": {\n\t\t"a": "${range}"\n\t}\n}\n`;
    for (const [range, expected] of [
      ['^1.0.0', '^3.1.0'],
      ['~1.0.0', '~3.1.0'],
      ['1.0.0', '3.1.0'],
      ['workspace:*', '^3.1.0'],
    ] as const) {
      const result = JSON.parse(declared(packageJson, text(range), 'b', { version: '3.1.0' })) as object;
      assert.deepEqual(result, { dependencies: { a: range, b: expected } });
    }
  });

  it('setup.cfg and Pipfile follow theirs', () => {
    const cfg = '[options]\ninstall_requires =\n    a==1\n';
    assert.equal(declared(setupCfg, cfg, 'new', { version: '2' }), `${cfg.trimEnd()}\n    new==2\n`);
    assert.equal(
      declared(pipfile, '[packages]\na = "==1"\n', 'new', { version: '2' }),
      '[packages]\na = "==1"\nnew = "==2"\n',
    );
  });
});

describe('declaring for development', () => {
  for (const [where, before, after] of [
    [
      'a dependency group',
      '[project]\ndependencies = ["a"]\n[dependency-groups]\ntest = ["t"]\ndev = ["d"]\n',
      '[project]\ndependencies = ["a"]\n[dependency-groups]\ntest = ["t"]\ndev = ["d", "new"]\n',
    ],
    [
      'the only group for development',
      '[project]\n[dependency-groups]\ntest = ["t"]\nml = []\n',
      '[project]\n[dependency-groups]\ntest = ["t", "new"]\nml = []\n',
    ],
    [
      'a group of its own, where it is not clear which is meant',
      '[dependency-groups]\ntest = []\nlint = []\n',
      '[dependency-groups]\ntest = []\nlint = []\ndev = ["new"]\n',
    ],
    [
      'a first group',
      '[project]\n\n[dependency-groups]\nml = []\n',
      '[project]\n\n[dependency-groups]\nml = []\ndev = ["new"]\n',
    ],
    ['the list of uv', '[tool.uv]\ndev-dependencies = []\n', '[tool.uv]\ndev-dependencies = ["new"]\n'],
    [
      'the lists of PDM',
      '[tool.pdm.dev-dependencies]\ndev = []\n',
      '[tool.pdm.dev-dependencies]\ndev = ["new"]\n',
    ],
    [
      'an extra',
      '[project.optional-dependencies]\ndev = [\n  "a",\n]\n',
      '[project.optional-dependencies]\ndev = [\n  "a",\n  "new",\n]\n',
    ],
    [
      "hatch's default environment",
      '[tool.hatch.envs.default]\ndependencies = []\n',
      '[tool.hatch.envs.default]\ndependencies = ["new"]\n',
    ],
    [
      "Poetry's group",
      '[tool.poetry.group.dev.dependencies]\na = "^1"\n',
      '[tool.poetry.group.dev.dependencies]\na = "^1"\nnew = "*"\n',
    ],
    [
      "Poetry's older table",
      '[tool.poetry.dependencies]\n[tool.poetry.dev-dependencies]\n',
      '[tool.poetry.dependencies]\n[tool.poetry.dev-dependencies]\nnew = "*"\n',
    ],
    [
      "Poetry's group that is to be made",
      '[tool.poetry.dependencies]\na = "*"\n',
      '[tool.poetry.dependencies]\na = "*"\n\n[tool.poetry.group.dev.dependencies]\nnew = "*"\n',
    ],
    [
      'a group that is to be made, where uv is used',
      '[project]\nname = "x"\n[tool.uv]\n',
      '[project]\nname = "x"\n[tool.uv]\n\n[dependency-groups]\ndev = ["new"]\n',
    ],
  ] as const) {
    it(`in ${where}`, () => assert.equal(declared(pyproject, before, 'new', dev), after));
  }

  for (const [why, text] of [['nothing says that groups are known', '[project]\nname = "x"\n']] as const) {
    it(`nowhere in pyproject.toml where ${why}`, () =>
      assert.equal(declaring(pyproject, text, 'new', dev), undefined));
  }

  it('not again where it is there for run time', () => {
    assert.deepEqual(declaring(pyproject, '[project]\ndependencies = ["New"]\n[tool.uv]\n', 'new', dev), []);
    assert.deepEqual(declaring(packageJson, '{"dependencies": {"new": "1"}}', 'new', dev), []);
  });

  it('in files of requirements by their names only', () => {
    assert.equal(declared(requirements, 'a\n', 'new', { ...dev, path: 'requirements-dev.txt' }), 'a\nnew\n');
    assert.equal(declaring(requirements, 'a\n', 'new', dev), undefined);
    assert.equal(declaring(requirements, 'a\n', 'new', { path: 'requirements-dev.txt' }), undefined);
  });

  it('in package.json, setup.cfg and Pipfile', () => {
    assert.deepEqual(JSON.parse(declared(packageJson, '{"name": "x"}', 'new', dev)), {
      name: 'x',
      devDependencies: { new: '*' },
    });
    assert.equal(
      declared(setupCfg, '[options]\n[options.extras_require]\ndev =\n  a\n', 'new', dev),
      '[options]\n[options.extras_require]\ndev =\n  a\n  new\n',
    );
    assert.equal(declaring(setupCfg, '[options]\n', 'new', dev), undefined);
    assert.equal(declared(pipfile, '[dev-packages]\n', 'new', dev), '[dev-packages]\nnew = "*"\n');
  });
});

describe('declaring by a catalog', () => {
  const catalog =
    'packages:\n  - "a/*"\n\ncatalog:\n  # shared\n  react: ^19.0.0\n  "@x/y": 1.0.0 # why\n\ncatalogs:\n  old:\n    vue: ^2.0.0\n';

  it('knows what the default catalog has, and nothing else', () => {
    assert.ok(isInCatalog(catalog, 'react'));
    assert.ok(isInCatalog(catalog.replaceAll('\n', '\r\n'), '@x/y'));
    for (const other of ['vue', 'a/*', 'old', 'rea', '^19.0.0'])
      assert.ok(!isInCatalog(catalog, other), other);
    assert.ok(!isInCatalog('catalog: {react: 1}\n', 'react'));
  });

  it('has the manifest refer to it', () => {
    assert.deepEqual(
      JSON.parse(declared(packageJson, '{}', 'react', { version: '19.1.0', isInCatalog: true })),
      {
        dependencies: { react: 'catalog:' },
      },
    );
  });
});

describe('declaring in an environment of Conda', () => {
  const path = 'environment.yml';
  const inPip =
    'name: x\ndependencies:\n  - python=3.11\n  - pip:\n      - openai==1.0 # why\n      - torch\n';

  it('among what pip installs, behind the last', () => {
    assert.equal(declared(condaEnvironment, inPip, 'new', { path }), `${inPip}      - new\n`);
    const windows = `\uFEFF${inPip.replace('      - torch\n', '').replaceAll('\n', '\r\n')}channels:\r\n`;
    assert.equal(
      declared(condaEnvironment, windows, 'new', { path, version: '2.0' }),
      windows.replace('# why\r\n', '# why\r\n      - new==2.0\r\n'),
    );
  });

  it('not twice, and not where pip installs nothing or the list cannot be read', () => {
    assert.deepEqual(declaring(condaEnvironment, inPip, 'Torch', { path }), []);
    for (const text of ['dependencies:\n  - python\n', 'dependencies: [a]\n', 'name: x\n'])
      assert.equal(declaring(condaEnvironment, text, 'new', { path }), undefined);
    assert.equal(declaring(condaEnvironment, inPip, 'new', { path, ...dev }), undefined);
  });
});

describe('what a program writes', () => {
  for (const [what, text] of [
    ['pip-compile', '#\n# This file is autogenerated by pip-compile with Python 3.12\n#\na==1\n'],
    ['uv', '# This file was autogenerated by uv via the following command:\na==1\n'],
    ['a list with hashes', 'a==1 \\\n    --hash=sha256:00\n'],
  ] as const) {
    it(`is not written to: ${what}`, () => assert.equal(declaring(requirements, text, 'new'), undefined));
  }
});

describe('moving to the run-time dependencies', () => {
  for (const [from, before, after] of [
    [
      'a group',
      '[project]\ndependencies = ["a"]\n[dependency-groups]\ndev = ["x", "New_One>=2", "y"]\n',
      '[project]\ndependencies = ["a", "New_One>=2"]\n[dependency-groups]\ndev = ["x", "y"]\n',
    ],
    [
      'the end of a group',
      '[project]\ndependencies = []\n[dependency-groups]\ndev = ["x", "new-one"]\n',
      '[project]\ndependencies = ["new-one"]\n[dependency-groups]\ndev = ["x"]\n',
    ],
    [
      'a group of one',
      '[dependency-groups]\ndev = ["new-one",]\n[project]\nname = "x"\n',
      '[dependency-groups]\ndev = []\n[project]\nname = "x"\ndependencies = ["new-one"]\n',
    ],
    [
      'lines',
      '[project]\r\ndependencies = []\r\n[tool.uv]\r\ndev-dependencies = [\r\n  "x",\r\n  "new-one",\r\n  "y", # why\r\n]\r\n',
      '[project]\r\ndependencies = ["new-one"]\r\n[tool.uv]\r\ndev-dependencies = [\r\n  "x",\r\n  "y", # why\r\n]\r\n',
    ],
    [
      "Poetry's group",
      '[tool.poetry.dependencies]\na = "1"\n\n[tool.poetry.group.dev.dependencies]\nnew_one = { version = "^2", extras = ["x"] }\ny = "1"\n',
      '[tool.poetry.dependencies]\na = "1"\nnew-one = { version = "^2", extras = ["x"] }\n\n[tool.poetry.group.dev.dependencies]\ny = "1"\n',
    ],
  ] as const) {
    it(`from ${from}`, () => assert.equal(promoted(pyproject, before, 'new-one'), after));
  }

  for (const [why, text] of [
    [
      'a comment speaks of it',
      '[project]\ndependencies = []\n[tool.uv]\ndev-dependencies = [\n  "new-one", # why\n]\n',
    ],
    ['there is no place for it', '[dependency-groups]\ndev = ["new-one"]\n'],
    ['it is not there', '[project]\ndependencies = []\n[dependency-groups]\ndev = ["x"]\n'],
    [
      'the dependencies are computed',
      '[project]\ndynamic = ["dependencies"]\n[dependency-groups]\ndev = ["new-one"]\n',
    ],
  ] as const) {
    it(`not where ${why}`, () => assert.equal(promoted(pyproject, text, 'new-one'), undefined));
  }

  it('in package.json, with its range, its indent and its order', () => {
    const before =
      '{\n    "dependencies": {\n        "a": "1",\n        "z": "1"\n    },\n    "devDependencies": {\n        "b": "~2",\n        "c": "3"\n    }\n}\n';
    assert.equal(
      promoted(packageJson, before, 'b'),
      '{\n    "dependencies": {\n        "a": "1",\n        "b": "~2",\n        "z": "1"\n    },\n    "devDependencies": {\n        "c": "3"\n    }\n}\n',
    );
    assert.deepEqual(JSON.parse(promoted(packageJson, '{"devDependencies": {"b": "2"}}', 'b') ?? ''), {
      devDependencies: {},
      dependencies: { b: '2' },
    });
    assert.equal(promoted(packageJson, '{"dependencies": {"b": "2"}}', 'b'), undefined);
  });

  it('in a Pipfile', () => {
    assert.equal(
      promoted(pipfile, '[packages]\na = "*"\n\n[dev-packages]\nb = "==2"\n', 'B'),
      '[packages]\na = "*"\nB = "==2"\n\n[dev-packages]\n',
    );
  });
});

describe('declaring in the metadata of a script', () => {
  const inScript = (text: string, version?: string): string | undefined => {
    const changes = declareInScript(text, { name: 'new', group: 'runtime', version });
    return changes && applyChanges(text, changes);
  };

  for (const [where, before, after] of [
    [
      'on lines of their own',
      '#!/usr/bin/env python\n# /// script\n# requires-python = ">=3.11"\n# dependencies = [\n#   "a<3",\n#   "b",\n# ]\n# ///\nimport new\n',
      '#!/usr/bin/env python\n# /// script\n# requires-python = ">=3.11"\n# dependencies = [\n#   "a<3",\n#   "b",\n#   "new",\n# ]\n# ///\nimport new\n',
    ],
    [
      'on one line',
      '# /// script\r\n# dependencies = ["a"]\r\n# ///\r\n',
      '# /// script\r\n# dependencies = ["a", "new"]\r\n# ///\r\n',
    ],
    [
      'behind an empty comment',
      '# /// script\n#\n# dependencies = []\n# ///\n',
      '# /// script\n#\n# dependencies = ["new"]\n# ///\n',
    ],
    [
      'where there is no list',
      '# /// script\n# requires-python = ">=3.11"\n# ///\n',
      '# /// script\n# dependencies = ["new"]\n# requires-python = ">=3.11"\n# ///\n',
    ],
  ] as const) {
    it(where, () => assert.equal(inScript(before), after));
  }

  it('with the version in the style of the others', () => {
    assert.match(inScript('# /// script\n# dependencies = ["a==1"]\n# ///\n', '2.0') ?? '', /"new==2\.0"/);
  });

  it('not without a block, in a broken one, or twice', () => {
    assert.equal(inScript('import new\n'), undefined);
    assert.equal(inScript('# /// script\n# dependencies = [\n# ///\n'), undefined);
    const there = '# /// script\n# dependencies = ["NEW>1"]\n# ///\n';
    assert.equal(inScript(there), there);
  });
});
