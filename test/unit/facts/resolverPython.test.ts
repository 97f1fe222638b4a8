import assert from 'node:assert/strict';
import { Resolver } from '../../../src/core/facts/resolver.ts';
import { withFacts } from '../languages/facts.ts';
import { valuesIn } from './values.ts';

/** What the argument of the only `use(…)` stands for; several are possible values. */
const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['a literal', 'use("a")', ['"a"']],
  ['a constant', 'm = "a"\nuse(m)', ['"a"']],
  ['a chain of names', 'a = "x"\nb = a\nc = b\nuse(c)', ['"x"']],
  ['a number', 'm = 1\nuse(m)', ['1']],
  ['an unknown name', 'use(m)', ['?']],
  ['a name of a module', 'import a.b as c\nuse(c.d.e)', ['a.b.d.e']],
  ['an imported name', 'from a.b import c as d\nuse(d().e)', ['a.b.c().e']],
  ['a name of a relative import', 'from .a import b\nuse(b.c)', ['.a.b.c']],
  ['an imported submodule', 'import a.b\nuse(a.b.c)', ['a.b.c']],
  ['a client', 'import a\nc = a.C(key="k")\nuse(c.d.e())', ['a.C().d.e()']],
  ['a key', 'import a\nuse(a.b["c"].d)', ['a.b[c].d']],

  ['the last assignment', 'm = "a"\nm = "b"\nuse(m)', ['"b"']],
  ['an assignment further down', 'm = "a"\nuse(m)\nm = "b"\n', ['"a"']],
  ['both branches', 'if x:\n  m = "a"\nelse:\n  m = "b"\nuse(m)', ['"a"', '"b"']],
  ['a branch that may be skipped', 'm = "a"\nif x:\n  m = "b"\nuse(m)', ['"a"', '"b"']],
  ['its own branch', 'm = "a"\nif x:\n  m = "b"\n  use(m)', ['"b"']],
  ['the other branch', 'm = "a"\nif x:\n  m = "b"\nelse:\n  use(m)', ['"a"', '"b"']],
  ['a try', 'try:\n  m = "a"\nexcept E:\n  m = "b"\nuse(m)', ['"a"', '"b"']],
  ['a with, which always runs', 'm = "a"\nwith x:\n  m = "b"\nuse(m)', ['"b"']],
  [
    'a suppressing with, which may not',
    'm = "a"\nwith suppress(Exception):\n  m = "b"\nuse(m)',
    ['"a"', '"b"'],
  ],
  ['a case', 'm = "a"\nmatch x:\n  case 1:\n    m = "b"\nuse(m)', ['"a"', '"b"']],
  ['a captured name', 'm = "a"\nmatch x:\n  case m:\n    use(m)', ['?']],
  ['a loop that comes round', 'm = "a"\nwhile x:\n  use(m)\n  m = "b"\n', ['"a"', '"b"']],
  ['a loop that binds anew', 'm = "a"\nfor x in y:\n  m = "b"\n  use(m)\n  m = "c"\n', ['"b"']],
  ['a loop that has ended', 'm = "a"\nwhile x:\n  m = "b"\nuse(m)\nm = "c"', ['"a"', '"b"']],
  ['a loop inside a loop', 'm = "a"\nwhile x:\n  for y in z:\n    use(m)\n  m = "b"\n', ['"a"', '"b"']],
  [
    'a function in a loop',
    'while x:\n  def f():\n    if y:\n      m = "a"\n    use(m)\n    m = "b"',
    ['"a"'],
  ],
  ['a loop’s variable', 'for m in ["a", "b"]:\n  use(m)', ['"a" (picked)', '"b" (picked)']],
  ['a loop over something unknown', 'm = "a"\nfor m in x:\n  use(m)', ['?']],
  ['a comprehension’s variable', 'm = "a"\n[use(m) for m in x]', ['?']],
  ['a tuple', 'a, m = 1, "b"\nuse(m)', ['"b"']],
  ['a walrus', 'if (m := "a"):\n  use(m)', ['"a"']],
  ['a walrus in a comprehension', '[x for x in y if (m := "a")]\nuse(m)', ['"a"']],
  ['a half-typed assignment', 'm =\n"docstring"\nuse(m)', ['?']],
  ['an augmented assignment', 'm = "a"\nm += x\nuse(m)', ['?']],

  ['a default behind or', 'm = x or "a"\nuse(m)', ['"a" (fallback)', '?']],
  ['what is surely there before or', 'm = "b" or "a"\nuse(m)', ['"b"']],
  ['one of three', 'm = x or "a" or "b"\nuse(m)', ['"a" (fallback)', '?']],
  ['its own value or a default', 'm = None\nm = m or "a"\nuse(m)', ['"a" (fallback)']],
  ['a parameter or a default', 'def f(m=None):\n  m = m or "a"\n  use(m)', ['"a" (fallback)']],
  ['a condition', 'use("a" if x else "b")', ['"a"', '"b"']],
  ['None beside something', 'm = None\nif x:\n  m = "a"\nuse(m)', ['"a"']],
  ['None', 'm = None\nuse(m)', ['null']],

  ['an f-string', 'a = "x"\nuse(f"{a}/y-{a}")', ['"x/y-x"']],
  ['an f-string with something unknown', 'use(f"{a}/y")', ['?']],
  ['an f-string with two values', 'a = "x" if b else "y"\nuse(f"{a}/z")', ['"x/z"', '"y/z"']],
  ['a sum', 'a = "x"\nuse(a + "/" + "y")', ['"x/y"']],
  ['neighbours', 'use("a"\n  "b")', ['"ab"']],

  ['an environment variable', 'import os\nuse(os.getenv("A"))', ['os.getenv()']],
  ['its default', 'import os\nuse(os.getenv("A", "b"))', ['"b" (env)']],
  ['its default by keyword', 'from os import getenv\nuse(getenv("A", default="b"))', ['"b" (env)']],
  ['its default in environ', 'import os\nm = os.environ.get("A", "b")\nuse(m)', ['"b" (env)']],
  ['its default behind or', 'from os import environ as e\nuse(e["A"] or "b")', ['"b" (env)']],
  ['a default behind or and get', 'import os\nuse(os.environ.get("A") or "b")', ['"b" (env)']],
  ['a default that is a constant', 'import os\nD = "b"\nuse(os.getenv("A", D))', ['"b" (env)']],
  ['None as the default', 'import os\nuse(os.getenv("A", None))', ['null']],
  ['two variables', 'import os\nuse(os.getenv("A") or os.getenv("B"))', ['?']],

  ['a parameter', 'def f(m): use(m)', ['?']],
  ['a parameter’s default', 'def f(m="a"): use(m)', ['"a" (parameter)']],
  ['a parameter that hides a name', 'm = "a"\ndef f(m): use(m)', ['?']],
  ['a default that is a constant', 'm = "a"\ndef f(x=m): use(x)', ['"a" (parameter)']],
  ['a default of the same name', 'm = "a"\ndef f(m=m): use(m)', ['"a" (parameter)']],
  ['a default of another parameter’s name', 'a = "x"\ndef f(a="y", b=a): use(b)', ['"x" (parameter)']],
  ['a lambda’s parameter', 'f = lambda m="a": use(m)', ['"a" (parameter)']],
  ['a keyword-only parameter', 'def f(*, m="a"): use(m)', ['"a" (parameter)']],
  ['a parameter that is bound anew', 'def f(m="a"):\n  m = "b"\n  use(m)', ['"b"']],
  ['an annotation', 'from a import C\ndef f(c: C): use(c.d)', ['a.C().d']],
  ['an optional annotation', 'import a\ndef f(c: Optional[a.C] = None): use(c.d)', ['a.C().d']],
  ['a union', 'import a\ndef f(c: a.C | None = None): use(c.d)', ['a.C().d']],
  ['a quoted annotation', 'from a import C\ndef f(c: "C"): use(c.d)', ['a.C().d']],
  ['an annotation of a list', 'from a import C\ndef f(c: list[C]): use(c.d)', ['?']],
  ['an annotation with a name of the function', 'from a import C\ndef f(C: C): use(C.d)', ['a.C().d']],
  ['a declared variable', 'from a import C\nc: C\nuse(c.d)', ['a.C().d']],

  ['a closure', 'def f():\n  m = "a"\n  def g(): use(m)', ['"a"']],
  ['a closure over what changes', 'def f():\n  m = "a"\n  def g(): use(m)\n  m = "b"', ['"a"', '"b"']],
  ['a module’s name from a function above', 'def f(): use(m)\nm = "a"', ['"a"']],
  ['a name that a function hides', 'm = "a"\ndef f():\n  m = "b"\n  use(m)', ['"b"']],
  ['a name of another function', 'def f(): m = "a"\ndef g(): use(m)', ['?']],
  ['a name that a definition hides', 'from a import m\ndef m(): pass\nuse(m)', ['function']],
  ['a name that global changes', 'm = "a"\ndef f():\n  global m\n  m = "b"\nuse(m)', ['"a"', '"b"']],
  [
    'a name that nonlocal changes',
    'def f():\n  m = "a"\n  def g():\n    nonlocal m\n    m = "b"\n  use(m)',
    ['"a"', '"b"'],
  ],
  [
    'a name that global changes further down',
    'm = "a"\nuse(m)\ndef f():\n  global m\n  m = "b"\n',
    ['"a"', '"b"'],
  ],

  ['an attribute of the class', 'class A:\n  m = "a"\n  def f(self): use(self.m)', ['"a"']],
  [
    'an attribute of the object',
    'class A:\n  def __init__(self): self.m = "a"\n  def f(self): use(self.m)',
    ['"a"'],
  ],
  [
    'an attribute that is set again',
    'class A:\n  m = "a"\n  def f(self): self.m = "b"\n  def g(self): use(self.m)',
    ['"a"', '"b"'],
  ],
  [
    'an attribute that is None at first',
    'class A:\n  m = None\n  def f(self): self.m = "b"\n  def g(self): use(self.m)',
    ['"b"'],
  ],
  [
    'an attribute given to the constructor',
    'class A:\n  def __init__(self, m="a"): self.m = m\n  def f(self): use(self.m)',
    ['"a" (parameter)'],
  ],
  ['an attribute that nobody sets', 'class A:\n  def f(self): use(self.m)', ['?']],
  ['a method', 'class A:\n  def m(self): use(self.m)', ['function']],
  ['a class’s name in its methods', 'class A:\n  m = "a"\n  def f(self): use(m)', ['?']],
  ['a class’s name in its body', 'm = "b"\nclass A:\n  m = "a"\n  use(m)', ['"a"']],
  ['a class’s name of the same name', 'm = "a"\nclass A:\n  m = m\n  use(m)', ['"a"']],
  ['a class’s attribute', 'class A:\n  m = "a"\nuse(A.m)', ['"a"']],
  ['an attribute through cls', 'class A:\n  m = "a"\n  @classmethod\n  def f(cls): use(cls.m)', ['"a"']],
  ['the attribute of a class’s object elsewhere', 'class A:\n  m = "a"\nuse(A().m)', ['"a"']],
  ['an enum’s member', 'class A(str, Enum):\n  M = "a"\nuse(A.M)\n', ['"a"']],
  ['the value of an enum’s member', 'class A(Enum):\n  M = "a"\nuse(A.M.value)\n', ['"a"']],
  [
    'an attribute of a static method',
    'class A:\n  m = "a"\n  @staticmethod\n  def f(self): use(self.m)',
    ['?'],
  ],

  ['a dictionary’s key', 'd = {"m": "a"}\nuse(d["m"])', ['"a"']],
  ['a dictionary’s missing key', 'd = {"m": "a"}\nuse(d["n"])', ['?']],
  ['a nested dictionary', 'd = {"m": {"n": "a"}}\nuse(d["m"]["n"])', ['"a"']],
  ['a key that is a constant', 'k = "m"\nd = {"m": "a"}\nuse(d[k])', ['"a"']],
  ['a key that is not known', 'd = {"m": "a", "n": "b"}\nuse(d[k])', ['"a" (picked)', '"b" (picked)']],
  ['a key that is not known, of one', 'd = {"m": "a"}\nuse(d[k])', ['"a"', '?']],
  [
    'a key that is not known, of many',
    `d = {${Array.from({ length: 13 }, (_, i) => `"${i}": "${i}"`).join()}}\nuse(d[k])`,
    ['?'],
  ],
  ['get of a key that is not known', 'd = {"m": "a"}\nuse(d.get(k, "b"))', ['"a"', '"b" (fallback)', '?']],
  [
    'a loop over a list with a name',
    'l = ["a", "b"]\nfor m in l:\n  use(m)',
    ['"a" (picked)', '"b" (picked)'],
  ],
  ['a loop over something else', 'for m in l:\n  use(m)', ['?']],
  [
    'a loop over the items of a dictionary',
    'd = {"k": "a", "l": "b"}\nfor k, m in d.items():\n  use(m)',
    ['"a"', '"b"'],
  ],
  ['a loop over the values of a dictionary', 'd = {"k": "a"}\nuse([m for m in d.values()][0])\n', ['?']],
  ['replace', 'use("a-b".replace("-", "/"))', ['"a/b"']],
  ['replace of what is there twice', 'use("a-b-c".replace("-", "/"))', ['?']],
  ['a part', 'use("a/b".split("/")[-1])', ['"b"']],
  ['a prefix taken away', 'use("models/b".removeprefix("models/"))', ['"b"']],
  ['a suffix taken away', 'use("b.pt".removesuffix(".pt"))', ['"b"']],

  ['a context manager', 'import a\nwith a.C() as c:\n  use(c.d)', ['a.C().d']],
  ['an unknown star', 'from a import *\nuse(m)', ['a.m']],
  ['two stars', 'from a import *\nfrom .b import *\nuse(m)', ['.b.m', 'a.m']],
  ['a name beside a star', 'from a import *\nm = "b"\nuse(m)', ['"b"']],
  [
    'a fallback of an import',
    'try:\n  from a import m\nexcept ImportError:\n  from b import m\nuse(m.n)',
    ['a.m.n', 'b.m.n'],
  ],

  ['a cycle', 'a = b\nb = a\nuse(a)', ['?']],
  ['a cycle of functions', 'def f():\n  global a\n  a = b\ndef g():\n  global b\n  b = a\n  use(a)', ['?']],
  ['a cycle with a way out', 'a = "x"\nwhile y:\n  b = a\n  a = b\nuse(a)', ['"x"']],
  ['itself', 'a = a\nuse(a)', ['?']],
  ['itself in an f-string', 'a = "x"\nwhile y:\n  a = f"{a}!"\nuse(a)', ['"x"', '?']],
];

