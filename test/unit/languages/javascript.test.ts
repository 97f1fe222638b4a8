import assert from 'node:assert/strict';
import { bindingsOf, callsOf, withFacts } from './facts.ts';

type Case = readonly [title: string, text: string, expected: readonly string[]];

/** Read the same in JavaScript and TypeScript. */
const calls: readonly Case[] = [
  [
    'arguments',
    'f(a, "b", { c: 1, "d-e": null, g }, [h, undefined])',
    ['f(a, "b", {c: 1, d-e: null, g: g}, [h, null])'],
  ],
  ['comments among the arguments', 'f(a, /* one */ /* two */ "b" // three\n)', ['f(a, "b")']],
  ['a spread: what follows has no position', 'f(a, ...b, c)', ['f(a, *c)']],
  ['construction', 'new A.B("c"); new D', ['A.B("c")', 'D()']],
  ['chains', 'a.b().c["d"](e)', ['a.b().c["d"](e)', 'a.b()']],
  ['optional chains', 'a?.b?.(c)?.["d"]', ['a.b(c)']],
  ['await', 'async () => { await a.b() }', ['a.b()']],
  ['templates', 'f(`a${b}c`, `d`, `${e}`, ``)', ['f(("a" ~ b ~ "c"), "d", (e), "")']],
  ['escapes', String.raw`f("a\/b\x41\u{1F600}\q\'", ${'`\\`c`'})`, [`f("a/bA😀q'", "\`c")`]],
  ['joined lines', 'f("a\\\nb")', ['f("ab")']],
  ['sums', 'f("a" + b, "c" + "d", 1 - 2)', ['f(("a" ~ b), "cd", ?)']],
  ['choices', 'f(a || "b", c ?? "d", e ? "g" : h, i && j)', ['f((a | "b"), (c | "d"), ("g" | h), ?)']],
  ['parentheses with comments', 'f((/* a */ b))', ['f(b)']],
  [
    'what has no value of its own',
    'f(() => a, function () {}, class {}, -b, !c)',
    ['f(function, function, ?, ?, ?)'],
  ],
  [
    'spread, computed and method entries',
    'f({ ...a, [b]: 1, c() {}, d: 2 })',
    ['f({...a, c: function, d: 2})'],
  ],
  ['holes in arrays', 'f([a, , b])', ['f([a, ?, b])']],
  ['tagged templates', 'f`a${b()}`', ['f()', 'b()']],
  ['an assignment as an argument', 'f(a = "b")', ['f("b")']],
  ['modules', 'require("m").a(); (await import("n")).b()', ['module m.a()', 'module n.b()']],
  ['import.meta', 'f(import.meta.env.A)', ['f(import.meta.env.A)']],
  ['this', 'this.a.b()', ['this.a.b()']],
  ['private names', 'class A { b() { this.#c() } }', ['this.#c()']],
  ['a missing comma: positions are not known', 'f(a "b", c)', ['f(*"b", *c)']],
  ['a list that is not closed', 'f(a, "b";\ng(1)', ['f(a, "b")', 'g(1)']],
];

const typedCalls: readonly Case[] = [
  ['type arguments', 'f<T>(a); new B<C>(d)', ['f(a)', 'B(d)']],
  ['casts', 'f(a as T, b satisfies T, c!, d as const)', ['f(a, b, c, d)']],
  ['decorators', '@A({ b: "c" }) class D { @E() f = 1 }', ['A({b: "c"})', 'E()']],
];

