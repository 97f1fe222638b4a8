import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cardsOf, standardsOf, type Card } from '../../../src/core/completeness/card.ts';
import { standards } from '../../../src/core/completeness/standards/index.generated.ts';
import { exportedBom } from '../../../src/core/export/exportedBom.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import { compareCodeUnits } from '../../../src/core/sbom/canonicalJson.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { CONTEXT, render } from '../export/support.ts';
import {
  anyInventory,
  component,
  HOSTED,
  inventory,
  LLAMA,
  OPTIONS,
  SQUAD,
  UNRESOLVED,
  YAML,
} from '../sbom/support/inventories.ts';

function bomOf(found: FolderInventory, change: (bom: Bom) => Bom = (bom) => bom): Bom {
  const fragment = change(buildFragment(found, undefined, OPTIONS));
  return exportedBom({ inventory: found, bom: fragment, files: [] }, CONTEXT);
}

function cardOf(id: string, bom: Bom): Card {
  const card = cardsOf(bom).find(({ standard }) => standard.id === id);
  assert.ok(card);
  return card;
}

/** Element → state, of the document or of a component. */
function statesOf(card: Card, name?: string): Record<string, string> {
  const lines =
    name === undefined ? card.document : card.components.find((each) => each.name === name)?.lines;
  assert.ok(lines, `no card of ${name ?? 'the document'}`);
  return Object.fromEntries(lines.map(({ element, state }) => [element, state]));
}

const found = inventory([HOSTED, LLAMA, SQUAD, UNRESOLVED], [YAML]);
const llama = `${LLAMA.name ?? ''}@${LLAMA.revision ?? ''}`;

