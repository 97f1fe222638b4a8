import assert from 'node:assert/strict';
import { linked } from '../linking/linkedFolder.ts';

const python = 'from openai import OpenAI\nclient = OpenAI()\n';
const typescript = 'import OpenAI from "openai";\nconst client = new OpenAI();\n';

/** What the model of the only call is named, or which it may be. */
const cases: readonly (readonly [title: string, path: string, text: string, expected: string])[] = [
  ['behind or', 'a.py', 'm = ask() or "a"\ncall(m)', 'a'],
  ['behind or, where the first is known', 'a.py', 'm = "b" or "a"\ncall(m)', 'b'],
  [
    'behind or, where the first may be known',
    'a.py',
    'n = ask()\nif n: n = "b"\ncall(n or "a")',
    'a|b perhaps',
  ],
  ['behind ||', 'a.ts', 'const m = request.headers.get("X") || "a";\ncall(m);', 'a'],
  ['behind ??, in the place of a constant', 'a.ts', 'const n = "b";\ncall(n ?? "a");', 'b'],
  ['behind get', 'a.py', 'call(given().get("model", "a"))', 'a'],
  ['of a variable that is given another value', 'a.py', 'm = "a"\nif given(): m = given()\ncall(m)', 'a'],
  [
    'of a variable that is given another text',
    'a.py',
    'm = "a"\nif given(): m = "b"\ncall(m)',
    'a|b perhaps',
  ],
  ['of a table', 'a.py', 'd = {"x": "a", "y": "b"}\ncall(d.get(given(), d["x"]))', 'a'],
  ['of a table without one', 'a.py', 'd = {"x": "a", "y": "b"}\ncall(d[given()])', 'a|b perhaps'],
  ['of a table that may have more', 'a.py', 'd = {"x": "a"}\ncall(d[given()])', 'a perhaps'],
  ['of a loop', 'a.py', 'for m in ["a", "b"]: call(m)', 'a|b perhaps'],
  ['of a variable that begins empty', 'a.py', 'm = ""\nif given(): m = "b"\ncall(m)', 'b'],
  ['of a parameter that two calls give', 'a.py', 'def f(m):\n  call(m)\nf("a")\nf(given())', 'a perhaps'],
  ['of a field that methods change', 'a.ts', field('set(x) { this.m = x; }'), 'a'],
  [
    'of a field that methods choose',
    'a.ts',
    field('pick() { for (const x of ["b", "c"]) this.m = x; }'),
    'a',
  ],
  ['of a field that a method gives another text', 'a.ts', field('pick() { this.m = "b"; }'), 'a|b perhaps'],
];

function field(method: string): string {
  return `class A { m = "a"; ${method} f() { call(this.m); } }`;
}

describe('the default of a model', () => {
  for (const [title, path, text, expected] of cases) {
    it(`is told ${title}`, async () => {
      const isPython = path.endsWith('.py');
      const written = text.replace(
        /call\((.*)\)/,
        isPython ? 'client.responses.create(model=$1)' : 'client.responses.create({ model: $1 })',
      );
      const [found = ''] = await linked({ [path]: `${isPython ? python : typescript}${written}\n` });
      const [, names = '', resolution] = found.split(' ');
      assert.equal(resolution === '[unresolvable]' ? `${names} perhaps` : names, expected);
    });
  }

  it('is not what one of two calls gives', async () => {
    const files = {
      'a.py': `${python}def f(m): client.responses.create(model=m)\n`,
      'b.py': 'from a import f\nf("a")\n',
      'c.py': 'from a import f\nf(given())\n',
    };
    assert.deepEqual(await linked(files), ['a.py:3 a [unresolvable]']);
  });
});
