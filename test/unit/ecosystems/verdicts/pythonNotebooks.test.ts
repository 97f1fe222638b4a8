import { checkVerdicts, notebook } from './verdicts.ts';

describe('verdicts on Python: notebooks', () => {
  const inNotebook = (...cells: readonly string[]) => ({
    'requirements.txt': 'x',
    'a.ipynb': notebook(...cells),
  });
  checkVerdicts([
    [
      'imports of all cells count',
      inNotebook('import yaml', 'x = 1\nimport requests'),
      ['yaml: undeclared PyYAML !', 'requests: undeclared requests !'],
      'a.ipynb',
    ],
    [
      'the lines of a cell may be a list',
      {
        'requirements.txt': 'x',
        'a.ipynb': JSON.stringify({
          nbformat: 4,
          metadata: {},
          cells: [{ cell_type: 'code', source: ['import yaml\n', 'x = 1\n'] }],
        }),
      },
      'yaml: undeclared PyYAML !',
      'a.ipynb',
    ],
    ...[
      '%pip install pyyaml requests',
      '!pip install pyyaml -q requests',
      '%conda install -c conda-forge pyyaml requests',
      '!{sys.executable} -m pip install pyyaml requests',
      '!uv pip install --system pyyaml requests',
      '%uv pip install pyyaml requests',
      '%uv add pyyaml requests',
      '!poetry add pyyaml requests',
      '%%bash\npip install pyyaml requests\n',
      '%%sh\n  pip3 install --upgrade pyyaml requests==2.0\n',
      'if x:\n  !pip install pyyaml requests\n',
      '!pip install pyyaml\n!python3 -m pip install "requests>=2"\n',
      '!cd x && pip install pyyaml requests\n',
      '%pip install -qU pyyaml \\\n  requests\n',
      '%mamba install -y pyyaml requests\n',
      'x = !pip install pyyaml requests\n',
      'import subprocess, sys\nsubprocess.check_call([sys.executable, "-m", "pip", "install", "pyyaml", "requests"])\n',
      'import os\nos.system("pip install pyyaml requests")\n',
      'import os\nget_ipython().system("pip install pyyaml requests")\n',
    ].map(
      (cell) =>
        [
          `what a cell installs is there: ${cell.split('\n').join(' / ')}`,
          inNotebook(cell, 'import yaml\nimport requests as r\n'),
          [
            ...[...cell.matchAll(/^import (\w+)(?:, (\w+))?/gm)].flatMap(([, a, b]) =>
              [a, b].filter((name) => name !== undefined).map((name) => `${name}: stdlib`),
            ),
            'yaml: declared pyyaml',
            'requests: declared requests',
          ],
          'a.ipynb',
        ] as const,
    ),
    [
      'options, addresses and files are no names',
      inNotebook(
        '%pip install --index-url https://x.example/requests -r yaml.txt -e . git+https://github.com/a/b#egg=numpy pandas[all]==1 ./torch-1.0-py3-none-any.whl\n',
        'import requests, yaml, numpy, pandas, torch\n',
      ),
      [
        'requests: undeclared requests !',
        'yaml: undeclared PyYAML !',
        'numpy: declared numpy',
        'pandas: declared pandas',
        'torch: declared torch',
      ],
      'a.ipynb',
    ],
    [
      'any package that provides the module is enough',
      inNotebook('%pip install opencv-python-headless scikit_learn\n', 'import cv2, sklearn\n'),
      ['cv2: declared opencv-python-headless', 'sklearn: declared scikit_learn'],
      'a.ipynb',
    ],
    [
      'magics, shells and questions are no Python',
      inNotebook(
        '%matplotlib inline\nx = !ls\nimport yaml\nyaml.load?\n??yaml\n',
        '%%javascript\nimport requests\n',
      ),
      'yaml: undeclared PyYAML !',
      'a.ipynb',
    ],
    [
      'text and output are no code, and other languages no Python',
      {
        'requirements.txt': 'x',
        'a.ipynb': JSON.stringify({
          nbformat: 4,
          metadata: {},
          cells: [
            { cell_type: 'markdown', source: 'import yaml' },
            { cell_type: 'raw', source: 'import yaml' },
            { cell_type: 'code', source: 'x', outputs: [{ text: 'import yaml' }] },
          ],
        }),
        'b.ipynb': JSON.stringify({
          nbformat: 4,
          metadata: { kernelspec: { name: 'ir', language: 'R' }, language_info: { name: 'R' } },
          cells: [{ cell_type: 'code', source: 'import yaml' }],
        }),
      },
      [],
      'a.ipynb',
    ],
  ]);
});
