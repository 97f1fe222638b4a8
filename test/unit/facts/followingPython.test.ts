import assert from 'node:assert/strict';
import { valuesIn } from './values.ts';

/** What the argument of the only `use(…)` stands for; several are possible values. */
const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['what a function returns', 'def f(): return "a"\nuse(f())', ['"a"']],
  ['two returns', 'def f():\n  if x: return "a"\n  return "b"\nuse(f())', ['"a"', '"b"']],
  ['a function that returns nothing', 'def f(): pass\nuse(f())', ['?']],
  [
    'what a function returns for its argument',
    'def f(n): return f"a/{n}"\nuse(f("b"))',
    ['"a/b" (parameter)'],
  ],
  ['each call’s own argument', 'def f(n): return n\nf("z")\na = f("x")\nuse(f(a))', ['"x" (parameter)']],
  ['a wrapper of a wrapper', 'def f(n): return n\ndef g(n): return f(n)\nuse(g("a"))', ['"a" (parameter)']],
  ['a function that calls itself', 'def f(n): return f(n)\nuse(f("a"))', ['?']],
  ['a factory', 'import a\ndef f():\n  c = a.C()\n  return c\nuse(f().d)', ['a.C().d']],
  [
    'an awaited factory',
    'import a\nasync def f(): return a.C()\nasync def g(): use((await f()).d)',
    ['a.C().d'],
  ],
  [
    'a factory with a decorator',
    'import a\n@st.cache_resource\ndef f(): return a.C()\nuse(f().d)',
    ['a.C().d'],
  ],
  ['what a generator yields, which is no result', 'import a\ndef f():\n  yield a.C()\nuse(f().d)', ['?']],
  [
    'a context manager of its own',
    'import a\n@contextmanager\ndef f():\n  yield a.C()\nwith f() as c:\n  use(c.d)',
    ['a.C().d'],
  ],
  [
    'the type that a function returns',
    'import a\ndef f() -> a.C: return make()\nuse(f().d)',
    ['?', 'a.C().d'],
  ],
  ['a lambda', 'import a\nf = lambda: a.C()\nuse(f().d)', ['a.C().d']],
  [
    'what is made once',
    'import a\nc = None\ndef f():\n  global c\n  if c is None:\n    c = a.C()\n  return c\nuse(f().d)',
    ['a.C().d'],
  ],
  ['a tuple that a function returns', 'def f(): return 1, "a"\nx, m = f()\nuse(m)', ['"a"']],
  ['a tuple of another length', 'def f(): return "a"\nx, m = f()\nuse(m)', ['?']],

  [
    'a parameter that all calls give',
    'def f(m): use(m)\nf("a")\nf(m="b")',
    ['"a" (parameter)', '"b" (parameter)'],
  ],
  ['a parameter that one call gives', 'def f(x, m): use(m)\nf(1, "a")', ['"a" (parameter)']],
  ['a parameter that some call gives unknown', 'def f(m): use(m)\nf("a")\nf(x)', ['"a" (parameter)', '?']],
  ['a parameter behind *', 'def f(*, m): use(m)\nf("a")', ['?']],
  ['a parameter behind a splat', 'def f(x, m): use(m)\nf(*y)', ['?']],
  ['the default of a parameter that calls give too', 'def f(m="a"): use(m)\nf("b")', ['"a" (parameter)']],
  ['a parameter of a method', 'class A:\n  def f(self, m): use(m)\nA().f("a")', ['"a" (parameter)']],
  ['a parameter of a function of the same name elsewhere', 'def f(m): use(m)\nx.f("a")', ['?']],
  ['keywords that are handed on', 'def f(**o): use(o["m"])\nf(m="a")', ['"a"']],

  [
    'what a constructor is given',
    'class A:\n  def __init__(self, m): self.m = m\n  def f(self): use(self.m)\nA("a")',
    ['"a" (parameter)'],
  ],
  [
    'what this object was given',
    'class A:\n  def __init__(self, m): self.m = m\nA("b")\nx = A("a")\nuse(x.m)',
    ['"a" (parameter)'],
  ],
  [
    'what a constructor above was given',
    'class A:\n  def __init__(self, m): self.m = m\n  def f(self): use(self.m)\nclass B(A):\n  def __init__(self): super().__init__("a")',
    ['"a" (parameter)'],
  ],
  ['an attribute of a class above', 'class A:\n  m = "a"\nclass B(A):\n  def f(self): use(self.m)', ['"a"']],
  ['a field’s default', '@dataclass\nclass A:\n  m: str = "a"\nuse(A().m)', ['"a"']],
  ['a field that is given', '@dataclass\nclass A:\n  m: str = "a"\nuse(A(m="b").m)', ['"b"']],
  ['a field without a default', 'class A(BaseModel):\n  m: str\nuse(A(m="b").m)', ['"b"']],
  [
    'a field without a default in a method',
    'class A(BaseModel):\n  m: str\n  def f(self): use(self.m)\nA(m="b")',
    ['"b"'],
  ],
  ['a field that nobody gives', 'class A(BaseModel):\n  m: str\n  def f(self): use(self.m)', ['?']],
  [
    'a described field',
    'from pydantic import Field\nclass A(BaseModel):\n  m: str = Field(default="a", title="M")\nuse(A().m)',
    ['"a"'],
  ],
  [
    'a field with a factory',
    'from dataclasses import field\nclass A:\n  m: str = field(default_factory=lambda: "a")\nuse(A().m)',
    ['"a"'],
  ],
  ['a field of an annotated parameter', 'class A:\n  m = "a"\ndef f(c: A): use(c.m)', ['"a"']],
  [
    'a property',
    'import a\nclass A:\n  @property\n  def c(self): return a.C()\n  def f(self): use(self.c.d)',
    ['a.C().d'],
  ],
  [
    'a method that is not called',
    'class A:\n  def c(self): return "a"\n  def f(self): use(self.c)',
    ['function'],
  ],
  [
    'an attribute that another method sets',
    'import a\nclass A:\n  def g(self):\n    if self.c is None: self.c = a.C()\n    return self.c\n  def f(self): use(self.g().d)',
    ['a.C().d'],
  ],
  [
    'an attribute of a class that extends another',
    'import a\nclass A(a.C):\n  def f(self): use(self.d)',
    ['a.C().d'],
  ],
  [
    'an attribute that hides that of the class above',
    'import a\nclass A(a.C):\n  d = "x"\n  def f(self): use(self.d)',
    ['"x"'],
  ],
  [
    'an enum’s member through a parameter',
    'class M(str, Enum):\n  A = "a"\ndef f(m=M.A): use(m.value)',
    ['"a" (parameter)'],
  ],

  ['a dictionary that another is put into', 'b = {"m": "a"}\nd = {"k": 1, **b}\nuse(d["m"])', ['"a"']],
  ['a key behind what is put in', 'b = {"m": "a"}\nd = {**b, "m": "b"}\nuse(d["m"])', ['"b"']],
  ['a key before what is put in', 'b = {"m": "a"}\nd = {"m": "b", **b}\nuse(d["m"])', ['"a"']],
  ['a key before something unknown', 'd = {"m": "b", **b}\nuse(d["m"])', ['"b"']],
  ['a key that is given later', 'd = {}\nd["m"] = "a"\nuse(d["m"])', ['"a"']],
  ['a key that is given anew', 'd = {"m": "b"}\nd["m"] = "a"\nuse(d["m"])', ['"a"']],
  ['a key that may be given anew', 'd = {"m": "b"}\nif x: d["m"] = "a"\nuse(d["m"])', ['"a"', '"b"']],
  ['a key of a dictionary before', 'd = {}\nd["m"] = "a"\nd = {"m": "b"}\nuse(d["m"])', ['"b"']],
  ['a key that is given further down', 'd = {"m": "b"}\nuse(d["m"])\nd["m"] = "a"', ['"b"']],
  ['a key of an inner dictionary of the same name', 'd = {}\nd["m"] = "a"\ndef f(d): use(d["m"])', ['?']],
  ['dict', 'd = dict(m="a")\nuse(d["m"])', ['"a"']],
  ['get', 'd = {"m": "a"}\nuse(d.get("m"))', ['"a"']],
  ['the default of get', 'd = {"m": "a"}\nuse(d.get("n", "b"))', ['"b"']],
  ['the default of get of something unknown', 'use(d.get("n", "b"))', ['"b" (fallback)', '?']],
  ['the default of pop', 'def f(**o): use(o.pop("n", "b"))\nf(m="a")', ['"b"']],
  ['what is got from a module', 'import a\nuse(a.get("n", "b"))', ['a.get()']],
  [
    'what is got from an object of a module',
    'import a\nuse(a.b.get("n", "b"))',
    ['"b" (fallback)', 'a.b.get()'],
  ],
  ['the default of getattr of something unknown', 'use(getattr(x, "n", "b"))', ['"b" (fallback)', '?']],
  [
    'what a dependency gives',
    'from fastapi import Depends\ndef g(): return "a"\ndef f(m=Depends(g)): use(m)',
    ['"a" (parameter)'],
  ],
  ['a path given by default', 'from pathlib import Path\ndef f(m: Path = "a"): use(m)', ['"a" (parameter)']],
  ['getattr', 'class A:\n  m = "a"\nuse(getattr(A(), "m", "b"))', ['"a"']],
  [
    'a dictionary that a method returns',
    'class A:\n  def p(self): return {"m": "a", **self.x}\n  def f(self):\n    d = self.p()\n    use(d["m"])',
    ['"a"'],
  ],

  [
    'an option of click',
    'import click\n@click.command()\n@click.option("--base-model", "-m", default="a")\ndef f(base_model): use(base_model)\nf()',
    ['"a" (parameter)'],
  ],
  [
    'an option of click with a name of its own',
    'import click\nD = "a"\n@click.option("--model", "name", default=D)\ndef f(name, model): use(name)',
    ['"a" (parameter)'],
  ],
  [
    'an option of click with another name',
    'import click\n@click.option("--model", "name", default="a")\ndef f(name, model): use(model)',
    ['?'],
  ],
  ['an option of click without a default', 'import click\n@click.option("--m")\ndef f(m): use(m)', ['?']],
  ['an option of something else', 'import a\n@a.option("--m", default="a")\ndef f(m): use(m)', ['?']],
  [
    'the configuration that Hydra loads',
    'import hydra\n@hydra.main(version_base=None, config_path="conf", config_name="config")\ndef f(c): use(c.model.name)',
    ['loaded ./conf/config.yaml yaml [model,name]'],
  ],
  [
    'the configuration that Hydra loads from a folder that is not known',
    'import hydra\n@hydra.main(config_path=x, config_name="config")\ndef f(c): use(c.model)',
    ['?'],
  ],
  [
    'a variable that settings read',
    'from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n  model: str\nuse(S().model)',
    ['os.environ[MODEL]'],
  ],
  [
    'a variable that settings read, with a prefix',
    'from pydantic_settings import BaseSettings, SettingsConfigDict\nclass S(BaseSettings):\n  model_config = SettingsConfigDict(env_prefix="X_")\n  m: str\ns = S()\nuse(s.m)',
    ['os.environ[X_M]'],
  ],
  [
    'a variable that a field names',
    'from pydantic import BaseSettings, Field\nclass S(BaseSettings):\n  m: str = Field(..., env="MODEL")\nuse(S().m)',
    ['os.environ[MODEL]'],
  ],
  [
    'the default of a setting',
    'from pydantic import BaseSettings\nclass S(BaseSettings):\n  m: str = "a"\nuse(S().m)',
    ['"a"'],
  ],
  [
    'settings that say more of their names',
    'from pydantic import BaseSettings\nclass S(BaseSettings):\n  m: str\n  class Config:\n    env_prefix = "X_"\nuse(S().m)',
    ['?'],
  ],
  [
    'a field of a model, which no variable gives',
    'from pydantic import BaseModel\nclass S(BaseModel):\n  m: str\nuse(S().m)',
    ['?'],
  ],
  ['str', 'use(str("a"))', ['"a"']],
  ['strip', 'import os\nuse(os.getenv("M", " a ").strip())', ['"a" (env)']],
  ['format', 'use("{}/{n}".format("a", n="b"))', ['"a/b"']],
  ['format with something unknown', 'use("{}/{n}".format(x, n="b"))', ['?']],
  ['%', 'use("%s/%s" % ("a", "b"))', ['"a/b"']],
  ['% with a number', 'use("%s/%d" % ("a", 1))', ['?']],
];

describe('in Python a value', () => {
  for (const [title, text, expected] of cases) {
    it(`is found through ${title}`, async () => {
      assert.deepEqual(await valuesIn('a.py', text), [expected]);
    });
  }

  it('is unknown where too many calls would have to be looked at', async () => {
    const text = `def f(m): use(m)\n${'f("a")\n'.repeat(65)}`;
    assert.deepEqual(await valuesIn('a.py', text), [['?']]);
  });

  it('is answered soon where functions call each other without an end', async () => {
    const functions = Array.from(
      { length: 300 },
      (_, index) => `def f${index}(m): return f${(index + 1) % 300}(m) or f${(index + 2) % 300}(m)\n`,
    );
    const before = performance.now();
    await valuesIn('a.py', `${functions.join('')}use(f0("a"))\n`);
    assert.ok(performance.now() - before < 2000);
  });
});
