import { checkVerdicts, script } from './verdicts.ts';

const project = '[project]\nname = "thing"\ndependencies = ["x"]\n';

describe('verdicts on Python: own code', () => {
  checkVerdicts([
    ...(
      [
        ['setuptools', '[tool.setuptools.packages.find]\nwhere = ["code"]\n'],
        ['setuptools with a map', '[tool.setuptools]\npackage-dir = { "" = "code" }\n'],
        ['hatch', '[tool.hatch.build.targets.wheel]\npackages = ["code/pkg"]\n'],
        ['Poetry', '[tool.poetry]\npackages = [{ include = "pkg", from = "code" }]\n'],
        ['uv', '[tool.uv.build-backend]\nmodule-root = "code"\n'],
        ['PDM', '[tool.pdm.build]\npackage-dir = "code"\n'],
        ['pyright', '[tool.pyright]\nextraPaths = ["code"]\n'],
        ['pytest', '[tool.pytest.ini_options]\npythonpath = ["code"]\n'],
        ['ruff', '[tool.ruff]\nsrc = ["code"]\n'],
      ] as const
    ).map(
      ([name, tool]) =>
        [
          `a folder that ${name} names holds it`,
          {
            'main.py': 'import requests\n',
            'pyproject.toml': project + tool,
            'code/requests/__init__.py': '',
          },
          'requests: local',
        ] as const,
    ),
    [
      'a layout with src',
      { 'pyproject.toml': project, 'src/pkg/__init__.py': '', 'tests/test_a.py': 'import pkg.mod\n' },
      'pkg.mod: local',
      'tests/test_a.py',
    ],
    [
      'a package without a file that says so, with code only far below',
      {
        ...script('import company.team.tool\nfrom company.team import tool\n', 'x'),
        'company/team/tool.py': '',
      },
      ['company.team.tool: local', 'company.team: local'],
    ],
    [
      'a script finds what lies beside it',
      { ...script('', 'x'), 'scripts/fetch.py': 'import neighbour\n', 'scripts/neighbour.py': '' },
      'neighbour: local',
      'scripts/fetch.py',
    ],
    [
      'a file far away hides no package',
      { ...script('import requests\n', 'x'), 'a/b/requests.py': '' },
      'requests: undeclared requests !',
    ],
    [
      'a module where Python looks first hides a package that is declared',
      { ...script('import requests\n', 'requests'), 'requests.py': '' },
      'requests: local',
    ],
    [
      'a member of a workspace that is declared by its name',
      {
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]\n',
        'packages/core/pyproject.toml': '[project]\nname = "acme-core"\ndependencies = []\n',
        'packages/core/src/acme_core/__init__.py': '',
        'packages/app/pyproject.toml':
          '[project]\nname = "acme-app"\ndependencies = ["acme-core"]\n[tool.uv.sources]\nacme-core = { workspace = true }\n',
        'packages/app/main.py': 'import acme_core\n',
      },
      'acme_core: declared acme-core',
      'packages/app/main.py',
    ],
    [
      'a member of a workspace that is not',
      {
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]\n',
        'packages/core/pyproject.toml': '[project]\nname = "acme-core"\ndependencies = []\n',
        'packages/core/src/acme_base/__init__.py': '',
        'packages/app/pyproject.toml': '[project]\nname = "acme-app"\ndependencies = []\n',
        'packages/app/main.py': 'import acme_core\nimport acme_base\n',
      },
      ['acme_core: local', 'acme_base: local'],
      'packages/app/main.py',
    ],
    [
      'a path that is a dependency',
      {
        'pyproject.toml':
          '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.11"\nown-lib = { path = "libs/own", develop = true }\n',
        'main.py': 'import own_lib\n',
      },
      'own_lib: declared own-lib',
    ],
    [
      'a module that is generated when the project is built',
      script('import api_pb2, api_pb2_grpc\nfrom gen import api_pb2\n', 'x'),
      ['api_pb2: unknown', 'api_pb2_grpc: unknown', 'gen: unknown'],
    ],
    [
      'what else is imported from there is told apart',
      script('from gen import other\nfrom gen import api_pb2\nfrom gen import another\n', 'x'),
      ['gen: undeclared gen guessed !', 'gen: unknown', 'gen: undeclared gen guessed !'],
    ],
    [
      'settings of tools govern nothing',
      {
        'requirements.txt': 'pyyaml',
        'sub/pyproject.toml': '[tool.ruff]\nline-length = 100\n',
        'sub/main.py': 'import yaml\nimport requests\n',
      },
      ['yaml: declared pyyaml', 'requests: undeclared requests !'],
      'sub/main.py',
    ],
    [
      'a file of settings says where code lies',
      {
        'requirements.txt': 'x',
        'pyrightconfig.json':
          '{ "extraPaths": ["stuff"], // why\n "executionEnvironments": [{ "root": ".", "extraPaths": ["more"] }] }',
        'stuff/requests.py': '',
        'more/yaml/__init__.py': '',
        'main.py': 'import requests, yaml\n',
      },
      ['requests: local', 'yaml: local'],
    ],
    [
      'so does one of the editor',
      {
        'requirements.txt': 'x',
        '.vscode/settings.json': '{ "python.analysis.extraPaths": ["./stuff", "${workspaceFolder}/more"] }',
        'stuff/requests.py': '',
        'more/yaml/__init__.py': '',
        'main.py': 'import requests, yaml\n',
      },
      ['requests: local', 'yaml: local'],
    ],
    [
      'so does the environment',
      {
        'requirements.txt': 'x',
        '.env': 'PYTHONPATH=./stuff:more\nOTHER=1\n',
        'stuff/requests.py': '',
        'more/yaml/__init__.py': '',
        'main.py': 'import requests, yaml\n',
      },
      ['requests: local', 'yaml: local'],
    ],
    [
      'so do settings of pytest',
      {
        'requirements.txt': 'x',
        'pytest.ini': '[pytest]\npythonpath = stuff\n  more\n',
        'stuff/requests.py': '',
        'more/yaml/__init__.py': '',
        'main.py': 'import requests, yaml\n',
      },
      ['requests: local', 'yaml: local'],
    ],
  ]);
});

