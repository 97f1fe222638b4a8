import assert from 'node:assert/strict';
import { bindingsOf, importsOf } from './facts.ts';

type Case = readonly [title: string, text: string, expected: readonly string[]];

/** Read the same in JavaScript and TypeScript. */
const shared: readonly Case[] = [
  ['a default import', 'import a from "m"', ['import m {default}']],
  [
    'named imports',
    'import { a, b as c, default as d, "e-f" as g } from "m"',
    ['import m {a, b, default, e-f}'],
  ],
  ['a namespace', 'import * as a from "m"', ['import m {*}']],
  ['a default import and a namespace', 'import a, * as b from "m"', ['import m {default, *}']],
  ['a default import and names', 'import a, { b } from "m"', ['import m {default, b}']],
  ['a side effect', "import 'm'", ['import m']],
  ['no names', 'import {} from "m"', ['import m']],
  ['attributes', 'import a from "m" with { type: "json" }', ['import m {default}']],
  ['several lines', 'import {\n  a, // why\n  b,\n} from\n  "m";', ['import m {a, b}']],
  [
    'scoped names and paths',
    'import "@a/b/c"; import "./d"; import "node:fs"',
    ['import @a/b/c', 'import ./d', 'import node:fs'],
  ],
  ['a hash-bang', '#!/usr/bin/env node\nimport "m"', ['import m']],
  ['a byte-order mark', '\uFEFFimport "m"', ['import m']],
  ['CRLF', 'import "a"\r\nimport b from "b"\r\n', ['import a', 'import b {default}']],
  ['an escape', 'import "a\\u0062c"', ['import abc as ‹a\\u0062c›']],

  ['a re-export of names', 'export { a, b as c, default } from "m"', ['reexport m {a, b, default}']],
  [
    'a re-export of everything',
    'export * from "m"; export * as a from "n"',
    ['reexport m {*}', 'reexport n {*}'],
  ],
  ['exports that import nothing', 'export const a = 1; export { b }; export default c', []],

  ['require', 'const a = require("m"); require(`n`)', ['require m', 'require n']],
  ['a destructured require', 'const { a, b: c } = require("m")', ['require m']],
  ['require of a property', 'const a = require("m").b', ['require m']],
  [
    'require of what is not known',
    'require(name); require("a" + b); require(`a${b}`); require(); require("")',
    [],
  ],
  ['require of a concatenation', 'require("a" + "/b")', ['require a/b as ‹a" + "/b›']],
  ['an optional require', 'try { require("a") } catch {}', ['require a optional']],
  [
    'a require that must not fail',
    'try { require("a") } catch (e) { throw new Error("install a") }',
    ['require a'],
  ],
  [
    'a require in the handler',
    'try { require("a") } catch { require("b") } finally { require("c") }',
    ['require a optional', 'require b', 'require c'],
  ],
  [
    'Node’s own require',
    'import { createRequire } from "module"; const require = createRequire(import.meta.url); require("a")',
    ['import module {createRequire}', 'require a'],
  ],
  ['a function of the name require', 'require("a"); function require(x) { return x }', []],
  [
    'a parameter of the name require',
    'define(function (require) { require("a") }); require("b")',
    ['require b'],
  ],
  [
    'an arrow’s parameter of the name require',
    'f((require, exports) => require("a")); g(require => require("b"))',
    [],
  ],
  ['an imported require', 'import { require } from "m"; require("a")', ['import m {require}']],
  ['a destructured require of another kind', 'function f({ require }) { require("a") }', []],
  ['a method named require', 'x.require("a")', []],

  ['a dynamic import', 'const a = await import("m")', ['dynamic m']],
  ['a dynamic import of what is not known', 'import(name); import(`./${name}`)', []],
  [
    'a dynamic import that may fail',
    'import("a").then((x) => x).catch(() => null); import("b").then(catch_)',
    ['dynamic a optional', 'dynamic b'],
  ],
  ['a dynamic import that is given', 'f(import("a")).catch(g)', ['dynamic a']],

  ['half an import', 'import \nconst x = 1;', []],
  ['half an import above a directive', 'import\n"use strict"; import x from\n"use client"', []],
  ['half an import from', 'import x from\nconst y = "a";', []],
  ['half a list', 'import { a, from "b";\nfoo("c")', []],
  ['half a source', 'import a from "b\nfoo("c")', []],
  ['half an import before another', 'import a\nimport b from "b"', []],
  ['half a re-export', 'export { a } from\nconst x = "b"', []],
  ['no import in a string or comment', '"import a"; // import "b"\n/* require("c") */ `\nimport "d"`', []],
];

const typed: readonly Case[] = [
  [
    'a type import',
    'import type a from "m"; import type { b } from "n"; import type * as c from "o"',
    ['import m {default} typeOnly', 'import n {b} typeOnly', 'import o {*} typeOnly'],
  ],
  [
    'types among names',
    'import { type a, b } from "m"; import { type c } from "n"',
    ['import m {a, b}', 'import n {c} typeOnly'],
  ],
  ['a default beside types', 'import a, { type b } from "m"', ['import m {default, b}']],
  [
    'a value of the name type',
    'import type from "m"; import { type } from "n"',
    ['import m {default}', 'import n {type}'],
  ],
  [
    'import = require',
    'import a = require("m"); import type b = require("n")',
    ['import m {*}', 'import n {*} typeOnly'],
  ],
  ['an alias', 'import a = M.b', []],
  [
    're-exports of types',
    'export type { a } from "m"; export { type b } from "n"; export { type c, d } from "o"',
    ['reexport m {a} typeOnly', 'reexport n {b} typeOnly', 'reexport o {c, d}'],
  ],
  [
    'imports in types',
    'let x: import("a").Y; type Z = typeof import("b"); let w: import("c").A | null; f(y as import("d").R);',
    ['dynamic a typeOnly', 'dynamic b typeOnly', 'dynamic c typeOnly', 'dynamic d typeOnly'],
  ],
  [
    'imports in generic types',
    'let x: Promise<import("a").B>; const y: typeof import("b")[] = []; function f<T extends import("c").D>(): import("e").F {}',
    ['dynamic a typeOnly', 'dynamic b typeOnly', 'dynamic c typeOnly', 'dynamic e typeOnly'],
  ],
  [
    'a dynamic import that is cast',
    'const x = (await import("a")) as Y; const y = import("b") as Promise<Z>',
    ['dynamic a', 'dynamic b'],
  ],
  ['a module declaration', 'declare module "m" { import x from "y" }', ['import y {default}']],
];

describe('imports of JavaScript and TypeScript', () => {
  for (const path of ['a.js', 'a.ts', 'a.tsx']) {
    for (const [title, text, expected] of path === 'a.js' ? shared : [...shared, ...typed]) {
      it(`are read from ${title} (${path})`, async () => {
        assert.deepEqual(await importsOf(path, text), expected);
      });
    }
  }

  it('bind what they name', async () => {
    const text =
      'import a, { b as c, type D } from "m"; import * as e from "n"; import f = require("o"); import g = M.h';
    assert.deepEqual(await bindingsOf('a.ts', text), [
      'module a = import m.default',
      'module c = import m.b',
      'module D = import m.D',
      'module e = import n.*',
      'module f = import o.*',
      'module g definition',
    ]);
  });
});
