import assert from 'node:assert/strict';
import { bindingsOf, callsOf, withFacts } from './facts.ts';

type Case = readonly [title: string, text: string, expected: readonly string[]];

const calls: readonly Case[] = [
  ['positions and keywords', 'f(a, "b", c=1, d=None)', ['f(a, "b", c=1, d=null)']],
  ['comments among the arguments', 'f(a, # one\n  # two\n  "b")', ['f(a, "b")']],
  ['a splat: what follows has no position', 'f(a, *b, c, **d, e=1)', ['f(a, *c, **d, e=1)']],
  ['a dictionary as keywords', 'f(**{"model": "a", 1: b})', ['f(**{model: "a", 1: b})']],
  ['a generator as the only argument', 'f(x for x in y)', ['f()']],
  ['a chain', 'a.b().c["d"](e)', ['a.b().c["d"](e)', 'a.b()']],
  ['nested calls', 'f(g(h(1)))', ['f(g(h(1)))', 'g(h(1))', 'h(1)']],
  ['await', 'async def f():\n  await a.b()', ['a.b()']],
  ['decorators', '@a.b("c")\ndef f(): pass', ['a.b("c")']],
  ['what needs parentheses', 'f((\n # why\n a))', ['f(a)']],
  ['a comparison, which is not known', 'f(a > b, not c, -d, lambda: e)', ['f(?, ?, ?, function)']],
  ['a condition', 'f(a if b else c, d or e, d and e)', ['f((a | c), (d | e), ?)']],
  ['a walrus', 'f(a := "b")', ['f("b")']],
  ['collections', 'f([a, 1], (b,), {"c": {"d": e}, **g, h: 2})', ['f([a, 1], [b], {c: {d: e}, ...g})']],
  ['numbers', 'f(1_000, 1.5, True, False)', ['f(1000, 1.5, true, false)']],
  ['several keys, which is not known', 'f(a["b", "c"])', ['f(?)']],
  ['a list that is not closed', 'f("a" "b c)\ng(1)', ['f(*"a")', 'g(1)']],
  ['a missing comma: positions are not known', 'f(a, model="b" messages=c)', ['f(*a, model="b")']],
  ['half an attribute', 'client.\ncreate(a)\n', ['?(a)']],
  [
    'an attribute over lines',
    '(client\n  .create(a))\nx = [b.\n  c()]\nd. \\\n  e()',
    ['client.create(a)', 'b.c()', 'd.e()'],
  ],
];

const strings: readonly Case[] = [
  ['escapes', String.raw`f("a\tb\x41\u00e9\U0001F600\d\\\"")`, [`f(${JSON.stringify('a\tbAé😀\\d\\"')})`]],
  ['raw strings', String.raw`f(r"a\tb")`, [`f(${JSON.stringify('a\\tb')})`]],
  ['joined lines', 'f("a\\\nb")', ['f("ab")']],
  ['empty strings', 'f("", \'\', """""")', ['f("", "", "")']],
  ['bytes, which are no text', 'f(b"a")', ['f(?)']],
  ['neighbours', 'f("a" \'b\' f"c")', ['f("abc")']],
  ['f-strings', 'f(f"a{b}c{{d}}", f"{e}")', ['f(("a" ~ b ~ "c{d}"), (e))']],
  ['formats, which change the text', 'f(f"{a!r}", f"{b:>10}", f"{c=}")', ['f((?), (?), (?))']],
  ['sums', 'f("a" + b + "c", "d" + "e", 1 - 2)', ['f((("a" ~ b) ~ "c"), "de", ?)']],
  ['a broken f-string', 'f(f"x{a b}")', ['f(?)']],
  ['a string that is not closed', 'f("abc\ng(1)', ['g(1)']],
];