describe('in Python a value', () => {
  for (const [title, text, expected] of cases) {
    it(`is found through ${title}`, async () => {
      assert.deepEqual(await valuesIn('a.py', text), [expected]);
    });
  }

  it('is found for each question anew where names go round in a circle', async () => {
    const text = 'b = "x"\nwhile c:\n  a = b\n  use(a)\n  b = a\n  use(b)\n';
    assert.deepEqual(await valuesIn('a.py', text), [['"x"'], ['"x"']]);
  });

  it('is told by a few steps, of which the last is where it is written', async () => {
    const chain = Array.from(
      { length: 100 },
      (_, index) => `a${index + 1} = a${index}\nuse(a${index + 1})\n`,
    ).join('');
    const text = `a0 = "x"\n${chain}`;
    await withFacts('a.py', text, (facts) => {
      const resolver = new Resolver(facts, false);
      for (const call of facts.calls) {
        const [value] = resolver.valuesOf(call.arguments[0]?.value ?? call, call.scope);
        assert.ok(value?.kind === 'text' && value.trail.length <= 20);
        const last = value.trail.at(-1);
        assert.ok(last && 'start' in last);
        assert.equal(text.slice(last.start, last.end), '"x"');
      }
    });
  });

  it('is unknown once there are too many', async () => {
    const branches = (count: number): string =>
      Array.from({ length: count }, (_, index) => `if x:\n  m = "${index}"\n`).join('');
    assert.equal((await valuesIn('a.py', `${branches(12)}use(m)`))[0]?.length, 12);
    assert.deepEqual(await valuesIn('a.py', `${branches(13)}use(m)`), [['?']]);
    assert.deepEqual(await valuesIn('a.py', `${branches(5000)}use(m)`), [['?']]);
    assert.deepEqual(await valuesIn('a.py', `${branches(5000)}def f(): use(m)`), [['?']]);
  });

  it('is unknown at the end of a chain that nobody would write', async () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `a${index + 1} = a${index}\n`).join('');
    assert.deepEqual(await valuesIn('a.py', `a0 = "x"\n${chain}use(a5)\nuse(a5000)`), [['"x"'], ['?']]);
  });
});