describe('verdicts on Python: what a file is for', () => {
  checkVerdicts([
    [
      'what builds the project is there for setup.py',
      {
        'pyproject.toml':
          '[build-system]\nrequires = ["setuptools", "Cython", "numpy"]\n[project]\nname = "a"\ndependencies = []\n',
        'setup.py': 'from setuptools import setup\nimport Cython\nimport numpy\nsetup()\n',
      },
      ['setuptools: declared setuptools', 'Cython: declared Cython', 'numpy: declared numpy'],
      'setup.py',
    ],
    ...['conftest.py', 'tests/test_a.py', 'noxfile.py', 'docs/conf.py', 'tasks.py'].map(
      (file) =>
        [
          `what is for development is enough for ${file}`,
          { 'pyproject.toml': `${project}[dependency-groups]\ndev = ["pyyaml"]\n`, [file]: 'import yaml\n' },
          'yaml: declared pyyaml',
          file,
        ] as const,
    ),
    [
      'but not for what is shipped',
      { 'pyproject.toml': `${project}[dependency-groups]\ndev = ["pyyaml"]\n`, 'main.py': 'import yaml\n' },
      'yaml: declared pyyaml dev-only',
    ],
    [
      'a script that declares for itself asks no other manifest',
      {
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["requests", "pyyaml"]\n',
        'run.py': '# /// script\n# dependencies = ["pyyaml"]\n# ///\nimport yaml\nimport requests\n',
      },
      ['yaml: declared pyyaml', 'requests: undeclared requests !'],
      'run.py',
    ],
    [
      'a script that says only which Python it is for asks the others',
      {
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["requests"]\n',
        'run.py': '# /// script\n# requires-python = ">=3.11"\n# ///\nimport requests\n',
      },
      'requests: declared requests',
      'run.py',
    ],
    [
      'a module that is gone is of no library where only newer versions of Python are meant',
      {
        'pyproject.toml':
          '[project]\nname = "a"\nrequires-python = ">=3.13"\ndependencies = ["setuptools"]\n',
        'main.py': 'import distutils\nimport cgi\nimport telnetlib\nimport tomllib\n',
      },
      [
        'distutils: declared setuptools',
        'cgi: unknown legacy-cgi',
        'telnetlib: unknown standard-telnetlib',
        'tomllib: stdlib',
      ],
    ],
    [
      'a package that brings it back may be declared',
      {
        'pyproject.toml':
          '[project]\nname = "a"\nrequires-python = "~=3.13"\ndependencies = ["legacy-cgi", "audioop-lts; python_version>=\'3.13\'"]\n',
        'main.py': 'import cgi\nimport audioop\n',
      },
      ['cgi: declared legacy-cgi', 'audioop: declared audioop-lts'],
    ],
    [
      'it is of the library where an older one is allowed',
      {
        'pyproject.toml': '[project]\nname = "a"\nrequires-python = ">=3.9"\ndependencies = []\n',
        'main.py': 'import distutils\nimport cgi\n',
      },
      ['distutils: stdlib', 'cgi: stdlib'],
    ],
  ]);
});
