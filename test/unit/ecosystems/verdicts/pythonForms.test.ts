import assert from 'node:assert/strict';
import { checkVerdicts, importsIn, script } from './verdicts.ts';

const yaml = 'yaml: undeclared PyYAML !';

describe('verdicts on Python: forms of imports', () => {
  checkVerdicts([
    [
      'relative imports lead into the package',
      script('from . import x\nfrom .a import b\nfrom .. import c\nfrom ...far.off import d\n', 'x'),
      ['.: local', '.a: local', '..: local', '...far.off: local'],
    ],
    [
      'several modules in a statement are several imports',
      script('import yaml.a, requests as r; import numpy\n', 'x'),
      ['yaml.a: undeclared PyYAML !', 'requests: undeclared requests !', 'numpy: undeclared numpy !'],
    ],
    [
      'nothing in strings and comments is one',
      script('"""\nimport yaml\n"""\n# import yaml\ns = "import yaml"\n', 'x'),
      [],
    ],
    [
      'what stands deep inside counts as well',
      script(
        'def f():\n  import yaml\nclass A:\n  import yaml\nwith open(p):\n  import yaml\nfor i in x:\n  import yaml\nmatch x:\n  case 1:\n    import yaml\n',
        'x',
      ),
      [yaml, yaml, yaml, yaml, yaml],
    ],
    [
      'code that goes on without it can do without it',
      script('try:\n  import ujson as json\nexcept ImportError:\n  import json\n', 'x'),
      ['ujson: undeclared ujson optional', 'json: stdlib'],
    ],
    [
      'whatever way the failure is caught',
      script(
        [
          'import contextlib',
          'try:\n  import yaml\nexcept (ImportError, AttributeError):\n  yaml = None',
          'try:\n  import yaml\nexcept ModuleNotFoundError:\n  yaml = None',
          'try:\n  import yaml\nexcept:\n  yaml = None',
          'with contextlib.suppress(ImportError):\n  import yaml\n',
        ].join('\n'),
        'x',
      ),
      ['contextlib: stdlib', ...Array.from({ length: 4 }, () => 'yaml: undeclared PyYAML optional')],
    ],
    [
      'a substitute for an older Python is declared with a marker',
      script(
        'try:\n  import tomllib\nexcept ImportError:\n  import tomli as tomllib\n',
        'tomli; python_version < "3.11"',
      ),
      ['tomllib: stdlib', 'tomli: declared tomli'],
    ],
    [
      'what only types need is no dependency of the running program',
      script('from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import yaml\n', 'x'),
      ['typing: stdlib', 'yaml: type-only PyYAML'],
    ],
    [
      'stubs are enough for types',
      script('from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import yaml\n', 'types-PyYAML'),
      ['typing: stdlib', 'yaml: declared types-PyYAML'],
    ],
    [
      'a declaration for development is enough for types',
      {
        'main.py': 'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import yaml\n',
        'requirements.txt': 'x',
        'requirements-dev.txt': 'pyyaml',
      },
      ['typing: stdlib', 'yaml: declared pyyaml'],
    ],
    [
      'the other branch of a check for types runs',
      script(
        'from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  pass\nelse:\n  import yaml\nif not TYPE_CHECKING:\n  import yaml\nif TYPE_CHECKING:\n  pass\nelif x:\n  import yaml\n',
        'x',
      ),
      ['typing: stdlib', yaml, yaml, yaml],
    ],
    [
      'a check for types by another name',
      script(
        'import typing as t\nimport typing_extensions as te\nif t.TYPE_CHECKING:\n  import yaml\nif te.TYPE_CHECKING:\n  import yaml\n',
        'typing-extensions',
      ),
      [
        'typing: stdlib',
        'typing_extensions: declared typing-extensions',
        'yaml: type-only PyYAML',
        'yaml: type-only PyYAML',
      ],
    ],
    [
      'a branch that never runs is for types',
      script('if False:\n  import yaml\nif 0:\n  import yaml\nelse:\n  import yaml\n', 'x'),
      ['yaml: type-only PyYAML', 'yaml: type-only PyYAML', yaml],
    ],
    [
      'both branches for versions of Python count',
      script(
        'import sys\nif sys.version_info >= (3, 11):\n  import tomllib\nelse:\n  import tomli as tomllib\n',
        'tomli ; python_version < "3.11"',
      ),
      ['sys: stdlib', 'tomllib: stdlib', 'tomli: declared tomli'],
    ],
    [
      'a branch for a platform with a marker for it',
      script(
        'import sys\nif sys.platform == "win32":\n  import winreg\n  import win32api\n',
        'pywin32; sys_platform == "win32"',
      ),
      ['sys: stdlib', 'winreg: stdlib', 'win32api: declared pywin32'],
    ],
    [
      'a literal name is imported by a call',
      script(
        'import importlib\nfrom importlib import import_module as im\nimportlib.import_module("yaml")\nm = importlib.import_module("yaml.nodes")\nf(im("yaml"))\n__import__("yaml")\n',
        'x',
      ),
      ['importlib: stdlib', 'importlib: stdlib', yaml, 'yaml.nodes: undeclared PyYAML !', yaml, yaml],
    ],
    [
      'a name that is made up as it runs says nothing',
      script(
        'import importlib\nimportlib.import_module(name)\nimportlib.import_module(f"yaml.{x}")\nimportlib.import_module("yaml" + x)\n',
        'x',
      ),
      'importlib: stdlib',
    ],
    [
      'a call may be relative, too',
      script(
        'import importlib\nimportlib.import_module(".x", package=__name__)\nimportlib.import_module(".x", "yaml")\n',
        'x',
      ),
      ['importlib: stdlib', '.x: local', '.x: local'],
    ],
    [
      'to ask whether a module is there is no import, and guards one',
      script(
        'import importlib.util\nif importlib.util.find_spec("yaml"):\n  import yaml\nif importlib.util.find_spec("yaml") is not None:\n  import yaml\nelse:\n  import requests\n',
        'x',
      ),
      [
        'importlib.util: stdlib',
        'yaml: undeclared PyYAML optional',
        'yaml: undeclared PyYAML optional',
        'requests: undeclared requests !',
      ],
    ],
    [
      'a question by a function of that name guards as well',
      script('if is_torch_available():\n  import torch\nif not is_torch_available():\n  import yaml\n', 'x'),
      ['torch: undeclared torch optional', yaml],
    ],
    [
      'tests that are skipped without it can do without it',
      {
        'requirements.txt': 'x\npytest',
        'tests/test_a.py': 'import pytest\nyaml = pytest.importorskip("yaml")\n',
      },
      ['pytest: declared pytest', 'yaml: undeclared PyYAML optional'],
      'tests/test_a.py',
    ],
    [
      'the same by its own name',
      {
        'requirements.txt': 'x\npytest',
        'tests/test_a.py': 'from pytest import importorskip as need\nneed(modname="yaml")\n',
      },
      ['pytest: declared pytest', 'yaml: undeclared PyYAML optional'],
      'tests/test_a.py',
    ],
    [
      'what is loaded when it is first used is imported',
      script('import lazy_loader as lazy\nyaml = lazy.load("yaml")\n', 'lazy-loader'),
      ['lazy_loader: declared lazy-loader', yaml],
    ],
    [
      'text that is run is not looked into',
      script('exec("import yaml")\neval("__import__(name)")\n', 'x'),
      [],
    ],
    [
      'the innards of Python are in its library',
      script('import _typeshed, __future__, __main__, _ctypes\n', 'x'),
      ['_typeshed: stdlib', '__future__: stdlib', '__main__: stdlib', '_ctypes: stdlib'],
    ],
    ['what is half typed is no import', script('from \nfrom yaml import (a,\nimport \n', 'x'), []],
    [
      'a file with a mark at its start, other line ends, tabs, form feeds and Python 2',
      script(
        '\uFEFF# -*- coding: utf-8 -*-\r\n\f\r\nif x:\r\n\timport yaml\r\nprint "x"\r\nimport requests\r\n',
        'x',
      ),
      [yaml, 'requests: undeclared requests !'],
    ],
    [
      'a stub file holds types only',
      { 'requirements.txt': 'x', 'main.pyi': 'import yaml\n' },
      'yaml: type-only PyYAML',
      'main.pyi',
    ],
    [
      'a script for Windows is a script',
      { 'requirements.txt': 'x', 'main.pyw': 'import yaml\n' },
      yaml,
      'main.pyw',
    ],
    [
      'names of applications in strings are no imports',
      script('INSTALLED_APPS = ["corsheaders"]\n', 'django'),
      [],
    ],
    [
      'cells of a script are a script',
      script('# %%\nimport yaml\n# %% [markdown]\n# import requests\n', 'x'),
      yaml,
    ],
  ]);

  it('tell the place of the name alone', async () => {
    const text =
      '# 😀\r\nimport yaml.a as y, requests\r\nfrom numpy import (\r\n  array,\r\n)\r\nimport \\\r\n  pandas\r\n';
    const found = await importsIn(script(text, 'x'), 'main.py');
    const lines = text.split('\r\n');
    const texts = found.map(({ range: { start, end } }) =>
      start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : undefined,
    );
    assert.deepEqual(texts, ['yaml.a', 'requests', 'numpy', 'pandas']);
  });
});
