import assert from 'node:assert/strict';
import { Correspondence, type Answer } from '../../../src/core/facts/elsewhere.ts';
import { Resolver } from '../../../src/core/facts/resolver.ts';
import type { ForeignStep, PortableValue } from '../../../src/core/model/portable.ts';
import { withFacts } from '../languages/facts.ts';
import { showValue } from './values.ts';

const step: ForeignStep = {
  file: 'config.py',
  text: 'MODEL = "m"',
  range: { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } },
};

function text(value: string): PortableValue {
  return { kind: 'text', text: value, origin: 'cross-file-constant', steps: [step] };
}

function answer(path: readonly string[], ...values: readonly PortableValue[]): Answer {
  return { ask: { kind: 'value', path }, values };
}

/** What the first argument of `use(…)` stands for, and what is asked to know it. */
function resolve(path: string, source: string, answers: readonly Answer[]) {
  return withFacts(path, source, (facts) => {
    const elsewhere = new Correspondence(answers, (head) => head === 'os' || head === '<global>');
    const resolver = new Resolver(facts, !path.endsWith('.py'), elsewhere);
    const call = facts.calls.find(({ callee }) => callee.kind === 'name' && callee.name === 'use');
    const argument = call?.arguments[0]?.value;
    const values = call && argument ? resolver.valuesOf(argument, call.scope) : [];
    return { values, shown: values.map(showValue), asks: elsewhere.asks };
  });
}

describe('what other files tell', () => {
  it('stands for the name that leads to them', async () => {
    const source = 'from .config import MODEL\nuse(MODEL)';
    const path = ['.config', 'MODEL'];
    const { shown, asks } = await resolve('a.py', source, [answer(path, text('m'))]);
    assert.deepEqual(shown, ['"m" (cross-file-constant)']);
    assert.deepEqual(asks, [{ kind: 'value', path }]);
  });

  it('is asked for, and the name stays, when it is not known', async () => {
    const { shown, asks } = await resolve('a.ts', 'import { m } from "./b"; use(m.x)', []);
    assert.deepEqual(shown, ['./b#m.x']);
    assert.deepEqual(asks, [{ kind: 'value', path: ['./b#', 'm', 'x'] }]);
  });

  it('is not asked for where a name leads out of the folder', async () => {
    assert.deepEqual((await resolve('a.py', 'import os\nuse(os.x)', [])).asks, []);
    assert.deepEqual((await resolve('a.ts', 'use(x.y)', [])).asks, []);
  });

  it('is put into templates, keys and records', async () => {
    const source = 'import { m, k } from "./b"; use({ mx: `${m}/1` }[k])';
    const answers = [answer(['./b#', 'm'], text('org')), answer(['./b#', 'k'], text('mx'))];
    assert.deepEqual((await resolve('a.ts', source, answers)).shown, ['"org/1" (cross-file-constant)']);
  });

  it('may be several things', async () => {
    const source = 'from c import M\nuse(M)';
    const answers = [answer(['c', 'M'], text('a'), text('b'), { kind: 'unknown' })];
    const { shown } = await resolve('a.py', source, answers);
    assert.deepEqual(shown, ['"a" (cross-file-constant)', '"b" (cross-file-constant)', '?']);
  });

  it('may be a record or a name with a call', async () => {
    const record: PortableValue = { kind: 'record', entries: [{ key: 'a', values: [text('m')] }] };
    const client: PortableValue = {
      kind: 'path',
      path: ['openai', 'OpenAI', '()'],
      call: { place: 'c.py:1:2', arguments: [{ keyword: 'base_url', values: [text('u')] }] },
      origin: 'cross-file-constant',
      steps: [step],
    };
    const source = 'from c import x\nuse(x)';
    const { shown, values } = await resolve('a.py', source, [answer(['c', 'x'], record, client)]);
    assert.deepEqual(shown, ['record', 'openai.OpenAI()']);
    const [first, second] = values;
    assert.ok(first?.kind === 'record' && second?.kind === 'path');
    assert.deepEqual(
      first.record.entries.map(({ value }) => value.kind),
      ['answer'],
    );
    assert.equal(second.call?.arguments[0]?.keyword, 'base_url');
  });

  it('has its steps behind those of this file', async () => {
    const { values } = await resolve('a.py', 'from c import M\nuse(M)', [answer(['c', 'M'], text('a'))]);
    const [value] = values;
    assert.ok(value?.kind === 'text');
    assert.deepEqual(value.trail, [{ start: 14, end: 15 }, step]);
  });

  it('is asked for within bounds', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `m${index}`);
    const source = `import { ${names.join()} } from "./b"; use([${names.join()}].x); ${names.map((name) => `use(${name})`).join(';')}`;
    await withFacts('a.ts', source, (facts) => {
      const elsewhere = new Correspondence([], () => false);
      const resolver = new Resolver(facts, true, elsewhere);
      for (const call of facts.calls) resolver.valuesOf(call.arguments[0]?.value ?? call, call.scope);
      assert.equal(elsewhere.asks.length, 200);
    });
    const { asks } = await resolve('a.ts', `import { m } from "./${'b'.repeat(1000)}"; use(m)`, []);
    assert.deepEqual(asks, []);
  });
});
