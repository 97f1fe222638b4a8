import { beside, checkVerdicts, declared, forDevelopment, undeclared } from './verdicts.ts';

const project = '[project]\nname = "a"\ndependencies = []\n';

describe('verdicts on Python: projects', () => {
  checkVerdicts([
    beside(
      'its dependencies',
      { 'pyproject.toml': '[project]\nname = "a"\ndependencies = ["pyyaml>=6"]\n' },
      declared,
    ),
    beside(
      'its extras',
      { 'pyproject.toml': `${project}[project.optional-dependencies]\nall = ["pyyaml"]\n` },
      declared,
    ),
    beside(
      'a group',
      { 'pyproject.toml': `${project}[dependency-groups]\ntest = ["pyyaml"]\n` },
      forDevelopment,
    ),
    beside(
      'a group in a group',
      {
        'pyproject.toml': `${project}[dependency-groups]\nlint = ["pyyaml"]\ndev = [{ include-group = "lint" }]\n`,
      },
      forDevelopment,
    ),
    beside(
      'groups that include each other',
      {
        'pyproject.toml': `${project}[dependency-groups]\na = [{ include-group = "b" }]\nb = [{ include-group = "a" }]\n`,
      },
      undeclared,
    ),
    beside(
      'Poetry',
      {
        'pyproject.toml':
          '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.11"\npyyaml = { version = "^6", optional = true }\n[tool.poetry.extras]\ny = ["pyyaml"]\n',
      },
      declared,
    ),
    beside(
      'a group of Poetry',
      {
        'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.group.test.dependencies]\npyyaml = "*"\n',
      },
      forDevelopment,
    ),
    beside(
      'its old table for development',
      { 'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.dev-dependencies]\npyyaml = "*"\n' },
      forDevelopment,
    ),
    [
      'the Python that Poetry asks for is no package',
      {
        'main.py': 'import python\n',
        'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.11"\n',
      },
      'python: undeclared python guessed !',
    ],
    beside(
      'a project beside what Poetry adds to it',
      {
        'pyproject.toml':
          '[project]\nname = "a"\ndependencies = ["pyyaml"]\n[tool.poetry.dependencies]\npyyaml = { source = "x" }\n',
      },
      declared,
    ),
    beside(
      'PDM',
      {
        'pyproject.toml': `${project}[tool.pdm.dev-dependencies]\nx = ["pyyaml", "-e file:///\${PROJECT_ROOT}/sub#egg=other"]\n`,
      },
      forDevelopment,
    ),
    beside(
      'uv',
      { 'pyproject.toml': `${project}[tool.uv]\ndev-dependencies = ["pyyaml"]\n` },
      forDevelopment,
    ),
    beside(
      'an environment of Hatch',
      { 'pyproject.toml': `${project}[tool.hatch.envs.default]\ndependencies = ["pyyaml"]\n` },
      forDevelopment,
    ),
    beside(
      'a file of Hatch',
      { 'pyproject.toml': project, 'hatch.toml': '[envs.test]\nextra-dependencies = ["pyyaml"]\n' },
      forDevelopment,
    ),
    beside(
      'Pixi in the project',
      { 'pyproject.toml': `${project}[tool.pixi.pypi-dependencies]\npyyaml = "*"\n` },
      declared,
    ),
    beside(
      'Conda packages of Pixi in the project',
      { 'pyproject.toml': `${project}[tool.pixi.dependencies]\npyyaml = "*"\n` },
      declared,
    ),
    beside(
      'Pixi',
      {
        'pixi.toml':
          '[workspace]\nname = "a"\n[dependencies]\npython = "*"\n[pypi-dependencies]\npyyaml = ">=6"\n',
      },
      declared,
    ),
    beside(
      'a feature of Pixi',
      { 'pixi.toml': '[project]\nname = "a"\n[feature.gpu.dependencies]\npyyaml = "*"\n' },
      declared,
    ),
    beside(
      'a feature of Pixi for tests',
      { 'pixi.toml': '[project]\nname = "a"\n[feature.test.pypi-dependencies]\npyyaml = "*"\n' },
      forDevelopment,
    ),
    beside(
      'Pixi for a platform',
      { 'pixi.toml': '[project]\nname = "a"\n[target.linux-64.dependencies]\npyyaml = "*"\n' },
      declared,
    ),
    beside(
      'Pixi without it',
      { 'pixi.toml': '[project]\nname = "a"\n[dependencies]\nnumpy = "*"\n' },
      undeclared,
    ),
    beside('Pipenv', { Pipfile: '[packages]\npyyaml = "*"\n' }, declared),
    beside('Pipenv for development', { Pipfile: '[dev-packages]\npyyaml = "*"\n' }, forDevelopment),
    beside(
      'dynamic dependencies in files',
      {
        'pyproject.toml':
          '[project]\nname = "a"\ndynamic = ["dependencies"]\n[tool.setuptools.dynamic]\ndependencies = { file = ["deps.txt"] }\n',
        'deps.txt': 'pyyaml\n',
      },
      declared,
    ),
    beside(
      'dynamic dependencies in files without it',
      {
        'pyproject.toml':
          '[project]\nname = "a"\ndynamic = ["dependencies"]\n[tool.setuptools.dynamic]\ndependencies = { file = "deps.txt" }\n',
        'deps.txt': 'x\n',
      },
      undeclared,
    ),
    beside(
      'dynamic dependencies of a hook',
      {
        'pyproject.toml':
          '[project]\nname = "a"\ndynamic = ["dependencies"]\n[tool.hatch.metadata.hooks.requirements_txt]\nfiles = ["deps.txt"]\n',
        'deps.txt': 'pyyaml\n',
      },
      declared,
    ),
    beside(
      'dynamic dependencies that nobody knows',
      { 'pyproject.toml': '[project]\nname = "a"\ndynamic = ["dependencies"]\n' },
      'unknown PyYAML',
    ),
    beside(
      'dynamic dependencies in setup.py',
      {
        'pyproject.toml': '[project]\nname = "a"\ndynamic = ["dependencies"]\n',
        'setup.py': 'setup(install_requires=["pyyaml"])',
      },
      declared,
    ),
    beside(
      'dynamic dependencies in setup.py without it',
      {
        'pyproject.toml':
          '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "a"\ndynamic = ["dependencies"]\n',
        'setup.py': 'setup(install_requires=["x"])',
      },
      undeclared,
    ),
    beside(
      'dynamic extras in files',
      {
        'pyproject.toml':
          '[project]\nname = "a"\ndynamic = ["optional-dependencies"]\ndependencies = []\n[tool.setuptools.dynamic.optional-dependencies]\ntest = { file = "deps.txt" }\n',
        'deps.txt': 'pyyaml\n',
      },
      declared,
    ),
    beside('half a file is no reason to accuse', { 'pyproject.toml': '[project\nname = ' }, 'unknown PyYAML'),
    beside('no file is none either', {}, 'unknown PyYAML'),
    beside(
      'several files are read together',
      {
        'pyproject.toml': project,
        'requirements.txt': 'x',
        'environment.yml': 'dependencies:\n  - pyyaml\n',
      },
      declared,
    ),
    beside(
      'sessions of nox',
      {
        'pyproject.toml': project,
        'noxfile.py':
          'import nox\n@nox.session\ndef tests(session):\n  session.install("pyyaml", "-e", ".")\n',
      },
      forDevelopment,
    ),
    beside(
      'environments of tox',
      {
        'pyproject.toml': project,
        'tox.ini': '[tox]\n[testenv]\ndeps =\n  pytest\n  pyyaml>=6\n  x: other\n',
      },
      forDevelopment,
    ),
    beside(
      'conditions of tox',
      {
        'pyproject.toml': project,
        'tox.ini': '[testenv:py]\ndeps =\n  py310,py311: pyyaml\n  -rmore.txt\n  .[all]\n',
      },
      forDevelopment,
    ),
    beside(
      'files of tox',
      {
        'pyproject.toml': project,
        'tox.ini': '[testenv]\ndeps = -r{toxinidir}/more.txt\n',
        'more.txt': 'pyyaml',
      },
      declared,
    ),
    beside(
      'tox in the project',
      { 'pyproject.toml': `${project}[tool.tox.env_run_base]\ndeps = ["pyyaml"]\n` },
      forDevelopment,
    ),
    beside('only tox, which makes no project', { 'tox.ini': '[testenv]\ndeps = pytest\n' }, 'unknown PyYAML'),
  ]);
});
