import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { exporters } from '../../../src/core/export/index.generated.ts';
import { exporterOf } from '../../../src/core/export/registry.ts';
import type { Bom, BomComponent } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import {
  BART,
  HOSTED,
  LLAMA,
  OPTIONS,
  YAML,
  anyInventory,
  component,
  inventory,
  occurrence,
} from '../sbom/support/inventories.ts';
import { theItem } from '../sbom/support/items.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { CONTEXT, render } from './support.ts';

const VERDICT = { status: 'approved', by: '@jane', date: '2026-11-20' } as const;

const SIGNS = '\\|`*_{}[]<>#&;@:\n\r\t~$!w.htp/'.split('').concat('www.', '&#', '](');

/** RFC 4180, the other way round. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)) {
    const cells = [...(line[1] ?? '').matchAll(/"((?:[^"]|"")*)"/g)];
    rows.push(cells.map((cell) => (cell[1] ?? '').replaceAll('""', '"')));
  }
  return rows;
}

/** The cells of a table row, as a reader of GitHub's tables splits them: at every pipe without a backslash. */
function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1);
}

describe('the exporters', () => {
  it('have distinct ids and extensions without a dot', () => {
    assert.equal(new Set(exporters.map(({ id }) => id)).size, exporters.length);
    for (const { extension, mediaType, label } of exporters) {
      assert.match(extension, /^[a-z]/);
      assert.match(mediaType, /^[a-z]+\/[a-z0-9.+-]+/);
      assert.ok(label !== '');
    }
    assert.equal(exporterOf('nothing'), undefined);
  });
});

describe('the CycloneDX export', function () {
  this.timeout(60_000);

  it('is valid for any inventory', () => {
    fc.assert(
      fc.property(anyInventory, (found) => {
        assert.deepEqual(problemsOf(render('cyclonedx', found)), []);
      }),
    );
  });

  it('is valid as 1.7, too, and says the same but that models behind a service are external', () => {
    fc.assert(
      fc.property(anyInventory, (found) => {
        const text = render('cyclonedx17', found);
        assert.deepEqual(problemsOf(text, '1.7'), []);
        const newer = JSON.parse(text);
        for (const each of newer.components) delete each.isExternal;
        const { $schema, specVersion, ...older } = JSON.parse(render('cyclonedx', found));
        assert.deepEqual({ ...newer, $schema, specVersion }, { ...older, $schema, specVersion });
      }),
    );
    const { components } = JSON.parse(render('cyclonedx17', inventory([HOSTED, BART], [])));
    assert.deepEqual(
      components.map((each: BomComponent) => [each.name, each['isExternal']]),
      [
        ['bart-large-cnn', undefined],
        ['gpt-4.1', true],
      ],
    );
    assert.notDeepEqual(problemsOf(render('cyclonedx17', inventory()), '1.6'), []);
  });

  it('has lines, the time, our version, its own serial number and a link to the fragment', () => {
    const found = inventory([BART], []);
    const fragment = buildFragment(found, undefined, OPTIONS);
    const bom = JSON.parse(render('cyclonedx', found, fragment));
    assert.equal(bom.serialNumber, CONTEXT.serialNumber);
    assert.equal(bom.metadata.timestamp, CONTEXT.timestamp);
    assert.equal(bom.metadata.tools.components[0].version, '0.1.0');
    assert.deepEqual(bom.components[0].evidence.occurrences, [
      { location: 'src/a.py', line: 10, symbol: 'transformers.pipeline' },
      { location: 'src/b.py', line: 4, symbol: 'transformers.pipeline' },
    ]);
    assert.deepEqual(bom.externalReferences, [
      {
        type: 'bom',
        url: `urn:cdx:${fragment.serialNumber?.slice('urn:uuid:'.length)}/1`,
        comment: 'The committed fragment',
      },
    ]);
  });

  it('cannot be taken for the committed fragment', () => {
    assert.equal(parseFragment(render('cyclonedx', inventory())).problem?.code, 'foreign');
    assert.doesNotMatch(render('cyclonedx', inventory()), /cdx:reproducible/);
  });

  it('keeps reviews, and marks what is no longer found as excluded', () => {
    const reviewed = applyReview(buildFragment(inventory(), undefined, OPTIONS), [LLAMA.id], VERDICT);
    const bom: Bom = JSON.parse(render('cyclonedx', inventory([HOSTED], []), reviewed));
    const llama = theItem(bom, LLAMA.id);
    assert.equal(llama['scope'], 'excluded');
    assert.ok(llama.properties?.some(({ value }) => value === 'approved'));
    assert.equal(theItem(bom, HOSTED.id)['scope'], undefined);
  });

  it('marks what only tests use as excluded, and nothing else', () => {
    const at = (...paths: readonly string[]): unknown => {
      const used = component({ occurrences: paths.map((path) => occurrence(path, 1, 'x')) });
      return theItem(JSON.parse(render('cyclonedx', inventory([used], []))) as Bom, used.id)['scope'];
    };
    assert.equal(at('tests/a.py'), 'excluded');
    assert.equal(at('tests/a.py', 'src/a.py'), undefined);
    assert.equal(at('examples/a.py'), undefined);
  });

  it('leaves the fragment as it is', () => {
    const fragment = buildFragment(inventory(), undefined, OPTIONS);
    const before = serializeBom(fragment);
    render('cyclonedx', inventory(), fragment);
    assert.equal(serializeBom(fragment), before);
  });
});

