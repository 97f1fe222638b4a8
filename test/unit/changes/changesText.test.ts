import assert from 'node:assert/strict';
import { changesJsonLines } from '../../../src/core/changes/changesJson.ts';
import { changesMarkdown } from '../../../src/core/changes/changesMarkdown.ts';
import { changesText } from '../../../src/core/changes/changesText.ts';
import type { Comparison } from '../../../src/core/changes/comparison.ts';
import { compareItems } from '../../../src/core/changes/inventoryChanges.ts';
import type { Item } from '../../../src/core/changes/item.ts';

const hash = 'a'.repeat(40);

function item(name: string, more: Partial<Item> = {}): Item {
  const place = (line: number) => ({
    path: 'src/a.py',
    range: { start: { line, character: 0 }, end: { line, character: 4 } },
    symbol: 'f',
  });
  return {
    id: `model:huggingface/${name}`,
    kind: 'model',
    name,
    provider: 'huggingface',
    revision: null,
    risks: [],
    review: 'none',
    verdict: null,
    licence: null,
    size: null,
    sha256: null,
    details: [],
    places: [place(2), place(2), place(4), place(6), place(8)],
    kinship: null,
    ...more,
  };
}

function compared(
  before: readonly Item[],
  after: readonly Item[],
  more: Partial<Comparison> = {},
): Comparison {
  const base = { project: 'shop', ref: 'main', commit: hash, isMergeBase: false, hasUnsaved: false };
  return { ...base, changes: compareItems(before, after), ...more };
}

const some = compared(
  [item('old'), item('same'), item('bert', { revision: 'main' })],
  [item('new', { risks: ['pickle'] }), item('same'), item('bert', { revision: 'v2', risks: ['pickle'] })],
);

describe('what changed, for people', () => {
  it('is a table for a terminal', () => {
    assert.equal(
      changesText(some),
      `Compared: main (aaaaaaa) with the folder as it lies on the disk, with files that git does not track.
1 added, 1 removed, 1 changed

+  model  new   huggingface  pickle, src/a.py:3, src/a.py:5, src/a.py:7, 1 more
-  model  old   huggingface  src/a.py:3, src/a.py:5, src/a.py:7, 1 more
~  model  bert  huggingface
     revision: main → v2
     risks: + pickle
`,
    );
  });

  it('is Markdown for a pull request', () => {
    const text = changesMarkdown(some);
    assert.match(text, /^# What changed in the AI of <code>shop<\/code>$/m);
    assert.match(text, /^1 added, 1 removed, 1 changed\.$/m);
    assert.deepEqual(text.match(/^## .+$/gm), ['## Added', '## Removed', '## Changed']);
    assert.match(
      text,
      /\| <code>bert<\/code> \| .*revision: <code>main<\/code> → <code>v2<\/code><br>risks: \+ <code>pickle<\/code> \|$/m,
    );
  });

  it('says that nothing changed', () => {
    const none = compared([item('same')], [item('same')]);
    assert.match(changesMarkdown(none), /^Nothing changed\.$/m);
    assert.match(changesText(none), /^0 added, 0 removed, 0 changed$/m);
  });

  it('says what is compared with what', () => {
    const base = changesMarkdown(compared([], [], { isMergeBase: true, hasUnsaved: true }));
    assert.match(base, /<code>aaaaaaa<\/code>, where this branch left <code>main<\/code>/);
    assert.match(base, /as the editor shows it, with unsaved text/);
  });

  it('stays what it is whatever a name holds', () => {
    const evil = item('a|b\n## x <img src=x onerror=1> @you \u202E\u001B[2J', { kind: 'dataset' });
    const text = changesMarkdown(compared([], [evil]));
    assert.ok(!/<img|@you|[^\n\P{C}]/u.test(text));
    assert.deepEqual(text.match(/^## .+$/gm), ['## Added']);
    assert.equal(text.split('\n').filter((line) => line.startsWith('|')).length, 3);
    assert.ok(!/[^\n\P{C}]/u.test(changesText(compared([], [evil]))));
  });

  it('is cut where nobody reads on, and says so', () => {
    const many = Array.from({ length: 130 }, (_, index) => item(`m${String(index).padStart(3, '0')}`));
    const text = changesMarkdown(compared([], many));
    assert.match(text, /^… and 30 more\.$/m);
    assert.match(text, /^130 added/m);
  });

  it('is a JSON object a line', () => {
    const rows = [...changesJsonLines(some)].map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      rows.map(({ kind, change, name }) => [kind, change, name]),
      [
        ['comparison', undefined, undefined],
        ['change', 'added', 'new'],
        ['change', 'removed', 'old'],
        ['change', 'changed', 'bert'],
      ],
    );
    assert.deepEqual(rows[0], {
      schema: 1,
      kind: 'comparison',
      ref: 'main',
      commit: hash,
      mergeBase: false,
      added: 1,
      removed: 1,
      changed: 1,
    });
    assert.deepEqual(rows[3]?.['differences'], [
      { of: 'revision', before: 'main', after: 'v2' },
      { of: 'risks', added: ['pickle'], removed: [] },
    ]);
  });
});
