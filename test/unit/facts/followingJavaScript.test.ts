import assert from 'node:assert/strict';
import { valuesIn } from './values.ts';

/** What the argument of the only `use(…)` stands for; several are possible values. */
const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['what a function returns', 'function f() { return "a" } use(f())', ['"a"']],
  ['two returns', 'function f() { if (x) return "a"; return "b" } use(f())', ['"a"', '"b"']],
  ['what an arrow function gives', 'const f = () => "a"; use(f())', ['"a"']],
  [
    'what an arrow function returns',
    'const f = async (n) => { return `a/${n}` }; use(await f("b"))',
    ['"a/b" (parameter)'],
  ],
  ['a generator', 'function* f() { return "a" } use(f())', ['?']],
  ['a function that is called where it is written', 'use((() => "a")())', ['?']],
  [
    'what is made once',
    'import A from "a"; let c = null; function f() { if (!c) { c = new A(); } return c; } use(f().d)',
    ['a#default().d'],
  ],
  [
    'what a method returns',
    'import A from "a"; class B { c() { return new A() } f() { use(this.c().d) } }',
    ['a#default().d'],
  ],
  [
    'a getter',
    'import A from "a"; class B { get c() { return new A() } f() { use(this.c.d) } }',
    ['a#default().d'],
  ],
  [
    'what a function returns in a record',
    'import A from "a"; const f = () => ({ c: new A() }); const { c } = f(); use(c.d)',
    ['a#default().d'],
  ],
  [
    'useMemo',
    'import A from "a"; import { useMemo } from "react"; const c = useMemo(() => { return new A() }, []); use(c.d)',
    ['a#default().d'],
  ],
  [
    'useRef',
    'import A from "a"; import { useRef } from "react"; const c = useRef(new A()); use(c.current.d)',
    ['a#default().d'],
  ],

  ['a parameter that calls give', 'function f(m) { use(m) } f("a")', ['"a" (parameter)']],
  ['a parameter of an arrow function', 'const f = (x, m) => { use(m) }; f(1, "a")', ['"a" (parameter)']],
  ['a single parameter', 'const f = m => { use(m) }; f("a")', ['"a" (parameter)']],
  ['a parameter of a method', 'class A { f(m) { use(m) } g() { this.f("a") } }', ['"a" (parameter)']],
  ['a property of a parameter', 'function f({ m }) { use(m) } f({ m: "a" })', ['"a" (parameter)']],
  [
    'the default of a property of a parameter',
    'function f({ m = "a" }) { use(m) } f({})',
    ['"a" (parameter)'],
  ],
  [
    'a property inside of a property of a parameter',
    'function f({ o: { m } }) { use(m) } f({ m: "a" })',
    ['?'],
  ],
  ['the rest of the parameters', 'function f(...m) { use(m) } f("a")', ['?']],
  ['a parameter that no call gives', 'function f(m) { use(m) }', ['?']],

  [
    'what a constructor is given',
    'class A { constructor(m) { this.m = m } f() { use(this.m) } } new A("a")',
    ['"a" (parameter)'],
  ],
  [
    'what this object was given',
    'class A { constructor(m) { this.m = m } } new A("b"); const x = new A("a"); use(x.m)',
    ['"a" (parameter)'],
  ],
  [
    'what a constructor above was given',
    'class A { constructor(m) { this.m = m } f() { use(this.m) } } class B extends A { constructor() { super("a") } }',
    ['"a" (parameter)'],
  ],
  ['an attribute of a class above', 'class A { m = "a" } class B extends A { f() { use(this.m) } }', ['"a"']],
  [
    'an attribute of a class of another package above',
    'import A from "a"; class B extends A { f() { use(this.d) } }',
    ['a#default().d'],
  ],
  ['a field of an object', 'class A { m = "a" } use(new A().m)', ['"a"']],

  ['a record that another is put into', 'const b = { m: "a" }; const d = { k: 1, ...b }; use(d.m)', ['"a"']],
  ['a key behind what is put in', 'const b = { m: "a" }; const d = { ...b, m: "b" }; use(d.m)', ['"b"']],
  ['a property that is given later', 'const d = {}; d.m = "a"; use(d.m)', ['"a"']],
  ['a key that is given later', 'const d = {}; d["m"] = "a"; use(d.m)', ['"a"']],
  [
    'a property that may be given anew',
    'const d = { m: "b" }; if (x) { d.m = "a" } use(d.m)',
    ['"a"', '"b"'],
  ],
  ['a frozen record', 'const d = Object.freeze({ m: "a" }); use(d.m)', ['"a"']],
  ['an item', 'const d = ["a", "b"]; use(d[1])', ['"b"']],
  ['an item that is not there', 'const d = ["a", "b"]; use(d[2])', ['?']],
  ['trim', 'use((process.env.M || " a ").trim())', ['"a" (env)']],
  ['then', 'import("a").then(({ C }) => { use(new C().d) })', ['a#C().d']],
  ['another promise', 'load().then((m) => { use(m) })', ['?']],
];

const typedCases: typeof cases = [
  [
    'a parameter property that is given',
    'class A { constructor(private m: string) {} f() { use(this.m) } } new A("a")',
    ['"a" (parameter)'],
  ],
  [
    'a field that is declared and set',
    'class A { private m: string; constructor() { this.m = "a" } f() { use(this.m) } }',
    ['"a"'],
  ],
  ['a variable that is declared and set', 'let m: string; m = "a"; use(m)', ['"a"']],
  [
    'the type that a function returns',
    'import { C } from "a"; function f(): C { return make() } use(f().d)',
    ['a#C().d', 'make().d'],
  ],
];

describe('in JavaScript and TypeScript a value', () => {
  for (const path of ['a.js', 'a.ts']) {
    for (const [title, text, expected] of path === 'a.ts' ? [...cases, ...typedCases] : cases) {
      it(`is found through ${title} (${path})`, async () => {
        assert.deepEqual(await valuesIn(path, text), [expected]);
      });
    }
  }
});
