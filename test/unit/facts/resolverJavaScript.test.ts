import assert from 'node:assert/strict';
import { valuesIn } from './values.ts';

type Case = readonly [title: string, text: string, expected: readonly string[]];

/** What the argument of the only `use(…)` stands for; several are possible values. */
const shared: readonly Case[] = [
  ['a constant', 'const m = "a"; use(m)', ['"a"']],
  ['a template', 'const m = "a"; use(`${m}/b`)', ['"a/b"']],
  ['a global', 'use(m.n)', ['m.n']],
  ['a default import', 'import a from "m"; use(new a().b)', ['m#default().b']],
  ['a namespace', 'import * as a from "m"; use(a.b)', ['m#b']],
  ['a named import', 'import { a as b } from "m"; use(b)', ['m#a']],
  ['require', 'const a = require("m"); use(a.b)', ['m#b']],
  ['a destructured require', 'const { a: { b } } = require("m"); use(b.c)', ['m#a.b.c']],
  ['a dynamic import', 'const { a } = await import("m"); use(a)', ['m#a']],

  ['the last assignment', 'let m = "a"; m = "b"; use(m)', ['"b"']],
  ['both branches', 'let m; if (x) { m = "a" } else { m = "b" } use(m)', ['"a"', '"b"']],
  ['branches without braces', 'let m = "a"; if (x) m = "b"; use(m)', ['"a"', '"b"']],
  ['the other branch without braces', 'let m = "a"; if (x) m = "b"; else use(m)', ['"a"', '"b"']],
  [
    'cases',
    'let m = "a"; switch (x) { case 1: m = "b"; break; default: m = "c" } use(m)',
    ['"a"', '"b"', '"c"'],
  ],
  ['a loop that comes round', 'let m = "a"; while (x) { use(m); m = "b" }', ['"a"', '"b"']],
  ['a loop without braces', 'let m = "a"; while (x) m = "b"; use(m)', ['"a"', '"b"']],
  ['a loop’s variable', 'for (const m of ["a", "b"]) use(m)', ['"a" (picked)', '"b" (picked)']],
  ['a loop over keys', 'for (const m in ["a", "b"]) use(m)', ['?']],
  ['a try', 'let m; try { m = "a" } catch { m = "b" } use(m)', ['"a"', '"b"']],
  ['a default assignment', 'let m = x; m ??= "a"; use(m)', ['"a"', 'x']],

  ['a block that hides a name', 'const m = "a"; { const m = "b"; use(m) }', ['"b"']],
  ['a block that hid a name', 'const m = "a"; { const m = "b" } use(m)', ['"a"']],
  [
    'a block in a function that hid a name',
    'const m = "a"; function f() { if (x) { const m = "b" } use(m) }',
    ['"a"'],
  ],
  ['a var, which no block hides', 'function f() { if (x) { var m = "b" } use(m) }', ['"b"']],
  ['a loop’s variable that is gone', 'const m = "a"; for (const m of x) {} use(m)', ['"a"']],
  ['a caught error that is gone', 'const m = "a"; try {} catch (m) {} use(m)', ['"a"']],
  ['a caught error', 'const m = "a"; try {} catch (m) { use(m) }', ['?']],
  ['a switch’s name', 'const m = "a"; switch (x) { case 1: const m = "b"; use(m) }', ['"b"']],
  ['a parameter that hides a name', 'const m = "a"; (m) => use(m)', ['?']],
  ['a parameter’s default', 'function f(m = "a") { use(m) }', ['"a" (parameter)']],
  [
    'a default of another parameter’s name',
    'const a = "x"; function f(a = "y", b = a) { use(b) }',
    ['"y" (parameter)'],
  ],
  ['a destructured parameter', 'function f({ m = "a", n }) { use(m) }', ['"a" (parameter)']],
  ['a closure over what changes', 'let m = "a"; const f = () => use(m); m = "b"', ['"a"', '"b"']],
  ['a name that a function changes', 'let m = "a"; function f() { m = "b" } use(m)', ['"a"', '"b"']],
  [
    'a name that a function changes further down',
    'let m = "a"; use(m); function f() { m = "b" }',
    ['"a"', '"b"'],
  ],
  [
    'a name that a function changes to its own',
    'let m; function f(x = "a") { m = x } use(m)',
    ['"a" (parameter)'],
  ],
  [
    'a name that a function expression has itself',
    'const m = "a"; const f = function m() {}; use(m)',
    ['"a"'],
  ],

  ['an environment variable', 'use(process.env.A)', ['process.env.A']],
  ['its default', 'use(process.env.A ?? "a")', ['"a" (env)']],
  ['its default by key', 'const m = process.env["A"] || "a"; use(m)', ['"a" (env)']],
  ['an imported environment', 'import { env } from "node:process"; use(env.A || "a")', ['"a" (env)']],
  ['an imported process', 'import p from "process"; use(p.env.A || "a")', ['"a" (env)']],
  ['the environment of a bundler', 'use(import.meta.env.A || "a")', ['"a" (env)']],
  ['the environment of Deno', 'use(Deno.env.get("A") ?? "a")', ['"a" (env)']],
  ['a local process', 'const process = x; use(process.env.A || "a")', ['"a" (fallback)', 'x.env.A']],
  ['a destructured environment', 'const { A } = process.env; use(A || "a")', ['"a" (env)']],
  ['a destructured environment with a default', 'const { A = "a" } = process.env; use(A)', ['"a" (env)']],

  ['a field', 'class A { m = "a"; f() { use(this.m) } }', ['"a"']],
  [
    'a field set in the constructor',
    'class A { constructor() { this.m = "a" } f() { use(this.m) } }',
    ['"a"'],
  ],
  ['a field in a callback', 'class A { m = "a"; f() { x(() => use(this.m)) } }', ['"a"']],
  [
    'a field in an inner function, whose object is another',
    'class A { m = "a"; f() { x(function () { use(this.m) }) } }',
    ['?'],
  ],
  ['a field in an arrow of the class', 'class A { m = "a"; f = () => use(this.m) }', ['"a"']],
  ['a private field', 'class A { #m = "a"; f() { use(this.#m) } }', ['"a"']],
  ['a static field', 'class A { static m = "a" } use(A.m)', ['"a"']],
  [
    'a field given to the constructor',
    'class A { constructor(m = "a") { this.m = m } f() { use(this.m) } }',
    ['"a" (parameter)'],
  ],
  ['a client', 'import A from "a"; class B { c = new A(); f() { use(this.c.d) } }', ['a#default().d']],
  ['this outside of a class', 'use(this.m)', ['?']],

  ['an object’s property', 'const o = { m: "a", n: { p: "b" } }; use(o.n.p)', ['"b"']],
  ['a shorthand property', 'const m = "a"; const o = { m }; use(o.m)', ['"a"']],
  ['a key', 'const o = { "m-n": "a" }; use(o["m-n"])', ['"a"']],
  ['a destructured object', 'const o = { m: "a" }; const { m: n } = o; use(n)', ['"a"']],
  ['an array’s item', 'const [, m] = ["a", "b"]; use(m)', ['"b"']],
  ['a cycle', 'let a = b; let b = a; use(a)', ['?']],
  ['an unset variable', 'let m; use(m)', ['null']],
];