const bindings: readonly Case[] = [
  [
    'declarations',
    'const a = 1, b = a; let c; var d = "e"',
    ['module a = 1', 'module b = a', 'module c = null', 'module d = "e"'],
  ],
  [
    'exports',
    'export const a = 1; export function b() {} export class C {}',
    ['module a = 1', 'module b definition', 'module C definition'],
  ],
  ['assignments', 'a = b = 1; a.b = 2; a[b] = 3', ['module a = 1', 'module b = 1', 'module a[b] = 2']],
  [
    'augmented assignments',
    'a += 1; b ??= "c"; d ||= "e"',
    ['module a definition', 'module b = (b | "c")', 'module d = (d | "e")'],
  ],
  [
    'objects',
    'const { a, b: c, "d-e": f, ...g } = h',
    ['module a = h.a', 'module c = h.b', 'module f = h.d-e', 'module g definition'],
  ],
  [
    'objects with defaults',
    'const { a = 1, b: c = 2, d: { e } = {} } = h',
    ['module a = (h.a | 1)', 'module c = (h.b | 2)', 'module e = (h.d | {}).e'],
  ],
  ['computed keys', 'const { [a]: b } = c', ['module b definition']],
  [
    'arrays',
    'const [a, , b = 1, ...c] = [1, 2, 3, 4]; [d] = e',
    ['module a = 1', 'module b = (3 | 1)', 'module c definition', 'module d = e[0]'],
  ],
  [
    'arrays with a spread',
    'const [a, b, c] = [1, ...d, 2]',
    ['module a = 1', 'module b definition', 'module c definition'],
  ],
  [
    'functions',
    'function a(b, c = 1, { d, e = 2 }, [f], ...g) {}',
    [
      'module a definition',
      'function1 b parameter',
      'function1 c parameter = 1',
      'function1 d parameter',
      'function1 e parameter = 2',
      'function1 f parameter',
      'function1 g parameter',
    ],
  ],
  [
    'arrows',
    'a => a; async (b, c = 1) => {}',
    ['function1 a parameter', 'function1 () = a', 'function2 b parameter', 'function2 c parameter = 1'],
  ],
  [
    'function expressions, whose name is their own',
    'const a = function b() {}',
    ['module a = function', 'function1 b definition'],
  ],
  [
    'loops',
    'for (const a of b) {} for (let c = 0;;) {} for (d in e) {} for (const f of ["g", h]) {}',
    ['module a = any of b', 'module c = 0', 'module d definition', 'module f = any of ["g", h]'],
  ],
  [
    'catch',
    'try {} catch (a) {} try {} catch ({ b }) {} try {} catch {}',
    ['module a definition', 'module b definition'],
  ],
  [
    'classes',
    'class A { b = 1; static c = 2; #d = 3; e() { this.f = 4; () => { this.g = 5 }; function h() { this.i = 6 } } }',
    [
      'module A definition',
      'class1 .b = 1',
      'class1 .c = 2',
      'class1 .#d = 3',
      'class1 .e definition',
      'class1 .f = 4',
      'class1 .g = 5',
      'function2 h definition',
    ],
  ],
  ['static blocks', 'class A { static { this.b = 1 } }', ['module A definition', 'class1 .b = 1']],
  [
    'assignments to names of outer functions',
    'let a; function b() { a = 1; c = 2; let d; d = 3 }',
    [
      'module a = null',
      'module b definition',
      'module a = 1',
      'module c = 2',
      'function1 d = null',
      'function1 d = 3',
    ],
  ],
];

const typedBindings: readonly Case[] = [
  [
    'typed declarations',
    'let a: Foo; const b: N.Foo<T> = c; declare let d: Foo | null',
    ['module a declared: Foo', 'module b = c', 'module d declared: (Foo | null)'],
  ],
  [
    'typed parameters',
    'function f(this: X, a: Foo, b?: N.Foo | undefined, c: string = "d", e: Foo[]) {}',
    [
      'module f definition',
      'function1 a parameter: Foo',
      'function1 b parameter: (N.Foo | null)',
      'function1 c parameter: ? = "d"',
      'function1 e parameter: ?',
    ],
  ],
  [
    'parameter properties',
    'class A { constructor(private readonly b = 1, public c?: Foo, readonly d: Foo, e = 2) {} }',
    [
      'module A definition',
      'class1 .constructor definition',
      'function2 b parameter = 1',
      'class1 .b = b',
      'function2 c parameter: Foo',
      'class1 .c = c',
      'function2 d parameter: Foo',
      'class1 .d = d',
      'function2 e parameter = 2',
    ],
  ],
  [
    'typed fields',
    'class A { private b: Foo; c?: string; declare d: Foo }',
    ['module A definition', 'class1 .b declared: Foo', 'class1 .c declared: ?', 'class1 .d declared: Foo'],
  ],
  ['enums', 'enum A { B = "c", D, "E-F" = "g" }', ['module A = {B: "c", E-F: "g"}']],
];

describe('JavaScript and TypeScript', () => {
  for (const path of ['a.js', 'a.ts', 'a.tsx']) {
    const isTyped = path !== 'a.js';
    for (const [title, text, expected] of isTyped ? [...calls, ...typedCalls] : calls) {
      it(`have calls with ${title} (${path})`, async () =>
        assert.deepEqual(await callsOf(path, text), expected));
    }
    for (const [title, text, expected] of isTyped ? [...bindings, ...typedBindings] : bindings) {
      it(`bind in ${title} (${path})`, async () => assert.deepEqual(await bindingsOf(path, text), expected));
    }
  }

  it('have calls in JSX', async () => {
    const text = 'const a = <B c={d("e")} {...f()}>{/* g() */}{h`i` && j(<K l="m" />)}</B>';
    for (const path of ['a.js', 'a.tsx']) {
      assert.deepEqual(await callsOf(path, text), ['d("e")', 'f()', 'h()', 'j(?)']);
    }
  });

  it('read old casts in TypeScript', async () => {
    assert.deepEqual(await callsOf('a.ts', 'f(<T>a)'), ['f(a)']);
  });

  it('point at the last name of what is called', async () => {
    const text = 'a.b.create(c); new D.E(); f()()';
    const names = await withFacts('a.ts', text, ({ calls: all }) =>
      all.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end)),
    );
    assert.deepEqual(names, ['create', 'E', 'f()', 'f']);
  });

  it('take scopes nested beyond reason for the one around them', async () => {
    const nested = (depth: number): Promise<number> =>
      withFacts('a.js', '(() => '.repeat(depth) + 'a()' + ')'.repeat(depth), ({ scopes }) => scopes.size);
    assert.equal(await nested(20), 21);
    assert.equal(await nested(1000), 101);
  });
});
