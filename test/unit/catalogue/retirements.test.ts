import assert from 'node:assert/strict';
import { retirementOf } from '../../../src/core/catalogue/knownRetirements.ts';
import type { JudgedRetirement } from '../../../src/core/catalogue/retirement.ts';
import { retirements } from '../../../src/core/catalogue/retirements/index.generated.ts';

const pages = retirements.flat();
const rows = pages.flatMap(({ provider, read, rows: all }) => all.map((row) => ({ provider, read, row })));

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toISOString().startsWith(text);
}

function service(name: string, provider = 'openai', sdk = 'openai') {
  return { category: 'service', provider, sdk, name } as const;
}

function stateOf(name: string, today: string, provider?: string): JudgedRetirement['state'] | undefined {
  return retirementOf(service(name, provider), today)?.state;
}

describe('the list of retirements', () => {
  it('names a page and a day for all that it says', () => {
    for (const { source, read } of pages) {
      assert.match(source, /^https:\/\/[\w.-]+\/\S+$/);
      assert.ok(isDay(read), source);
    }
  });

  it('has days that are days, in their order, and ids that are exact', () => {
    for (const { provider, row } of rows) {
      const [id, announced, retires, replacement] = row;
      const where = `${provider} ${id}`;
      assert.match(id, /^[a-z0-9][\w./:-]*$/, where);
      for (const day of [announced, retires]) assert.ok(day === null || isDay(day), where);
      assert.ok(announced !== null || retires !== null, `${where}: neither day`);
      if (announced !== null && retires !== null) assert.ok(announced <= retires, where);
      assert.notEqual(id, replacement, where);
      if (replacement !== null) assert.match(replacement, /^[a-z0-9][\w./:-]*$/, where);
    }
  });

  it('says each id of a provider once', () => {
    const ids = rows.map(({ provider, row: [id] }) => `${provider} ${id}`);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });
});

describe('the retirement of a model', () => {
  it('is judged by the day', () => {
    assert.equal(stateOf('gpt-4-32k', '2025-06-05'), 'retiring');
    assert.equal(stateOf('gpt-4-32k', '2025-06-06'), 'retired');
    assert.equal(stateOf('gpt-4-32k', '2030-01-01'), 'retired');
    assert.equal(stateOf('gpt-4-32k', '2024-12-08'), 'retiring');
    assert.equal(stateOf('gpt-4-32k', '2024-12-07'), undefined, 'more than 180 days ahead');
  });

  it('is known for exact ids only', () => {
    for (const name of ['gpt-4-32k-custom', 'GPT-4-32K', 'gpt-4-32', 'ft:gpt-4-32k:me', 'azure/gpt-4-32k']) {
      assert.equal(stateOf(name, '2026-11-23'), undefined, name);
    }
    assert.equal(stateOf('gpt-4-32k', '2026-11-23', 'azure'), undefined);
    assert.equal(stateOf('gpt-4-32k', '2026-11-23', 'unknown'), undefined);
    assert.equal(retirementOf({ ...service('x'), name: null }, '2026-11-23'), undefined);
    assert.equal(retirementOf({ ...service('gpt-4-32k'), category: 'model' }, '2026-11-23'), undefined);
  });

  it('is that of the id behind the provider that a library puts in front', () => {
    assert.equal(stateOf('openai/gpt-4-32k', '2026-11-23'), 'retired');
    assert.equal(stateOf('openai:gpt-4-32k', '2026-11-23'), 'retired');
    assert.equal(stateOf('models/gemini-1.5-pro', '2026-11-23', 'google'), 'retired');
    assert.equal(stateOf('gemini/gemini-1.5-pro', '2026-11-23', 'google'), 'retired');
    assert.equal(stateOf('models/gpt-4-32k', '2026-11-23'), undefined);
  });

  it('says which part of the name is the id', () => {
    assert.equal(retirementOf(service('openai/gpt-4-32k'), '2026-11-23')?.id, 'gpt-4-32k');
    assert.equal(retirementOf(service('gpt-4-32k'), '2026-11-23')?.id, 'gpt-4-32k');
  });

  it('is not that of another service of the same provider', () => {
    const through = (sdk: string) =>
      retirementOf(service('gemini-1.5-pro', 'google', sdk), '2026-11-23')?.state;
    assert.equal(through('google-genai'), 'retired');
    assert.equal(through('vertexai'), undefined);
    assert.equal(stateOf('vertex_ai/gemini-1.5-pro', '2026-11-23', 'google'), undefined);
    assert.equal(stateOf('google-vertex:gemini-1.5-pro', '2026-11-23', 'google'), undefined);
  });

  it('without a day is a deprecation', () => {
    assert.equal(stateOf('command-light', '2025-09-14', 'cohere'), undefined);
    assert.equal(stateOf('command-light', '2025-09-15', 'cohere'), 'deprecated');
  });

  it('names no replacement that is gone itself', () => {
    const at = (today: string) => retirementOf(service('o1-preview'), today)?.replacement;
    assert.equal(at('2025-08-01'), 'o3');
    const chained = (today: string) => retirementOf(service('text-davinci-003'), today)?.replacement;
    assert.equal(chained('2024-02-01'), 'gpt-3.5-turbo-instruct');
    assert.equal(chained('2026-11-23'), null);
  });
});
