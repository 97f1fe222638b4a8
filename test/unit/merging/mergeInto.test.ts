import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { exportedBom } from '../../../src/core/export/exportedBom.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import { mergeInto } from '../../../src/core/merging/mergeInto.ts';
import { readBom } from '../../../src/core/merging/readBom.ts';
import { inEnglish, say } from '../../../src/core/messages/sentence.ts';
import type { Bom, BomComponent } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { CONTEXT } from '../export/support.ts';
import {
  anyInventory,
  BART,
  HOSTED,
  inventory,
  occurrence,
  OPTIONS,
  UNRESOLVED,
  YAML,
} from '../sbom/support/inventories.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { runsOr, timeoutOr } from '../support/runs.ts';

const SEMVER = {
  id: 'dependency:npm/semver',
  ecosystem: 'npm',
  distribution: 'semver',
  verdict: 'transitive-only',
  occurrences: [occurrence('app.js', 6, 'import semver')],
} as const;

const tools = ['npm-sbom', 'cyclonedx-npm', 'cdxgen'] as const;

function fixture(tool: string): string {
  return readFileSync(new URL(`../../fixtures/boms/${tool}.cdx.json`, import.meta.url), 'utf8');
}

function oursOf(found: FolderInventory, fragment?: Bom): Bom {
  const bom = fragment ?? buildFragment(found, undefined, OPTIONS);
  return exportedBom({ inventory: found, bom, files: [] }, CONTEXT);
}

function merge(text: string, found: FolderInventory): string {
  const theirs = readBom(text);
  assert.ok(!('problem' in theirs));
  return mergeInto(theirs, oursOf(found));
}

function parse(text: string): Bom {
  return JSON.parse(text) as Bom;
}

/** Every value of the first that the second does not have in the same place, but for what a merge may raise. */
function lostIn(before: unknown, after: unknown, at = ''): string[] {
  if (at === '.$schema' || at === '.specVersion') return [];
  if (Array.isArray(before)) {
    if (!Array.isArray(after)) return [at];
    return before.flatMap((item, index) => lostIn(item, after[index], `${at}[${index}]`));
  }
  if (typeof before === 'object' && before !== null) {
    if (typeof after !== 'object' || after === null) return [at];
    return Object.entries(before).flatMap(([key, value]) =>
      lostIn(value, (after as Record<string, unknown>)[key], `${at}.${key}`),
    );
  }
  return before === after ? [] : [at];
}

