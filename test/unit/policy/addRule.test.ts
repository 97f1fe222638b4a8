import assert from 'node:assert/strict';
import { applyChanges } from '../../../src/core/model/text.ts';
import { addRule } from '../../../src/core/policy/addRule.ts';
import { policyOf } from './support.ts';

const rule = {
  verdict: 'allowed',
  models: 'openai/gpt-4.1',
  reason: "It's fine: seen",
  expires: '2027-03-31',
};
const added = (indent: string): string =>
  [
    '- verdict: allowed',
    '  models: openai/gpt-4.1',
    "  reason: 'It''s fine: seen'",
    '  expires: 2027-03-31',
    '',
  ]
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

const rows: readonly (readonly [name: string, before: string, after: string])[] = [
  ['nothing', '', `version: 1\nrules:\n${added('  ')}`],
  ['no rules', 'version: 1 # x\n', `version: 1 # x\nrules:\n${added('  ')}`],
  ['no line break at the end', 'version: 1', `version: 1\nrules:\n${added('  ')}`],
  [
    'rules, with comments',
    'version: 1\n# a\nrules:\n  # b\n  - verdict: denied # c\n    models: x\n\n# d\nseverity: { denied: hint }\n',
    `version: 1\n# a\nrules:\n  # b\n  - verdict: denied # c\n    models: x\n${added('  ')}\n# d\nseverity: { denied: hint }\n`,
  ],
  [
    'rules that are not indented',
    'version: 1\nrules:\n- verdict: denied\n  models:\n  - x\npresets: ban-all-assistants\n',
    `version: 1\nrules:\n- verdict: denied\n  models:\n  - x\n${added('')}presets: ban-all-assistants\n`,
  ],
  [
    'a last line without an end',
    'version: 1\nrules:\n    - verdict: denied\n      models: x',
    `version: 1\nrules:\n    - verdict: denied\n      models: x\n${added('    ')}`,
  ],
];

describe('adding a rule to a policy', () => {
  for (const [name, before, after] of rows) {
    it(`touches nothing else: ${name}`, async () => {
      const change = addRule(before, rule);
      assert.ok(change);
      const text = applyChanges(before, [change]);
      assert.equal(text, after);
      const last = (await policyOf(text)).rules.at(-1);
      assert.deepEqual(
        [last?.verdict, last?.about, last?.reason, last?.expires],
        ['allowed', { models: ['openai/gpt-4.1'] }, "It's fine: seen", '2027-03-31'],
      );
    });
  }

  it('keeps the line ends of the file', () => {
    const change = addRule('version: 1\r\nrules:\r\n- verdict: denied\r\n  models: x\r\n', rule);
    assert.match(change?.text ?? '', /^- verdict: allowed\r\n {2}models/);
  });

  it('writes names so that they mean themselves', async () => {
    for (const name of [
      '*',
      'on',
      '1.5',
      'a: b',
      "it's",
      '@scope/x',
      'a #b',
      '[x]',
      'é',
      '&a',
      '-',
      'x\ny',
    ]) {
      const change = addRule('', { verdict: 'denied', models: name });
      assert.ok(change, name);
      const [found] = (await policyOf(change.text)).rules;
      assert.deepEqual(found?.about.models, [name.replace('\n', ' ')]);
    }
  });

  it('leaves alone what it cannot add to', () => {
    for (const text of [
      '- a\n',
      'version: [\n',
      '{ version: 1 }\n',
      'version: 1\nrules: [ { verdict: denied } ]\n',
      'version: 1\nrules:\n',
      'version: 1\n---\nx: 1\n',
    ])
      assert.equal(addRule(text, rule), undefined, text);
  });
});
