import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readPolicy } from '../../../src/core/policy/policyReader.ts';
import { policyPath } from '../../../src/core/policy/policy.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const schema = JSON.parse(readFileSync(path.join(root, 'schemas/policy.schema.json'), 'utf8')) as object;
const isValid = new Ajv({ strict: true, strictRequired: false }).compile(schema);

const rule = 'version: 1\nrules:\n- verdict: denied\n';
const policies: readonly (readonly [text: string, isGood: boolean])[] = [
  ['version: 1\n', true],
  ['version: 2\n', false],
  ['rules: []\n', false],
  ['version: 1\nx: 1\n', false],
  ['version: 1\npresets: ban-all-assistants\nextends: [a.yaml]\n', true],
  ['version: 1\npresets: [ban]\n', false],
  ['version: 1\npresets: []\n', false],
  ['version: 1\nseverity: { denied: warning }\n', true],
  ['version: 1\nseverity: { denied: fatal }\n', false],
  ['version: 1\nseverity: { allowed: warning }\n', false],
  [rule, false],
  [`${rule}  paths: src/**\n`, true],
  [`${rule}  models: [a, b]\n  expires: 2027-03-31\n  locked: true\n  reason: x\n  owner: y\n`, true],
  [`${rule}  models: a\n  expires: soon\n`, false],
  [`${rule}  models: a\n  locked: maybe\n`, false],
  [`${rule}  kinds: [model, assistant]\n`, true],
  [`${rule}  kinds: [robot]\n`, false],
  [`${rule}  reason: x\n`, false],
];

describe('the schema of a policy', () => {
  for (const [text, isGood] of policies) {
    it(`says what the reader says: ${JSON.stringify(text)}`, () => {
      assert.equal(readPolicy({ path: policyPath }, text).file !== undefined, isGood);
      assert.equal(isValid(parse(text)), isGood);
    });
  }

  it('is in the package, and named for what completes YAML', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { yamlValidation: { fileMatch: string; url: string }[] };
    };
    assert.deepEqual(manifest.contributes.yamlValidation, [
      { fileMatch: policyPath, url: './schemas/policy.schema.json' },
    ]);
    assert.match(readFileSync(path.join(root, '.vscodeignore'), 'utf8'), /^!schemas\/\*\.json$/m);
  });
});
