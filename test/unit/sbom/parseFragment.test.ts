import assert from 'node:assert/strict';
import { inEnglish, say } from '../../../src/core/messages/sentence.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { parseFragment, type FragmentProblemCode } from '../../../src/core/sbom/parseFragment.ts';
import { OPTIONS, inventory } from './support/inventories.ts';

const FRAGMENT = serializeBom(buildFragment(inventory(), undefined, OPTIONS));
const HEADER = '"bomFormat":"CycloneDX","specVersion":"1.6"';
const OURS = '"metadata":{"properties":[{"name":"shadowlight:schema","value":"1"}]}';

function codeOf(text: string): FragmentProblemCode | undefined {
  return parseFragment(text).problem?.code;
}

describe('parseFragment', () => {
  it('reads what was written', () => {
    const { bom } = parseFragment(FRAGMENT);
    assert.ok(bom);
    assert.equal(serializeBom(bom), FRAGMENT);
  });

  it('reads a file with a byte order mark and with CRLF', () => {
    const { bom } = parseFragment(`\uFEFF${FRAGMENT.replaceAll('\n', '\r\n')}`);
    assert.ok(bom);
    assert.equal(serializeBom(bom), FRAGMENT);
  });

  it('says that a merge left its markers', () => {
    for (const end of ['\n', '\r\n']) {
      const conflict = ['<<<<<<< HEAD', '=======', '>>>>>>> feature', ''].join(end);
      assert.equal(
        codeOf(FRAGMENT.replace('  "version": 1,\n', `${conflict}  "version": 1,\n`)),
        'conflict-markers',
      );
    }
  });

  it('does not take a marker inside a text for a conflict', () => {
    assert.equal(codeOf(`{${HEADER},${OURS},"x":"\\n<<<<<<< HEAD"}`), undefined);
  });

  const refused: readonly (readonly [string, string, FragmentProblemCode])[] = [
    ['an empty file', '', 'invalid-json'],
    ['a cut file', FRAGMENT.slice(0, 500), 'invalid-json'],
    ['a file that is no object', '[]', 'not-cyclonedx'],
    ['another kind of JSON', '{"spdxVersion":"SPDX-2.3"}', 'not-cyclonedx'],
    [
      'another version of the standard',
      `{"bomFormat":"CycloneDX","specVersion":"1.7",${OURS}}`,
      'unsupported-version',
    ],
    ['a document of another tool', `{${HEADER},"metadata":{"properties":[]}}`, 'foreign'],
    ['a document without metadata', `{${HEADER}}`, 'foreign'],
    ['a newer schema', `{${HEADER},${OURS.replace('"1"', '"2"')}}`, 'newer-schema'],
    ['a schema that is no number', `{${HEADER},${OURS.replace('"1"', '"1.5"')}}`, 'newer-schema'],
    ['components that are no list', `{${HEADER},${OURS},"components":{}}`, 'malformed'],
    ['a component without a name', `{${HEADER},${OURS},"components":[{"type":"library"}]}`, 'malformed'],
    ['a component that is null', `{${HEADER},${OURS},"components":[null]}`, 'malformed'],
    [
      'properties that are no list',
      `{${HEADER},${OURS},"services":[{"name":"a","properties":1}]}`,
      'malformed',
    ],
    [
      'a dependency on a number',
      `{${HEADER},${OURS},"dependencies":[{"ref":"a","dependsOn":[1]}]}`,
      'malformed',
    ],
    [
      'a field that is null',
      `{${HEADER},${OURS},"components":[{"type":"a","name":"b","evidence":null}]}`,
      'malformed',
    ],
    ['a number out of range', `{${HEADER},${OURS},"x":1e999}`, 'unsafe'],
    ['a field named __proto__', `{${HEADER},${OURS},"x":{"__proto__":{"polluted":true}}}`, 'unsafe'],
    [
      'a field that is given twice',
      FRAGMENT.replace('"version": 1,', '"version": 1,\n  "version": 2,'),
      'unsafe',
    ],
    ['endless nesting', `{${HEADER},${OURS},"x":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'unsafe'],
    ['a huge file', ' '.repeat(16 * 1024 * 1024 + 1), 'too-large'],
  ];
  for (const [what, text, code] of refused) {
    it(`refuses ${what}`, () => {
      const { problem, bom } = parseFragment(text);
      assert.equal(problem?.code, code);
      assert.equal(bom, undefined);
      const message = say(problem.message, inEnglish);
      assert.ok(message.length > 20 && message.length < 300);
    });
  }

  it('says where a document is malformed', () => {
    const { problem } = parseFragment(
      `{${HEADER},${OURS},"components":[{"type":"a","name":"b"},{"type":"a","name":7}]}`,
    );
    assert.ok(problem);
    assert.match(say(problem.message, inEnglish), /components\[1\]\.name: expected a text/);
  });

  it('says the line of what is wrong', () => {
    const lines = FRAGMENT.split('\n');
    const at = lines.findIndex((line) => line.includes('"type": "machine-learning-model"'));
    const cases: readonly (readonly [readonly string[], number | undefined])[] = [
      [lines.with(at, '"type": 7,'), at + 1],
      [lines.with(at, '"type": "machine-learning-model"'), at + 2],
      [lines.toSpliced(at, 0, '<<<<<<< HEAD'), at + 1],
      [lines.with(3, '"specVersion": "1.7",'), 4],
      [['['.repeat(50_000)], undefined],
    ];
    for (const [text, line] of cases) assert.equal(parseFragment(text.join('\n')).problem?.line, line);
  });

  it('says where a field is given twice, and minds no equal fields of different objects', () => {
    const objects = `{${HEADER},${OURS},"x":[{"a":1},{"a":{"a":2}}],`;
    assert.equal(codeOf(`${objects}"y":1}`), undefined);
    const { problem } = parseFragment(`${objects}\n"y":1,\n"y":2}`);
    assert.ok(problem);
    assert.match(say(problem.message, inEnglish), /"y" twice in one object/);
    assert.equal(problem.line, 3);
  });

  it('leaves the prototype of all objects alone', () => {
    parseFragment(
      `{${HEADER},${OURS},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
