import assert from 'node:assert/strict';
import type { Bom, BomProperty } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { CHAT, HOSTED, OPTIONS, inventory } from '../sbom/support/inventories.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { render } from './support.ts';

const found = inventory([HOSTED], [], {}, [], [CHAT]);

function texts(properties: unknown): string[] {
  return ((properties ?? []) as BomProperty[]).map(({ name, value }) => `${name} ${value}`);
}

function itemIn(bom: Bom) {
  return bom.components?.find(({ name }) => name === CHAT.path);
}

describe('lines of assistants', () => {
  const fragment = buildFragment(found, undefined, OPTIONS);
  const exported = JSON.parse(render('cyclonedx', found)) as Bom;

  it('are a file in the fragment, which names who and on what evidence', () => {
    assert.deepEqual(texts(itemIn(fragment)?.properties), [
      'shadowlight:authored:evidence declared',
      'shadowlight:authored:evidence transcript',
      'shadowlight:authored:model claude-opus-4-8',
      'shadowlight:authored:tool claude-code',
      'shadowlight:kind ai-authored-file',
    ]);
    assert.equal(itemIn(fragment)?.type, 'file');
    assert.deepEqual(problemsOf(serializeBom(fragment)), []);
  });

  it('are no dependency of the project, and known not to be all', () => {
    const ref = `shadowlight:${CHAT.id}`;
    assert.ok(!JSON.stringify(fragment.dependencies).includes(ref));
    const composition = fragment.compositions?.find(({ assemblies }) => assemblies?.includes(ref));
    assert.equal(composition?.aggregate, 'incomplete');
  });

  it('name assistant and model as what the project was made with', () => {
    const [formula, ...others] = fragment.formulation ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(
      formula?.components?.map(({ type, name, properties }) => [type, name, ...texts(properties)]),
      [
        [
          'machine-learning-model',
          'claude-opus-4-8',
          'shadowlight:authored:tool claude-code',
          'shadowlight:kind authoring-model',
        ],
        ['application', 'claude-code', 'shadowlight:kind authoring-tool'],
      ],
    );
  });

  it('are given by their numbers in exports', () => {
    const said = texts(itemIn(exported)?.properties).filter((text) => /:(?:lines|range) /.test(text));
    assert.deepEqual(said, [
      'shadowlight:authored:lines ai=12;human=3;unknown=5;all=20;modified=2',
      'shadowlight:authored:range 1-10;state=unmodified;evidence=transcript;confidence=0.99;' +
        'tool=claude-code;version=2.1.330;model=claude-opus-4-8;session=c0ffee;at=2026-11-20T09:00:00Z',
      'shadowlight:authored:range 14-15;state=modified;evidence=declared;confidence=1',
    ]);
  });

  it('cannot look like another field, whatever a log says', () => {
    const [first] = CHAT.lines;
    assert.ok(first);
    const authorship = { ...first.authorship, model: 'x;state=modified\n' };
    const hostile = { ...CHAT, lines: [{ ...first, authorship }] };
    const bom = JSON.parse(render('cyclonedx', inventory([], [], {}, [], [hostile]))) as Bom;
    const range = texts(itemIn(bom)?.properties).find((text) => text.includes(':range'));
    assert.match(range ?? '', /model=x%3Bstate%3Dmodified%0A;/);
  });

  it('are summed up in exports as cdxgen does', () => {
    const said = texts(exported['properties']);
    const evidence = said.find((text) => text.includes(':json '));
    assert.deepEqual(
      said.filter((text) => text !== evidence),
      [
        'cdx:ai:codegen:confidence 0.99',
        'cdx:ai:codegen:confidence:band high',
        'cdx:ai:codegen:detected true',
        'cdx:ai:codegen:phases dev',
        'cdx:ai:codegen:signals:count 2',
        'cdx:ai:codegen:tool:claude-code confidence=0.99;phases=dev;channels=transcript;evidence=src/chat.ts',
        'cdx:ai:codegen:tools claude-code',
      ],
    );
    assert.deepEqual(JSON.parse((evidence ?? '').replace('cdx:ai:codegen:evidence:json ', '')), [
      { channel: 'transcript', tool: 'claude-code', phase: 'dev', evidence: CHAT.path, confidence: 0.99 },
      { channel: 'declared', tool: 'unattributed', phase: 'dev', evidence: CHAT.path, confidence: 1 },
    ]);
    assert.equal(fragment['properties'], undefined);
    assert.doesNotMatch(render('cyclonedx', inventory([HOSTED], [], {}, [], [])), /cdx:ai:codegen/);
  });

  it('are snippets in SPDX 3, originated by the assistant where one is known', () => {
    const graph = JSON.parse(render('spdx3', found))['@graph'] as Record<string, unknown>[];
    const ofType = (type: string) => graph.filter((element) => element['type'] === type);
    const [file] = ofType('software_File');
    const snippets = ofType('software_Snippet').sort((a, b) =>
      String(a['name']) < String(b['name']) ? -1 : 1,
    );
    assert.equal(file?.['name'], CHAT.path);
    assert.deepEqual(
      snippets.map((snippet) => [
        snippet['name'],
        snippet['software_lineRange'],
        snippet['software_snippetFromFile'],
      ]),
      [
        ['src/chat.ts:1-10', 1, 10],
        ['src/chat.ts:14-15', 14, 15],
      ].map(([name, beginIntegerRange, endIntegerRange]) => [
        name,
        { type: 'PositiveIntegerRange', beginIntegerRange, endIntegerRange },
        file?.['spdxId'],
      ]),
    );
    const agent = ofType('SoftwareAgent').find(({ name }) => name === 'claude-code');
    assert.deepEqual(snippets[0]?.['originatedBy'], [agent?.['spdxId']]);
    assert.equal(snippets[1]?.['originatedBy'], undefined);
  });

  it('are in the tables for people', () => {
    const row = render('markdown', found)
      .split('\n')
      .find((line) => line.includes('chat'));
    assert.match(row ?? '', /claude.*, .*not known.*1-10, 14-15.*12 of 20, 5 of unknown origin/);
    assert.match(render('html', found), /<code>src\/chat.ts<\/code>.*1-10, 14-15.*12 of 20/);
    assert.match(render('csv', found), /"ai-authored-file","src\/chat.ts","claude-code; not known"/);
    for (const format of ['markdown', 'html', 'csv'])
      assert.doesNotMatch(render(format, inventory([HOSTED], [])), /assistants|ai-authored/);
  });
});