const typed: readonly Case[] = [
  ['an enum’s member', 'enum M { A = "a" } use(M.A)', ['"a"']],
  ['a cast', 'use("a" as Model)', ['"a"']],
  ['a frozen object', 'const o = { m: "a" } as const satisfies X; use(o.m)', ['"a"']],
  ['an annotation', 'import A from "a"; function f(a: A) { use(a.b) }', ['a#default().b']],
  [
    'an annotation of a type import',
    'import type { A } from "a"; function f(a?: A | undefined) { use(a.b) }',
    ['a#A().b'],
  ],
  ['an annotation of a namespace', 'import * as n from "a"; const f = (a: n.A) => use(a.b)', ['a#A().b']],
  ['an annotation of something else', 'function f(a: string, b: Promise<A>) { use(a) }', ['?']],
  [
    'a parameter property',
    'import A from "a"; class B { constructor(private a: A) {} f() { use(this.a.b) } }',
    ['a#default().b'],
  ],
  ['a typed field', 'import A from "a"; class B { a: A; f() { use(this.a.b) } }', ['a#default().b']],
];

describe('in JavaScript and TypeScript a value', () => {
  for (const path of ['a.js', 'a.ts']) {
    for (const [title, text, expected] of path === 'a.js' ? shared : [...shared, ...typed]) {
      it(`is found through ${title} (${path})`, async () => {
        assert.deepEqual(await valuesIn(path, text), [expected]);
      });
    }
  }
});
