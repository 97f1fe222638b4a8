import assert from 'node:assert/strict';
import { bindingsOf, importsOf } from './facts.ts';

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['a plain import', 'import os', ['import os']],
  ['several in one statement', 'import os, a.b as c', ['import os', 'import a.b']],
  ['a submodule', 'import os.path', ['import os.path']],
  ['several lines with a backslash', 'import os, \\\n  sys\n', ['import os', 'import sys']],
  ['several statements on a line', 'import a; import b; x()', ['import a', 'import b']],
  ['names', 'from a.b import c, d as e', ['from a.b {c, d}']],
  ['a list of names over lines', 'from a import (\n  b, # why\n  c as d,\n)\n', ['from a {b, c}']],
  [
    'a relative import',
    'from . import x\nfrom .. import y\nfrom ..pkg.mod import z',
    ['from . {x}', 'from .. {y}', 'from ..pkg.mod {z}'],
  ],
  ['white space in a dotted name', 'from .  a . b import c', ['from .a.b {c} as ‹.  a . b›']],
  ['a star', 'from a import *', ['from a {*}']],
  [
    'a future import',
    'from __future__ import annotations, division as d',
    ['from __future__ {annotations, division}'],
  ],
  [
    'imports in functions and classes',
    'def f():\n  import a\nclass C:\n  from b import c\n',
    ['import a', 'from b {c}'],
  ],
  ['an import behind a colon', 'if x: import a\n', ['import a']],
  ['CRLF', 'import a\r\nfrom b import c\r\n', ['import a', 'from b {c}']],
  ['a byte-order mark', '\uFEFFimport a\n', ['import a']],
  ['an import before a comment', 'import a # shadow\nimport b  \n', ['import a', 'import b']],
  ['names that are not ASCII', 'import größe\nfrom 数据 import 模型\n', ['import größe', 'from 数据 {模型}']],
  ['no import in a string or comment', '"""\nimport a\n"""\n# import b\nx = "import c"\n', []],

  [
    'a failure that is caught',
    'try:\n  import a\nexcept ImportError:\n  import b\n',
    ['import a optional', 'import b'],
  ],
  [
    'a failure that is caught with others',
    'try:\n  import a\nexcept (KeyError, ModuleNotFoundError) as e:\n  a = None\n',
    ['import a optional'],
  ],
  [
    'every failure that is caught',
    'try:\n  import a\nexcept:\n  pass\ntry:\n  import b\nexcept Exception:\n  pass\n',
    ['import a optional', 'import b optional'],
  ],
  ['another failure that is caught', 'try:\n  import a\nexcept KeyError:\n  pass\n', ['import a']],
  [
    'a failure that is raised again',
    'try:\n  import a\nexcept ImportError:\n  raise RuntimeError("install a")\n',
    ['import a'],
  ],
  ['a try without except', 'try:\n  import a\nfinally:\n  pass\n', ['import a']],
  [
    'a branch in a try',
    'try:\n  if x:\n    import a\nexcept ImportError:\n  pass\nimport b\n',
    ['import a optional', 'import b'],
  ],
  ['a function in a try', 'try:\n  def f():\n    import a\nexcept ImportError:\n  pass\n', ['import a']],
  [
    'a suppressed failure',
    'with contextlib.suppress(ImportError):\n  import a\nwith open(x):\n  import b\n',
    ['import a optional', 'import b'],
  ],

  [
    'type checking',
    'if TYPE_CHECKING:\n  import a\nelse:\n  import b\nimport c\n',
    ['import a typeOnly', 'import b', 'import c'],
  ],
  [
    'type checking by its module',
    'if typing.TYPE_CHECKING:\n  from a import b\nelif x:\n  import c\n',
    ['from a {b} typeOnly', 'import c'],
  ],
  [
    'no type checking',
    'if not TYPE_CHECKING:\n  import a\nelse:\n  import b\n',
    ['import a', 'import b typeOnly'],
  ],
  ['type checking and more', 'if TYPE_CHECKING or DEBUG:\n  import a\n', ['import a']],
  [
    'type checking in a try',
    'if TYPE_CHECKING:\n  try:\n    import a\n  except ImportError:\n    pass\n',
    ['import a typeOnly optional'],
  ],

  [
    'importlib',
    'import importlib\nm = importlib.import_module("a.b")\n',
    ['import importlib', 'dynamic a.b'],
  ],
  [
    'importlib by name',
    'from importlib import import_module as load\nload(name="a")\nimport_module("b")\n',
    ['from importlib {import_module}', 'dynamic a'],
  ],
  ['__import__', '__import__("a")\n__import__(name)\n', ['dynamic a']],

  ['half an import', 'import \nfoo\n', []],
  ['half an import before a call', 'import \nfoo()\n', []],
  ['half an import before an assignment', 'import \nx = 1\nimport b\n', ['import b']],
  ['half an import from', 'from x import\ny = 2\n', []],
  ['half an import from before a name', 'from x import \nfoo\n', []],
  ['half a dotted name', 'import a.b.\nfoo\nimport c\n', ['import c']],
  ['half an alias', 'import a as\nfoo\n', []],
  ['an import that goes on', 'import x = 1\nfrom x import y z\nimport a, , b\n', []],
  ['a list that is not closed', 'from a import (b, c\nx = 1\n', []],
  ['an import as the last word', 'import', []],
  ['a from as the last word', 'from . import', []],
  ['an unclosed call above', 'foo(\nimport a\n', ['import a']],
  [
    'Python 2',
    'print "x"\nprint x\nimport a\nexec "y"\ntry:\n  import b\nexcept ImportError, e:\n  pass\n',
    ['import a', 'import b optional'],
  ],
];

describe('imports of Python', () => {
  for (const [title, text, expected] of cases) {
    it(`are read from ${title}`, async () => {
      assert.deepEqual(await importsOf('a.py', text), expected);
    });
  }

  it('bind what they name', async () => {
    const text = 'import a.b, c.d as e\nfrom f import g as h, i\nfrom j import *\n';
    assert.deepEqual(await bindingsOf('a.py', text), [
      'module a = import a.*',
      'module e = import c.d.*',
      'module h = import f.g',
      'module i = import f.i',
      'module * = import j.*',
    ]);
  });
});
