import assert from 'node:assert/strict';
import type { Node, Tree } from 'web-tree-sitter';
import { DocumentFacts } from '../../../src/core/analysis/documentFacts.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import type { Language } from '../../../src/core/languages/language.ts';
import { javascript } from '../../../src/core/languages/javascript.ts';
import { python } from '../../../src/core/languages/python.ts';
import type { Expression, Facts } from '../../../src/core/model/facts.ts';
import { Grammars } from '../../../src/core/syntax/grammars.ts';
import { ParserPool } from '../../../src/core/syntax/parserPool.ts';
import { grammarFiles, realScheduler } from '../support/host.ts';

const pool = new ParserPool(new Grammars(grammarFiles), realScheduler, { sliceMs: 50, totalMs: 60_000 });

async function parse(language: Language, text: string): Promise<Tree> {
  const tree = await pool.parse(language.grammar, text, null, neverCancelled);
  assert.ok(tree);
  return tree;
}

/** A language that notes which statements it reads. */
function watched(language: Language): { language: Language; read: string[] } {
  const read: string[] = [];
  const extract = (region: Node, text: string, firstScope?: number) => {
    read.push(text.slice(region.startIndex, region.endIndex));
    return language.extract(region, text, firstScope);
  };
  return { language: { ...language, extract }, read };
}

/** What facts say, in the words of the text that they are of. */
function said(facts: Facts, text: string): unknown {
  const words = (expression: Expression): string => text.slice(expression.span.start, expression.span.end);
  return {
    imports: facts.imports.map(({ module, span, statement }) => [
      module,
      text.slice(span.start, span.end),
      text.slice(statement.start, statement.end),
    ]),
    calls: facts.calls.map((call) => [words(call), words(call.callee), facts.scopes[call.scope]?.kind]),
    bindings: facts.bindings.map(({ name, span, scope, source }) => [
      name,
      text.slice(span.start, span.end),
      facts.scopes[scope]?.kind,
      source.kind === 'value' ? words(source.value) : source.kind,
    ]),
  };
}

describe('the facts of a document that changes', () => {
  const before = 'import a\nx = a.f("one")\n\ndef g(p):\n    y = a.h(p)\n    return y\n\nz = g(2)\n';

  async function update(facts: DocumentFacts, language: Language, text: string): Promise<Facts> {
    return facts.update(await parse(language, text), text);
  }

  it('reads only what was edited again', async () => {
    const { language, read } = watched(python);
    const facts = new DocumentFacts(language);
    await update(facts, language, before);
    read.length = 0;
    await update(facts, language, before.replace('a.h(p)', 'a.h(p, 1)'));
    assert.deepEqual(read, ['def g(p):\n    y = a.h(p, 1)\n    return y']);
    read.length = 0;
    await update(facts, language, `# new\n${before.replace('a.h(p)', 'a.h(p, 1)')}`);
    assert.deepEqual(read, ['# new']);
  });

  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['an edit in the middle', (text) => text.replace('a.h(p)', 'a.longer_name(p, "q")')],
    ['a line before everything', (text) => `import os\n${text}`],
    ['a statement that is gone', (text) => text.replace('x = a.f("one")\n', '')],
    ['a statement that is there twice', (text) => text + 'z = g(2)\n'],
    [
      'two statements that change places',
      (text) => text.replace('import a\nx = a.f("one")', 'x = a.f("one")\nimport a'),
    ],
    ['nothing', (text) => text],
    ['a bracket that is never closed', (text) => text.replace('a.f(', 'a.f((')],
    ['everything gone', () => ''],
  ];
  for (const [title, edit] of edits) {
    it(`says the same as reading the whole: ${title}`, async () => {
      const facts = new DocumentFacts(python);
      await update(facts, python, before);
      const after = edit(before);
      const incremental = said(await update(facts, python, after), after);
      assert.deepEqual(incremental, said(await update(new DocumentFacts(python), python, after), after));
    });
  }

  it('moves parts of an expression that were looked at before, and those that were not', async () => {
    const facts = new DocumentFacts(python);
    said(await update(facts, python, before), before);
    const after = `import os, sys\n\n\n${before}`;
    const fresh = said(await update(new DocumentFacts(python), python, after), after);
    assert.deepEqual(said(await update(facts, python, after), after), fresh);
  });

  it('reads a text whole in which one statement decides about another', async () => {
    const text = 'const a = require("x");\nfunction f() { return require("y"); }\n';
    const facts = new DocumentFacts(javascript);
    assert.equal((await update(facts, javascript, text)).imports.length, 2);
    const own = `${text}function require(name) { return name; }\n`;
    assert.equal((await update(facts, javascript, own)).imports.length, 0);
    assert.equal((await update(facts, javascript, text)).imports.length, 2);
  });

  it('needs no tree that none of its statements reads from', async () => {
    const facts = new DocumentFacts(python);
    const first = await parse(python, before);
    facts.update(first, before);
    const other = 'q = 1\n';
    const second = await parse(python, other);
    facts.update(second, other);
    assert.deepEqual([...facts.trees], [second]);
  });
});