describe('the completeness card', function () {
  this.timeout(60_000);

  it('say the same of one component as of it among all', () => {
    const bom = bomOf(inventory([HOSTED, LLAMA, SQUAD], [YAML]));
    const all = cardsOf(bom);
    for (const item of bom.components ?? []) {
      const alone = standardsOf(item, bom);
      assert.ok(alone.length > 1, item.name);
      for (const { standard, lines, counts } of alone) {
        const among = all.find((card) => card.standard === standard);
        assert.deepEqual(
          among?.components.find(({ ref }) => ref === item['bom-ref'])?.lines,
          lines,
          item.name,
        );
        assert.equal(counts.known, lines.filter(({ state }) => state === 'known').length);
        assert.equal(counts.known + counts['needs-reviewer'] + counts.unknown, lines.length);
      }
    }
    assert.deepEqual(standardsOf({ type: 'library', name: 'by hand' }, bom), []);
  });

  it('says of each standard what it is, and what was read of it', () => {
    assert.deepEqual(
      standards.map(({ id }) => id),
      ['bsi-tr-03183-2', 'cisa-2026', 'cra', 'g7-ai'],
    );
    for (const { url, edition, read } of standards) {
      assert.match(url, /^https:\/\//);
      assert.match(edition, /\d{4}-\d{2}-\d{2}/);
      assert.match(read, /not the (?:document|regulation) itself/);
    }
  });

  it('has every element of those that count them', () => {
    const countOf = (id: string): number => {
      const standard = standards.find((each) => each.id === id);
      assert.ok(standard);
      return standard.document.length + standard.components.flatMap(({ elements }) => elements).length;
    };
    assert.equal(countOf('cisa-2026'), 17);
    assert.equal(countOf('g7-ai'), 50);
  });

  it('knows what the export says, and nothing else', () => {
    const card = cardOf('cisa-2026', bomOf(found));
    assert.deepEqual(statesOf(card), {
      'SBOM Author': 'needs-reviewer',
      'SBOM Author Signature': 'unknown',
      'SBOM Data Format Name': 'known',
      'SBOM Data Format Version': 'known',
      'SBOM Generation Context': 'known',
      'SBOM Timestamp': 'known',
      'SBOM Tool Name': 'known',
      'SBOM Tool Version': 'known',
      'SBOM Version': 'known',
    });
    assert.deepEqual(statesOf(card, llama), {
      'Component Producer': 'needs-reviewer',
      'Component Name': 'known',
      'Component Version': 'known',
      'Component Identifiers': 'known',
      'Component Hash Value': 'unknown',
      'Component Hash Algorithm': 'unknown',
      'Component License': 'needs-reviewer',
      'Component Dependency Relationship': 'known',
    });
    const hosted = statesOf(card, 'gpt-4.1');
    assert.deepEqual([hosted['Component Version'], hosted['Component Identifiers']], ['unknown', 'unknown']);
    assert.equal(statesOf(card, 'unresolved')['Component Name'], 'unknown');
  });

  it('follows what a person writes into the fragment', () => {
    const written = bomOf(found, (bom) => ({
      ...bom,
      metadata: { ...bom.metadata, manufacturer: { name: 'Acme' } },
      components: (bom.components ?? []).map((each) => ({
        ...each,
        licenses: [{ license: { name: 'Llama 3.1' } }],
        supplier: { name: 'Meta' },
      })),
    }));
    const card = cardOf('cisa-2026', written);
    assert.equal(statesOf(card)['SBOM Author'], 'known');
    assert.equal(statesOf(card, llama)['Component License'], 'known');
    assert.equal(statesOf(card, llama)['Component Producer'], 'known');
    // A name alone is no address.
    const bsi = cardOf('bsi-tr-03183-2', written);
    assert.equal(statesOf(bsi)['Creator of the SBOM'], 'needs-reviewer');
    assert.equal(statesOf(bsi, llama)['Component creator'], 'needs-reviewer');
  });

  it('asks of a model what is asked of models, of a dataset what is asked of those', () => {
    const card = cardOf('g7-ai', bomOf(found));
    assert.deepEqual(
      card.components.map(({ kind, lines }) => `${kind} ${lines.length}`).toSorted(compareCodeUnits),
      ['dataset 10', 'model 13', 'service 13', 'service 13'],
    );
    assert.equal(statesOf(card, 'rajpurkar/squad')['Dataset sensitivity'], 'needs-reviewer');
    assert.deepEqual(cardOf('cra', bomOf(found)).components, []);
  });

  it('never takes an inventory of AI for all dependencies', () => {
    assert.deepEqual(statesOf(cardOf('cra', bomOf(found))), {
      'Commonly used and machine-readable format': 'known',
      'At the very least the top-level dependencies': 'unknown',
    });
  });

  it('names the field for whatever a reviewer can give, and counts all', () => {
    fc.assert(
      fc.property(anyInventory, (any) => {
        for (const { document, components, totals } of cardsOf(bomOf(any))) {
          for (const { state, field } of [...document, ...components.flatMap(({ lines }) => lines)])
            if (state === 'needs-reviewer') assert.notEqual(field, undefined);
          const counted = totals.flatMap(({ counts }) => Object.values(counts));
          const lines = components.reduce((sum, each) => sum + each.lines.length, 0);
          assert.equal(
            counted.reduce((sum, count) => sum + count, 0),
            lines,
          );
        }
      }),
    );
  });

  it('is in the report and in a format of its own, with names shown literally and without a score', () => {
    const odd = inventory([component({ name: '<b>|x' })], []);
    const text = render('completeness', odd);
    assert.match(text, /### <code>service<\/code> <code>&#60;b&#62;&#124;x<\/code>/);
    assert.match(text, /\| Component License \| needs a reviewer: <code>licenses<\/code> \|/);
    assert.doesNotMatch(text, /%|score:/i);
    const html = render('html', odd);
    assert.match(html, /<h2>What standards ask for<\/h2>/);
    assert.match(html, /<th scope="col">service &#60;b&#62;\|x<\/th>/);
  });

  it('does not make a report that nobody can open', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      component({ id: `service:openai/m${index}`, name: `m${index}` }),
    );
    const html = render('html', inventory(many, []));
    assert.match(html, /1800 more are in the export/);
    assert.ok(html.length < 4_000_000, String(html.length));
  });
});
