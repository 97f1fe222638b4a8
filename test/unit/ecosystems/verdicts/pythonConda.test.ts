import { beside, checkVerdicts, declared, undeclared } from './verdicts.ts';

describe('verdicts on Python: Conda', () => {
  const environment = (...lines: readonly string[]) =>
    `name: a\nchannels: [conda-forge]\ndependencies:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
  checkVerdicts([
    beside('an environment', { 'environment.yml': environment('python=3.11', 'pyyaml') }, declared),
    beside(
      'an environment without it',
      { 'environment.yml': environment('python=3.11', 'numpy') },
      undeclared,
    ),
    beside(
      'channels and builds',
      { 'environment.yaml': environment('conda-forge::pyyaml=6.0=py311_0') },
      declared,
    ),
    beside('brackets', { 'environment.yml': environment('"pyyaml[version=\'>=6\',build=py*]"') }, declared),
    beside('versions', { 'environment.yml': environment('pyyaml >=6,<7') }, declared),
    beside(
      'what pip installs there',
      { 'environment.yml': environment('pip', 'pip:\n    - -r more.txt\n    - pyyaml>=6'), 'more.txt': 'x' },
      declared,
    ),
    beside(
      'a file that pip reads there',
      { 'environment.yml': environment('pip:\n    - -r more.txt'), 'more.txt': 'pyyaml' },
      declared,
    ),
    beside(
      'one of another name',
      { 'conda/environment-dev.yml': 'x: 1', 'environment_gpu.yml': environment('pyyaml') },
      declared,
    ),
    beside('a broken one', { 'environment.yml': 'dependencies: [' }, 'unknown PyYAML'),
    beside('a template', { 'environment.yml': environment('{{ x }}', 'numpy') }, 'unknown PyYAML'),
    beside(
      'a workflow of that name is none',
      { 'requirements.txt': 'x', 'environment.yml': 'jobs:\n  a: b\n' },
      undeclared,
    ),
    [
      'names that differ there',
      {
        'environment.yml': environment(
          'pytorch',
          'opencv',
          'py-xgboost',
          'pillow',
          'scikit-learn',
          'pytables',
          'python-graphviz',
          'msgpack-python',
          'tensorflow-gpu',
          'faiss-cpu',
          'pytorch-lightning',
          'protobuf',
          'beautifulsoup4',
          'dask-core',
          'matplotlib-base',
          'jupyterlab',
          'umap-learn',
          'sentence-transformers',
          'libtorch',
        ),
        'main.py':
          'import torch, cv2, xgboost, PIL, sklearn, tables, graphviz, msgpack, tensorflow, faiss, pytorch_lightning, google.protobuf, bs4, dask, matplotlib, jupyterlab, umap, sentence_transformers\n',
      },
      [
        'torch: declared torch',
        'cv2: declared opencv-python',
        'xgboost: declared xgboost',
        'PIL: declared pillow',
        'sklearn: declared scikit-learn',
        'tables: declared tables',
        'graphviz: declared graphviz',
        'msgpack: declared msgpack',
        'tensorflow: declared tensorflow-gpu',
        'faiss: declared faiss-cpu',
        'pytorch_lightning: declared pytorch-lightning',
        'google.protobuf: declared protobuf',
        'bs4: declared beautifulsoup4',
        'dask: declared dask',
        'matplotlib: declared matplotlib',
        'jupyterlab: declared jupyterlab',
        'umap: declared umap-learn',
        'sentence_transformers: declared sentence-transformers',
      ],
    ],
    [
      'a distribution that comes with others there',
      {
        'environment.yml': environment('anaconda', 'x'),
        'main.py': 'import numpy, yaml\nimport anthropic\n',
      },
      ['numpy: unknown numpy', 'yaml: unknown PyYAML', 'anthropic: unknown anthropic'],
    ],
    [
      'a lock of Conda',
      {
        'environment.yml': environment('requests'),
        'conda-lock.yml':
          'version: 1\nmetadata: {}\npackage:\n- name: requests\n  manager: conda\n  dependencies:\n    urllib3: ">=1"\n    python: ""\n- name: urllib3\n  manager: conda\n  dependencies: {}\n',
        'main.py': 'import requests, urllib3, yaml\n',
      },
      ['requests: declared requests', 'urllib3: transitive-only urllib3 !', `yaml: ${undeclared}`],
    ],
  ]);
});

describe('verdicts on Python: lock files', () => {
  const requests = {
    'main.py': 'import urllib3\n',
    'pyproject.toml': '[project]\nname = "a"\ndependencies = ["requests"]\n',
  };
  const brought = 'urllib3: transitive-only urllib3 !';
  checkVerdicts([
    [
      'uv',
      {
        ...requests,
        'uv.lock':
          '[[package]]\nname = "requests"\nversion = "2"\ndependencies = [{ name = "urllib3" }]\n[[package]]\nname = "urllib3"\nversion = "2"\n',
      },
      brought,
    ],
    [
      'Poetry',
      {
        ...requests,
        'poetry.lock':
          '[[package]]\nname = "requests"\nversion = "2"\n[package.dependencies]\nurllib3 = ">=1"\n[[package]]\nname = "urllib3"\nversion = "2"\n',
      },
      brought,
    ],
    [
      'PDM',
      {
        ...requests,
        'pdm.lock':
          '[[package]]\nname = "requests"\nversion = "2"\ndependencies = ["urllib3>=1"]\n[[package]]\nname = "urllib3"\nversion = "2"\n',
      },
      brought,
    ],
    [
      'pylock.toml',
      {
        ...requests,
        'pylock.toml':
          '[[packages]]\nname = "requests"\ndependencies = [{ name = "urllib3" }]\n[[packages]]\nname = "urllib3"\n',
      },
      brought,
    ],
    [
      'Pipenv',
      {
        'main.py': 'import urllib3\n',
        Pipfile: '[packages]\nrequests = "*"\n',
        'Pipfile.lock': '{ "_meta": {}, "default": { "requests": {}, "urllib3": {} }, "develop": {} }',
      },
      brought,
    ],
    [
      'an extra of a package brings it',
      {
        'main.py': 'import httptools\n',
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["uvicorn[standard]"]\n',
        'uv.lock':
          '[[package]]\nname = "uvicorn"\nversion = "1"\n[package.optional-dependencies]\nstandard = [{ name = "httptools" }]\n[[package]]\nname = "httptools"\nversion = "1"\n',
      },
      'httptools: transitive-only httptools !',
    ],
  ]);
});

describe('verdicts on Python: lists of components', () => {
  checkVerdicts([
    beside(
      'our own declares nothing',
      {
        'requirements.txt': 'x',
        '.ai-sbom/fragment.cdx.json':
          '{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{ "type": "library", "name": "pyyaml", "purl": "pkg:pypi/pyyaml" }] }',
      },
      undeclared,
    ),
  ]);
});