const bindings: readonly Case[] = [
  ['assignments', 'a = b = 1\nc: int = 2\n', ['module a = 1', 'module b = 1', 'module c = 2']],
  ['a declaration', 'a: Foo\nb: "x.Foo"\n', ['module a declared: Foo', 'module b declared: (x.Foo)']],
  [
    'tuples',
    'a, b = 1, 2\n[c, (d, e)] = f\n',
    ['module a = 1', 'module b = 2', 'module c = f[0]', 'module d = f[1][0]', 'module e = f[1][1]'],
  ],
  [
    'splats',
    'a, *b = 1, 2\nc, d = *e, 1\n',
    ['module a definition', 'module b definition', 'module c definition', 'module d definition'],
  ],
  ['augmented assignments', 'a += "b"\n', ['module a definition']],
  ['a half-typed assignment', 'a =\n"docstring"\nb = \\\n "c"', ['module a = ?', 'module b = "c"']],
  [
    'for',
    'for a, b in c: pass\nfor d in ["e", g]: pass\n',
    ['module a = any of c[0]', 'module b = any of c[1]', 'module d = any of ["e", g]'],
  ],
  [
    'with',
    'with A() as a, B() as (b, c): pass\nwith D(): pass\n',
    ['module a = A()', 'module b = B()[0]', 'module c = B()[1]'],
  ],
  [
    'except',
    'try: pass\nexcept A as a: pass\nexcept* B as b: pass\n',
    ['module a definition', 'module b definition'],
  ],
  [
    'a walrus in a comprehension',
    'def f():\n  [a for b in c if (a := d)]\n',
    ['module f definition', 'function2 b = any of c', 'function1 a = d'],
  ],
  [
    'comprehensions',
    '{a: b for a, b in c}\n(d for d in e)\n',
    ['function1 a = any of c[0]', 'function1 b = any of c[1]', 'function2 d = any of e'],
  ],
  [
    'parameters',
    'def f(a, b=1, *c, d: X = None, **e): pass\n',
    [
      'module f definition',
      'function1 a parameter',
      'function1 b parameter = 1',
      'function1 c parameter',
      'function1 d parameter: X = null',
      'function1 e parameter',
    ],
  ],
  [
    'positional and keyword markers',
    'def f(a, /, b, *, c: X): pass\n',
    ['module f definition', 'function1 a parameter', 'function1 b parameter', 'function1 c parameter: X'],
  ],
  [
    'types of splats, which are not those of the items',
    'def f(*a: X, **b: X): pass\n',
    ['module f definition', 'function1 a parameter', 'function1 b parameter'],
  ],
  [
    'annotations',
    'def f(a: Optional[X], b: X | None, c: "X", d: t.Union[X, Y.Z], e: list[X], g: Annotated[X, 1]): pass',
    [
      'module f definition',
      'function1 a parameter: (X)',
      'function1 b parameter: (X | null)',
      'function1 c parameter: (X)',
      'function1 d parameter: (X | Y.Z)',
      'function1 e parameter: ?',
      'function1 g parameter: X',
    ],
  ],
  [
    'quoted annotations',
    'def f(a: "Optional[X.Y]", b: "X | None", c: "list[X]"): pass',
    [
      'module f definition',
      'function1 a parameter: (X.Y)',
      'function1 b parameter: (X)',
      'function1 c parameter: ?',
    ],
  ],
  [
    'lambdas',
    'a = lambda b, c=1: b\n',
    ['module a = function', 'function1 b parameter', 'function1 c parameter = 1', 'function1 () = b'],
  ],
  [
    'classes',
    'class A(B):\n  c = 1\n  d: X\n  def e(self): self.f = 2\n',
    [
      'module A definition',
      'class1 c = 1',
      'class1 d declared: X',
      'class1 e definition',
      'function2 self self',
      'class1 .f = 2',
    ],
  ],
  [
    'the object in inner functions',
    'class A:\n  def b(this):\n    def c():\n      this.d = 1\n',
    [
      'module A definition',
      'class1 b definition',
      'function2 this self',
      'function2 c definition',
      'class1 .d = 1',
    ],
  ],
  [
    'static methods',
    'class A:\n  @staticmethod\n  def b(self): self.c = 1\n',
    ['module A definition', 'class1 b definition', 'function2 self parameter', 'function2 self[c] = 1'],
  ],
  [
    'attributes of other objects',
    'def f(self): self.a = 1\nb.c = 2\n',
    ['module f definition', 'function1 self parameter', 'function1 self[a] = 1', 'module b[c] = 2'],
  ],
  [
    'global',
    'def f():\n  global a\n  a = 1\n  b = 2\n',
    ['module f definition', 'module a = 1', 'function1 b = 2'],
  ],
  [
    'nonlocal',
    'def f():\n  a = 1\n  def g():\n    nonlocal a\n    a = 2\n',
    ['module f definition', 'function1 a = 1', 'function1 g definition', 'function1 a = 2'],
  ],
  [
    'match',
    'match a:\n  case {"b": c, **d}: pass\n  case [e, *g]: pass\n  case H(i=j) as k: pass\n  case l.m | None: pass\n  case n: pass\n',
    [
      'module c definition',
      'module d definition',
      'module e definition',
      'module g definition',
      'module j definition',
      'module k definition',
      'module n definition',
    ],
  ],
];

describe('Python', () => {
  for (const [title, text, expected] of calls) {
    it(`has calls with ${title}`, async () => assert.deepEqual(await callsOf('a.py', text), expected));
  }
  for (const [title, text, expected] of strings) {
    it(`has strings: ${title}`, async () => assert.deepEqual(await callsOf('a.py', text), expected));
  }
  for (const [title, text, expected] of bindings) {
    it(`binds in ${title}`, async () => assert.deepEqual(await bindingsOf('a.py', text), expected));
  }

  it('points at the last name of what is called', async () => {
    const text = 'a.b.create(c)\nrun()\nf()()';
    const names = await withFacts('a.py', text, ({ calls: all }) =>
      all.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end)),
    );
    assert.deepEqual(names, ['create', 'run', 'f()', 'f']);
  });

  it('evaluates defaults, decorators and bases outside of what they belong to', async () => {
    const text = '@a()\ndef f(x=b()):\n  c()\n@d()\nclass C(e()):\n  g()\nlambda y=h(): i()\n';
    const scopes = await withFacts('a.py', text, ({ calls: all, scopes: list }) =>
      all.map(
        ({ scope, nameSpan }) => `${text.slice(nameSpan.start, nameSpan.end)} ${list.get(scope)?.kind}`,
      ),
    );
    assert.deepEqual(scopes, [
      'a module',
      'b module',
      'c function',
      'd module',
      'e module',
      'g class',
      'h module',
      'i function',
    ]);
  });
});
