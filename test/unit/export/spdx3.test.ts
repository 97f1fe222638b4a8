import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Bom, BomComponent } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import {
  BART,
  HOSTED,
  inventory,
  LLAMA,
  OPTIONS,
  SQUAD,
  WEIGHTS,
  YAML,
  anyInventory,
  component,
} from '../sbom/support/inventories.ts';
import { render } from './support.ts';
import { graphOf, spdx3Problems as problemsOf, type Element } from './validators/spdx3.ts';

function theElement(graph: readonly Element[], name: string): Element {
  const found = graph.filter((element) => element['name'] === name && element.type !== 'SpdxDocument');
  assert.equal(found.length, 1, name);
  return found[0] as Element;
}

function withFields(bom: Bom, name: string, fields: object): Bom {
  const change = (each: BomComponent): BomComponent => (each.name === name ? { ...each, ...fields } : each);
  return { ...bom, components: (bom.components ?? []).map(change) };
}

describe('the SPDX 3 export', function () {
  this.timeout(60_000);

  it('is valid for any inventory, and each element is there once', () => {
    fc.assert(
      fc.property(anyInventory, (found) => {
        assert.deepEqual(problemsOf(render('spdx3', found)), []);
      }),
      { numRuns: 60 },
    );
  });

  it('is held against a schema that refuses what is wrong', () => {
    const text = render('spdx3', inventory([BART], []));
    for (const [right, wrong] of [
      ['"relationshipType": "dependsOn"', '"relationshipType": "needs"'],
      ['"created": "2026-11-20T09:00:00Z"', '"created": "2026-11-20T09:00:00.5Z"'],
      ['"software_primaryPurpose": "model"', '"software_purpose": "model"'],
    ] as const) {
      assert.ok(text.includes(right), right);
      assert.notDeepEqual(problemsOf(text.replace(right, wrong)), [], wrong);
    }
  });

  it('takes a model for what it is, and says what it is for', () => {
    const graph = graphOf(render('spdx3', inventory([HOSTED, LLAMA, SQUAD, WEIGHTS], [YAML])));
    const purposes = Object.fromEntries(
      graph
        .filter(({ type }) => type === 'software_Package')
        .map((each) => [String(each['name']), each['software_primaryPurpose']]),
    );
    assert.deepEqual(purposes, {
      demo: 'application',
      'gpt-4.1': 'model',
      openai: 'other',
      pyyaml: 'library',
      'rajpurkar/squad': 'data',
      'meta-llama/Llama-3.1-8B': 'model',
      'models/classifier.pkl': 'model',
    });
    const document = graph.find(({ type }) => type === 'SpdxDocument');
    assert.deepEqual(document?.['profileConformance'], ['core', 'software', 'simpleLicensing']);
  });

  it('says AIPackage, and the AI profile, only where all is known that it demands', () => {
    const found = inventory([LLAMA], []);
    const bare = buildFragment(found, undefined, OPTIONS);
    const known = {
      supplier: { name: 'Meta' },
      releaseNotes: { type: 'major', timestamp: '2024-07-23T00:00:00Z' },
    };
    const text = render('spdx3', found, withFields(bare, 'Llama-3.1-8B', known));
    assert.deepEqual(problemsOf(text), []);
    const graph = graphOf(text);
    const model = theElement(graph, 'meta-llama/Llama-3.1-8B');
    assert.deepEqual(
      [model.type, model['releaseTime'], model['suppliedBy']],
      ['ai_AIPackage', '2024-07-23T00:00:00Z', theElement(graph, 'Meta').spdxId],
    );
    assert.deepEqual(
      graph.filter(({ from }) => from === model.spdxId).map((each) => [each['relationshipType'], each['to']]),
      ['hasDeclaredLicense', 'hasConcludedLicense'].map((type) => [
        type,
        ['https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense'],
      ]),
    );
    const document = graph.find(({ type }) => type === 'SpdxDocument');
    assert.ok(String(document?.['profileConformance']).split(',').includes('ai'));
    for (const field of Object.keys(known)) {
      const less = withFields(bare, 'Llama-3.1-8B', { ...known, [field]: undefined });
      const { type } = theElement(graphOf(render('spdx3', found, less)), 'meta-llama/Llama-3.1-8B');
      assert.equal(type, 'software_Package', field);
    }
  });

  it('gives a review to the person who made it, at the time it was made', () => {
    const found = inventory([HOSTED], []);
    const verdict = {
      status: 'approved',
      by: '@jane',
      date: '2026-11-20',
      reason: 'internal\ndata',
    } as const;
    const graph = graphOf(
      render('spdx3', found, applyReview(buildFragment(found, undefined, OPTIONS), [HOSTED.id], verdict)),
    );
    const note = graph.find(({ type }) => type === 'Annotation');
    const made = graph.find((each) => each['@id'] === note?.['creationInfo']);
    assert.deepEqual(
      [note?.['statement'], note?.['subject'], made?.['created'], made?.['createdBy']],
      [
        'approved: internal data',
        theElement(graph, 'gpt-4.1').spdxId,
        '2026-11-20T00:00:00Z',
        [theElement(graph, '@jane').spdxId],
      ],
    );
  });

  it('never calls dependencies complete, and names no other author than the fragment does', () => {
    const found = inventory([HOSTED], []);
    const graph = graphOf(render('spdx3', found));
    const edges = graph.filter((each) => each['relationshipType'] === 'dependsOn');
    assert.ok(edges.length > 0 && edges.every(({ completeness }) => completeness === 'incomplete'));
    assert.equal(graph.filter(({ type }) => type === 'Organization').length, 0);
    const bom = buildFragment(found, undefined, OPTIONS);
    const authored = { ...bom, metadata: { ...bom.metadata, manufacturer: { name: 'Acme' } } };
    const [creation] = graphOf(render('spdx3', found, authored));
    assert.deepEqual(creation?.['createdBy'], [
      theElement(graphOf(render('spdx3', found, authored)), 'Acme').spdxId,
    ]);
  });

  it('keeps any name in its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const text = render('spdx3', inventory([component({ name, revision: name })], []));
        assert.deepEqual(problemsOf(text), []);
      }),
      { numRuns: 60 },
    );
  });
});