describe('the inventory in the SBOM of another tool', function () {
  this.timeout(timeoutOr(60_000));

  const found = inventory([HOSTED, BART, UNRESOLVED], [SEMVER]);

  for (const tool of tools) {
    it(`keeps all that ${tool} wrote, in its place, and is valid`, () => {
      const merged = merge(fixture(tool), found);
      assert.deepEqual(lostIn(parse(fixture(tool)), parse(merged)), []);
      const version = tool === 'cdxgen' ? '1.7' : '1.6';
      assert.equal(parse(merged).specVersion, version);
      const before = problemsOf(
        fixture(tool).replace('"specVersion": "1.5"', '"specVersion": "1.6"'),
        version,
      );
      assert.deepEqual(problemsOf(merged, version), before);
    });

    it(`says of a package that ${tool} lists where it is used, and lists it once`, () => {
      const merged = parse(merge(fixture(tool), found));
      const listed = merged.components?.filter(({ name }) => name === 'semver') ?? [];
      assert.equal(listed.length, 1);
      const [semver] = listed;
      assert.equal(semver?.purl, 'pkg:npm/semver@7.7.2');
      assert.ok(
        semver.evidence?.occurrences?.some(({ location, line }) => location === 'app.js' && line === 7),
      );
      assert.ok(semver.properties?.some(({ value }) => value === 'transitive-only'));
      const root = merged.metadata?.component?.['bom-ref'];
      const edges = merged.dependencies?.find(({ ref }) => ref === root)?.dependsOn ?? [];
      assert.equal(edges.filter((ref) => ref === semver['bom-ref']).length, 1);
      assert.ok(edges.includes('shadowlight:model:huggingface/facebook/bart-large-cnn@main'));
      assert.doesNotMatch(JSON.stringify(merged), /"shadowlight:root"|shadowlight:dependency/);
    });

    it(`gives the same when ${tool} is merged into again, with whatever was found before`, () => {
      fc.assert(
        fc.property(anyInventory, anyInventory, (earlier, later) => {
          const [before, now] = [earlier, later].map((each) => ({ ...each, dependencies: [SEMVER, YAML] }));
          assert.ok(before && now);
          const once = merge(fixture(tool), now);
          assert.equal(merge(once, now), once);
          assert.equal(merge(merge(fixture(tool), before), now), once);
        }),
        { numRuns: runsOr(60) },
      );
    });
  }

  it('is not said to be complete', () => {
    const { compositions } = parse(merge(fixture('npm-sbom'), found));
    assert.deepEqual(
      compositions?.map(({ aggregate, assemblies }) => [aggregate, assemblies]),
      [
        ['incomplete', ['shop@1.2.0']],
        ['incomplete', [`shadowlight:${UNRESOLVED.id}`]],
      ],
    );
  });

  it('keeps the form of the file: one line, or the indent that it has', () => {
    assert.equal(merge(fixture('cdxgen'), found).split('\n').length, 2);
    const deep = JSON.stringify(parse(fixture('npm-sbom')), undefined, 4);
    assert.match(merge(deep, found), /^\{\n {4}"\$schema"/);
  });

  it('takes a package for no other where several versions could be meant', () => {
    const bom = parse(fixture('npm-sbom'));
    const [semver, ...others] = bom.components ?? [];
    assert.ok(semver);
    const older = { ...semver, 'bom-ref': 'semver@6.3.1', version: '6.3.1', purl: 'pkg:npm/semver@6.3.1' };
    const merged = parse(merge(JSON.stringify({ ...bom, components: [semver, older, ...others] }), found));
    assert.deepEqual(
      merged.components?.filter(({ name }) => name === 'semver').map((each) => each['bom-ref']),
      ['semver@7.7.2', 'semver@6.3.1', 'shadowlight:dependency:npm/semver'],
    );
  });

  it('finds a package that lies within another', () => {
    const bom = parse(fixture('npm-sbom'));
    const [semver, yaml] = bom.components ?? [];
    const nested = { ...yaml, components: [semver] };
    const merged = parse(merge(JSON.stringify({ ...bom, components: [nested] }), found));
    const inner = merged.components?.[0]?.['components'] as readonly BomComponent[];
    assert.ok(inner[0]?.properties?.some(({ value }) => value === 'transitive-only'));
  });

  it('leaves to them what both say: licence, supplier, description', () => {
    const text = fixture('npm-sbom').replace('"author": "GitHub Inc."', '"supplier": {"name": "GitHub"}');
    const ours = oursOf(found);
    const spoken = {
      ...ours,
      components: ours.components?.map((each) => ({
        ...each,
        supplier: { name: 'us', url: ['https://x.example'] },
        licenses: [{ expression: 'MIT' }],
        copyright: 'ours alone',
      })),
    };
    const theirs = readBom(text);
    assert.ok(!('problem' in theirs));
    const merged = mergeInto(theirs, spoken as Bom);
    assert.deepEqual(problemsOf(merged), problemsOf(merge(text, found)));
    const semver = parse(merged).components?.find(({ name }) => name === 'semver');
    assert.deepEqual(
      [semver?.['supplier'], semver?.['licenses'], semver?.['copyright']],
      [{ name: 'GitHub' }, [{ license: { id: 'ISC' } }], 'ours alone'],
    );
  });

  for (const [what, text, problem] of [
    ['text that is no JSON', '<<<<<<< ours', /not JSON/],
    ['another document', '{}', /not a CycloneDX/],
    ['a version to come', '{"bomFormat":"CycloneDX","specVersion":"2.0"}', /specVersion/],
    ['a signed one', '{"bomFormat":"CycloneDX","specVersion":"1.6","signature":{}}', /signed/],
    ['a damaged one', '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{}]}', /components\[0\]/],
    ['a field given twice', '{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"version":2}', /twice/],
    [
      'a number it cannot keep',
      '{"bomFormat":"CycloneDX","specVersion":"1.6","x":12345678901234567890}',
      /number/,
    ],
    ['too many levels', `{"x":${'['.repeat(200)}${']'.repeat(200)}}`, /levels/],
    ['a prototype', '{"__proto__":{}}', /__proto__/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const read = readBom(text);
      assert.match('problem' in read ? say(read.problem, inEnglish) : '', problem);
    });
  }
});
