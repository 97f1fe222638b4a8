import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import {
  BART,
  COMMIT,
  HOSTED,
  LLAMA,
  OPTIONS,
  SQUAD,
  YAML,
  anyInventory,
  component,
  inventory,
} from '../sbom/support/inventories.ts';
import { render } from './support.ts';
import { spdx23Problems as problemsOf } from './validators/spdx23.ts';

interface Package {
  readonly SPDXID: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

interface Document {
  readonly packages: readonly Package[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
  readonly creationInfo: { readonly created: string };
  readonly comment: string;
}

function packageNamed(text: string, name: string): Package {
  const found = (JSON.parse(text) as Document).packages.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

describe('the SPDX 2.3 export', function () {
  this.timeout(60_000);

  it('is valid for any inventory, and a broken one is not', () => {
    fc.assert(
      fc.property(anyInventory, (found) => {
        assert.deepEqual(problemsOf(render('spdx23', found)), []);
      }),
    );
    const text = render('spdx23', inventory());
    assert.notDeepEqual(problemsOf(text.replace('"DEPENDS_ON"', '"NEEDS"')), []);
    assert.notDeepEqual(problemsOf(text.replace('"SPDX-2.3"', '23')), []);
  });

  it('says what is known of a model, and asserts nothing else', () => {
    const { SPDXID: _, ...model } = packageNamed(
      render('spdx23', inventory([LLAMA], [])),
      'meta-llama/Llama-3.1-8B',
    );
    assert.deepEqual(model, {
      name: 'meta-llama/Llama-3.1-8B',
      versionInfo: COMMIT,
      downloadLocation: `git+https://huggingface.co/meta-llama/Llama-3.1-8B@${COMMIT}`,
      filesAnalyzed: false,
      supplier: 'NOASSERTION',
      licenseConcluded: 'NOASSERTION',
      licenseDeclared: 'NOASSERTION',
      copyrightText: 'NOASSERTION',
      externalRefs: [
        {
          referenceCategory: 'PACKAGE-MANAGER',
          referenceType: 'purl',
          referenceLocator: `pkg:huggingface/meta-llama/Llama-3.1-8B@${COMMIT}`,
        },
      ],
      primaryPackagePurpose: 'OTHER',
      comment: 'CycloneDX type: machine-learning-model; kind: model. Used in src/app.py:4.',
    });
    assert.equal(
      packageNamed(render('spdx23', inventory([BART], [])), 'facebook/bart-large-cnn')['downloadLocation'],
      'NOASSERTION',
    );
    assert.equal(
      packageNamed(render('spdx23', inventory([SQUAD], [])), 'rajpurkar/squad')['downloadLocation'],
      'https://huggingface.co/datasets/rajpurkar/squad',
    );
  });

  it('takes licence, supplier and review from what people wrote', () => {
    const found = inventory([HOSTED], [YAML]);
    const bom = applyReview(buildFragment(found, undefined, OPTIONS), [HOSTED.id], {
      status: 'approved',
      by: '@jane',
      date: '2026-11-20',
      reason: 'internal\ndata',
    });
    const withLicence = (licenses: unknown) => {
      const components = (bom.components ?? []).map((each) => ({
        ...each,
        ...(each.name === 'gpt-4.1' && { licenses, supplier: { name: 'OpenAI' } }),
      }));
      return packageNamed(render('spdx23', found, { ...bom, components }), 'gpt-4.1');
    };
    const model = withLicence([{ license: { id: 'MIT', acknowledgement: 'concluded' } }]);
    assert.deepEqual(
      [model['supplier'], model['licenseConcluded'], model['licenseDeclared']],
      ['Organization: OpenAI', 'MIT', 'NOASSERTION'],
    );
    assert.deepEqual(model['annotations'], [
      {
        annotationDate: '2026-11-20T00:00:00Z',
        annotationType: 'REVIEW',
        annotator: 'Person: @jane',
        comment: 'approved: internal data',
      },
    ]);
    assert.equal(withLicence([{ expression: 'MIT OR Apache-2.0' }])['licenseDeclared'], 'MIT OR Apache-2.0');
    for (const other of [
      [{ expression: 'LicenseRef-mine' }],
      [{ license: { name: 'Llama licence' } }],
      [{ license: { id: 'MIT' } }, { license: { id: '0BSD' } }],
    ])
      assert.equal(withLicence(other)['licenseDeclared'], 'NOASSERTION');
  });

  it('says what depends on what, and what is missing', () => {
    const text = render('spdx23', inventory([HOSTED], [], { minified: 2 }));
    const { packages, relationships, comment } = JSON.parse(text) as Document;
    const nameOf = (id: string): string => packages.find(({ SPDXID }) => SPDXID === id)?.name ?? id;
    assert.deepEqual(
      relationships.map((each) =>
        [nameOf(each.spdxElementId), each.relationshipType, nameOf(each.relatedSpdxElement)].join(' '),
      ),
      ['SPDXRef-DOCUMENT DESCRIBES demo', 'openai DEPENDS_ON gpt-4.1', 'demo DEPENDS_ON openai'],
    );
    assert.match(comment, /Files not read: minified 2\./);
  });

  it('writes times without fractions of a second, and names in one line', () => {
    const found = inventory([component({ name: 'a\nSPDXID: b\u202E' })], []);
    const text = render('spdx23', found, undefined, { timestamp: '2026-11-20T09:00:00.123Z' });
    assert.equal((JSON.parse(text) as Document).creationInfo.created, '2026-11-20T09:00:00Z');
    packageNamed(text, 'a SPDXID: b\uFFFD');
  });
});
