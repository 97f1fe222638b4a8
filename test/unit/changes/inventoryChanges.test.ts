import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareStates } from '../../../src/core/changes/compareStates.ts';
import { differenceWords, nameOf } from '../../../src/core/changes/itemWords.ts';
import { compareItems, isNoChange } from '../../../src/core/changes/inventoryChanges.ts';
import { itemsOf, type Item } from '../../../src/core/changes/item.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import type { FolderState } from '../../../src/core/workspace/folderState.ts';
import { scanFiles } from '../support/scanFiles.ts';

type Files = Readonly<Record<string, string>>;

const head = 'from openai import OpenAI\nfrom transformers import AutoModel\n';
const service = (model: string): string => `OpenAI().responses.create(model=${model})\n`;
const load = (rest: string): string => `AutoModel.from_pretrained("google-bert/bert-base-uncased"${rest})\n`;
const commit = (letter: string): string => `, revision="${letter.repeat(40)}"`;

function scan(files: Files): Promise<FolderState> {
  return scanFiles({ 'requirements.txt': 'openai\ntransformers\n', ...files });
}

/** `+ gpt-5`, `- gpt-4.1`, `~ bert: risks: + pickle`. */
async function changes(before: Files, after: Files): Promise<string[]> {
  const { changes: found } = compareStates(await scan(before), await scan(after));
  return [
    ...found.added.map((item) => `+ ${nameOf(item)}`),
    ...found.removed.map((item) => `- ${nameOf(item)}`),
    ...found.changed.map(
      ({ after: item, differences }) =>
        `~ ${nameOf(item)}: ${differenceWords(differences, (text) => text).join('; ')}`,
    ),
  ];
}

describe('what changed in an inventory', () => {
  const old = { 'a.py': head + service('"gpt-4.1"') };

  it('is nothing where nothing changed, nor where lines moved', async () => {
    assert.deepEqual(await changes(old, old), []);
    assert.deepEqual(await changes(old, { 'a.py': `# a\n\n${old['a.py']}# b\n` }), []);
  });

  it('is what came and what went', async () => {
    const after = { 'a.py': `${head}import numpy\n${service('"gpt-5"')}` };
    assert.deepEqual(await changes(old, after), ['+ gpt-5', '+ numpy', '- gpt-4.1']);
    assert.deepEqual(await changes(after, old), ['+ gpt-4.1', '- gpt-5', '- numpy']);
  });

  it('is where something is used, by files', async () => {
    const after = { 'b/c.py': old['a.py'], 'd.py': old['a.py'] };
    assert.deepEqual(await changes(old, after), ['~ gpt-4.1: where: + b/c.py, + d.py, - a.py']);
  });

  it('is the revision of a model, though it is part of what the model is called by', async () => {
    const hash = (letter: string): string => letter.repeat(40);
    const plain = { 'a.py': head + load('') };
    const pinned = { 'a.py': head + load(commit('a')) };
    const [first = '', ...more] = await changes(plain, pinned);
    assert.deepEqual(more, []);
    assert.match(
      first,
      new RegExp(`^~ google-bert/bert-base-uncased: revision: no single one → ${hash('a')}`),
    );
    const other = { 'a.py': head + load(commit('b')) };
    assert.deepEqual(await changes(pinned, other), [
      `~ google-bert/bert-base-uncased: revision: ${hash('a')} → ${hash('b')}`,
    ]);
  });

  it('is what came and went where nobody knows which became which', async () => {
    const two = { 'a.py': head + load(commit('a')) + load(commit('b')) };
    const one = { 'a.py': head + load(commit('c')) };
    const name = 'google-bert/bert-base-uncased';
    assert.deepEqual(await changes(two, one), [`+ ${name}`, `- ${name}`, `- ${name}`]);
  });

  it('is the risks of a model', async () => {
    assert.deepEqual(
      await changes({ 'a.py': head + load('') }, { 'a.py': head + load(', trust_remote_code=True') }),
      ['~ google-bert/bert-base-uncased: risks: + trust-remote-code'],
    );
  });

  it('is no more than the place of an unresolved name whose file moved', async () => {
    const text = head + service('read()');
    assert.deepEqual(await changes({ 'a.py': text }, { 'src/a.py': text }), [
      '~ unresolved: where: + src/a.py, - a.py',
    ]);
    // Which of two became the third cannot be known.
    assert.deepEqual(await changes({ 'a.py': text, 'b.py': text }, { 'c.py': text }), [
      '+ unresolved',
      '- unresolved',
      '- unresolved',
    ]);
  });

  it('is the verdict on a package', async () => {
    const before = { 'a.py': 'import numpy\n' };
    const { added } = compareStates(await scan({}), await scan(before)).changes;
    assert.deepEqual(
      added.map(({ kind, verdict, provider }) => [kind, verdict, provider]),
      [['undeclared-dependency', 'undeclared', 'pypi']],
    );
    const [item] = added;
    assert.ok(item);
    const { changed } = compareItems([{ ...item, verdict: 'transitive-only' }], [item]);
    assert.deepEqual(changed[0]?.differences, [
      { of: 'verdict', before: 'transitive-only', after: 'undeclared' },
    ]);
  });

  it('is what a reviewer said, unless one of the fragments cannot be read', async () => {
    const [then, now] = await Promise.all([scan(old), scan(old)]);
    const approved = (bom: Bom): Bom =>
      applyReview(bom, ['service:openai/gpt-4.1'], { status: 'approved', by: 'a', date: '2026-11-23' });
    now.setFragment({ bom: approved(fragmentOf(now, undefined)) });
    const { changed } = compareStates(then, now).changes;
    assert.deepEqual(
      changed.flatMap(({ differences }) => differences),
      [{ of: 'review', before: 'none', after: 'approved' }],
    );
    then.setFragment({ problem: { code: 'malformed', message: { text: 'x', parts: [] } } });
    assert.ok(isNoChange(compareStates(then, now).changes));
  });

  it('lists each item once, and goes back as it came', async () => {
    const inventories = await Promise.all(
      [
        old,
        { 'a.py': head + load('') },
        { 'a.py': `${head}import numpy\n${load(commit('a'))}`, 'b.py': old['a.py'] },
      ].map(async (files) => itemsOf((await scan(files)).inventory('shown'), undefined)),
    );
    const some = fc.subarray(inventories.flat(), { minLength: 0 });
    const unique = (items: readonly Item[]): Item[] => [
      ...new Map(items.map((item) => [item.id, item])).values(),
    ];
    fc.assert(
      fc.property(some, some, (left, right) => {
        const [before, after] = [unique(left), unique(right)];
        const there = compareItems(before, after);
        const back = compareItems(after, before);
        assert.deepEqual(there.added, back.removed);
        assert.deepEqual(there.removed, back.added);
        assert.equal(there.changed.length, back.changed.length);
        const same = before.length - there.removed.length;
        assert.equal(same, after.length - there.added.length);
      }),
    );
  });
});