describe('the Markdown export', function () {
  this.timeout(60_000);

  it('has a row for each component, with its review and its first places', () => {
    const places = [9, 3, 1, 2].map((line) => occurrence('a.py', line, 'x'));
    const found = inventory([component({ occurrences: places })], [YAML], { minified: 2 });
    const bom = applyReview(buildFragment(found, undefined, OPTIONS), [HOSTED.id], VERDICT);
    assert.equal(
      render('markdown', found, bom),
      [
        '# AI used in <code>demo</code>',
        '',
        '| Kind | Name | Provider | Revision | Risks | Review | Used in |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| <code>service</code> | <code>gpt-4.1</code> | <code>openai</code> |  |  | approved by <code>&#64;jane</code> | <code>a.py&#58;2</code>, <code>a.py&#58;3</code>, <code>a.py&#58;4</code>, 1 more |',
        '| <code>undeclared-dependency</code> | <code>pyyaml</code> | <code>pypi</code> |  |  |  | <code>src/app.py&#58;1</code> |',
        '',
        'Found by reading source text: what is chosen at run time is not seen.',
        'Files not read: <code>minified</code> 2.',
        '',
        '## What standards ask for',
        '',
        'known / needs a reviewer / unknown, of the CycloneDX export; the format `completeness` names each element. There is no score.',
        '',
        '| Of |  | BSI TR-03183-2 | CISA 2026 | G7 SBOM for AI |',
        '| --- | --- | --- | --- | --- |',
        '| the document |  | 2 / 1 / 0 | 7 / 1 / 1 | 11 / 14 / 2 |',
        '| <code>undeclared-dependency</code> | <code>pyyaml</code> | 2 / 6 / 2 | 3 / 2 / 3 |  |',
        '| <code>service</code> | <code>gpt-4.1</code> | 2 / 6 / 2 | 2 / 2 / 4 | 1 / 8 / 4 |',
        '',
      ].join('\n'),
    );
  });

  it('shows that an approval lapsed, that an item is gone and that a person added one', () => {
    const reviewed = applyReview(
      buildFragment(inventory([BART, LLAMA], []), undefined, OPTIONS),
      [BART.id, LLAMA.id],
      VERDICT,
    );
    const hand = { type: 'data', name: 'eval set' };
    const withHand = { ...reviewed, components: [...(reviewed.components ?? []), hand] };
    const found = inventory([{ ...BART, risks: ['pickle'] }], []);
    const text = render('markdown', found, buildFragment(found, withHand, OPTIONS));
    assert.match(text, /bart-large-cnn<\/code>.*lapsed by/);
    assert.match(text, /<code>model<\/code> \(no longer found\).*Llama-3.1-8B<\/code>.*approved/);
    assert.match(text, /<code>data<\/code> \(added by hand\) \| <code>eval set<\/code>/);
  });

  it('does not let any name break the table, make a link, a mention or HTML', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...SIGNS) })),
        (name) => {
          const found = inventory([component({ name, provider: name, revision: name })], []);
          const lines = render('markdown', found).split('\n');
          assert.equal(lines.length, 17);
          for (const [line, columns] of [
            [4, 7],
            [15, 5],
          ] as const) {
            const cells = cellsOf(lines[line] ?? '');
            assert.equal(cells.length, columns);
            const shown = /^ (?:<code>(.*)<\/code>)? $/u.exec(cells[1] ?? '')?.[1] ?? '';
            assert.doesNotMatch(shown.replace(/&#\d+;/g, ' '), /[\\|`*_{}[\]<>#&;@:~$!\p{Cc}\p{Cf}]|www\./u);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the CSV export', function () {
  this.timeout(60_000);

  it('has a title row and a row for each component, in RFC 4180', () => {
    const text = render('csv', inventory([BART], [YAML]));
    assert.ok(text.startsWith('\uFEFF"Kind","Name"'));
    assert.deepEqual(parseCsv(text), [
      [
        'Kind',
        'Name',
        'Provider',
        'Revision',
        'Risks',
        'Review',
        'Reviewed by',
        'Reviewed on',
        'State',
        'Used in',
        'Only in',
        'Review reason',
        'Silenced',
      ],
      [
        'model',
        'facebook/bart-large-cnn',
        'huggingface',
        'main',
        'moving-revision',
        'none',
        '',
        '',
        'found',
        'src/a.py:10; src/b.py:4',
        '',
        '',
        '',
      ],
      [
        'undeclared-dependency',
        'pyyaml',
        'pypi',
        '',
        '',
        'none',
        '',
        '',
        'found',
        'src/app.py:1',
        '',
        '',
        '',
      ],
    ]);
  });

  it('says of what the product does not use what it is used for', () => {
    const [, row] = parseCsv(
      render('csv', inventory([component({ occurrences: [occurrence('tests/a.py', 1, 'x')] })], [])),
    );
    assert.equal(row?.at(-3), 'test');
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', ' =', '\u200b=', '\uff1d', '\uff20']) {
    it(`makes a name that begins with ${JSON.stringify(start)} inert`, () => {
      const [, row] = parseCsv(
        render('csv', inventory([component({ name: `${start}HYPERLINK("x","y")` })], [])),
      );
      assert.equal(row?.[1], `'${start}HYPERLINK("x","y")`);
    });
  }

  it('keeps any name in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', ' ', 'a', '=') }), (name) => {
        const [, row] = parseCsv(render('csv', inventory([component({ name })], [])));
        assert.equal(row?.length, 13);
        assert.equal(row[1]?.replace(/^'/, ''), name);
      }),
    );
  });
});
