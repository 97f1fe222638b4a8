import assert from 'node:assert/strict';
import { policyOf, problemsOf, type Files } from './support.ts';

type Row = readonly [name: string, policy: string | Files, problems: readonly RegExp[]];

const rule = 'version: 1\nrules:\n- verdict: denied\n  models: x\n';

const bad: readonly Row[] = [
  ['an empty file', '', [/^1:1 A policy begins with "version: 1"/]],
  ['a list', '- a\n', [/^1:1 A policy begins/]],
  ['no version', 'rules: []\n', [/^1:1 "version" is missing/]],
  ['another version', 'version: 2\n', [/^1:10 This version of Shadowlight reads version 1/]],
  ['no YAML', 'version: 1\nrules: [\n', [/^\d:\d This is no YAML/]],
  ['two documents', 'version: 1\n---\nversion: 1\n', [/^3:1 A policy is one document/]],
  [
    'a key that is not known',
    'version: 1\nrule: []\n',
    [/^2:1 There is no such key; known are version, extends/],
  ],
  [
    'a key twice',
    'version: 1\npresets: []\nversion: 1\n',
    [/^2:10 This list is empty/, /^3:1 "version" stands here twice/],
  ],
  ['a key without a value', 'version: 1\nrules:\n', [/^2:1 "rules" has no value/]],
  [
    'a preset that is not known',
    'version: 1\npresets: [ban-all]\n',
    [/^2:11 There is no "ban-all"; known are ban-all-assistants/],
  ],
  ['no list of rules', 'version: 1\nrules: denied\n', [/^2:8 Expected a list of rules/]],
  ['no verdict', 'version: 1\nrules:\n- models: x\n', [/^3:3 "verdict" is missing/]],
  [
    'a wrong verdict',
    'version: 1\nrules:\n- verdict: deny\n  models: x\n',
    [/^3:12 There is no "deny"; known are allowed/],
  ],
  [
    'nothing that it is about',
    'version: 1\nrules:\n- verdict: denied\n',
    [/^3:3 A rule says what it is about/],
  ],
  ['a wrong day', `${rule}  expires: 2026-02-30\n`, [/^5:12 Expected a day/]],
  ['no day', `${rule}  expires: tomorrow\n`, [/^5:12 Expected a day/]],
  ['a wrong flag', `${rule}  locked: yes\n`, [/^5:11 Expected true or false/]],
  ['a wrong severity', `${rule}  severity: fatal\n`, [/^5:13 There is no "fatal"/]],
  ['a table where a text belongs', `${rule}  reason: { a: b }\n`, [/^5:11 Expected a text/]],
  [
    'an alias',
    'version: 1\nrules:\n- verdict: denied\n  models: &a [x]\n- verdict: denied\n  models: *a\n',
    [/^6:11 Aliases/],
  ],
  [
    'a bomb of aliases',
    `a: &a [x,x]\nb: &b [*a,*a]\n${rule}`,
    [/^1:1 There is no such key/, /^2:1 There is no such key/],
  ],
  ['a pattern that is slow', `${rule}  hosts: '*a*a*a'\n`, [/^5:10 A pattern has at most/]],
  ['a pattern that is slow, of folders', `${rule}  paths: '**/a/**/a/**'\n`, [/^5:10 A pattern has at most/]],
  ['nesting', `version: 1\nrules: ${'['.repeat(500)}\n`, [/^1:1 This is nested too deeply/]],
  ['a parent that is missing', 'version: 1\nextends: a.yaml\n', [/^2:10 \.ai-sbom\/a\.yaml cannot be read/]],
  [
    'a parent outside',
    'version: 1\nextends: ../../a.yaml\n',
    [/^2:10 Expected the path of a \.yaml file inside/],
  ],
  ['an absolute parent', 'version: 1\nextends: /etc/a.yaml\n', [/^2:10 Expected the path/]],
  ['a parent elsewhere', 'version: 1\nextends: https://a.dev/a.yaml\n', [/^2:10 Expected the path/]],
  [
    'a parent that is itself',
    'version: 1\nextends: policy.yaml\n',
    [/^2:10 \.ai-sbom\/policy\.yaml is taken over already/],
  ],
  [
    'a circle',
    {
      '.ai-sbom/policy.yaml': 'version: 1\nextends: a.yaml\n',
      '.ai-sbom/a.yaml': 'version: 1\nextends: policy.yaml\n',
    },
    [/^\.ai-sbom\/a\.yaml:2:10 .* is taken over already/],
  ],
  [
    'a mistake in a parent',
    { '.ai-sbom/policy.yaml': 'version: 1\nextends: a.yaml\n', '.ai-sbom/a.yaml': 'version: 1\nx: 1\n' },
    [/^\.ai-sbom\/a\.yaml:2:1 There is no such key/],
  ],
];

describe('a policy that is wrong', () => {
  for (const [name, policy, expected] of bad) {
    it(`says so at the line: ${name}`, async () => {
      const problems = await problemsOf(policy);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(problems[index] ?? '', pattern);
    });
  }

  it('complains of no more than people read', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `k${index}: 1`);
    assert.equal((await problemsOf(`version: 1\n${lines.join('\n')}\n`)).length, 100);
  });

  it('has no more rules and patterns than people write', async () => {
    const many = (count: number, text: string): string => Array<string>(count).fill(text).join('');
    assert.equal(
      (await problemsOf(`version: 1\nrules:\n${many(1001, '- { verdict: denied, models: x }\n')}`)).length,
      1,
    );
    assert.match(
      (await problemsOf(`${rule}  hosts: [${many(1100, 'a, ')}b]\n`))[0] ?? '',
      /more than 1000 patterns/,
    );
  });
});

describe('a policy', () => {
  it('is read with its places, a single value as a list of one', async () => {
    const { rules } = await policyOf(
      [
        'version: 1 # the format',
        'severity: { denied: warning }',
        'rules:',
        '  # Nobody has looked at these.',
        '  - verdict: denied',
        '    models: [gpt-*, "o1"]',
        "    paths: 'src/**'",
        '    reason: No agreement.',
        '    owner: privacy@acme.example',
        '    expires: 2027-03-31',
        '    locked: true',
        '',
      ].join('\n'),
    );
    const range = { start: { line: 4, character: 4 }, end: { line: 10, character: 16 } };
    assert.deepEqual(rules, [
      {
        verdict: 'denied',
        about: { models: ['gpt-*', 'o1'] },
        paths: ['src/**'],
        reason: 'No agreement.',
        owner: 'privacy@acme.example',
        expires: '2027-03-31',
        severity: 'warning',
        isLocked: true,
        origin: { path: '.ai-sbom/policy.yaml', range },
      },
    ]);
  });
});
