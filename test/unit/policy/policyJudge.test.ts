import assert from 'node:assert/strict';
import { PolicyJudge } from '../../../src/core/policy/policyJudge.ts';
import type { PolicySubject } from '../../../src/core/policy/policy.ts';
import { policyOf, type Files } from './support.ts';

const day = '2026-11-23';

function model(name: string | null, provider = 'openai', path = 'src/app.py'): PolicySubject {
  const names = name === null ? [] : [name, `${provider}/${name}`];
  return { path, aspects: { kinds: ['service'], providers: [provider], models: names, hosts: [] } };
}

function assistant(id: string, path = 'AGENTS.md'): PolicySubject {
  return { path, aspects: { kinds: ['agent-instructions'], assistants: [id] } };
}

function server(registry: string, name: string): PolicySubject {
  const names = [name, `${registry}/${name}`];
  const hosts = registry === 'remote' ? [name] : [];
  return { path: '.mcp.json', aspects: { kinds: ['mcp-server'], hosts, 'mcp-servers': names } };
}

function dependency(name: string, ...verdicts: readonly string[]): PolicySubject {
  return { path: 'a.py', aspects: { dependencies: [name], 'dependency-verdicts': verdicts } };
}

function hosted(host: string, name: string | null): PolicySubject {
  const { path, aspects } = model(name, 'bedrock');
  return { path, aspects: { ...aspects, hosts: [host] } };
}

/** `denied :4`, with the line of the rule that decides, from 1; `-` where nothing is against it. */
async function verdictOf(
  given: string | Files,
  subject: PolicySubject | readonly PolicySubject[],
  today = day,
): Promise<string> {
  const subjects = 'path' in subject ? [subject] : subject;
  const found = new PolicyJudge(await policyOf(given)).judge(subjects, today);
  if (!found) return '-';
  const { origin, severity } = found.rule;
  assert.equal(found.severity, severity);
  const path = origin.path === '.ai-sbom/policy.yaml' ? '' : origin.path;
  return `${found.verdict} ${path}:${origin.range.start.line + 1}${found.lapsed ? ` lapsed ${found.lapsed.expires}` : ''}`;
}

const rules = (...lines: readonly string[]): string => ['version: 1', 'rules:', ...lines, ''].join('\n');
const allow = (rest: string): string => `- { verdict: allowed, ${rest} }`;
const deny = (rest: string): string => `- { verdict: denied, ${rest} }`;
const review = (rest: string): string => `- { verdict: review-needed, ${rest} }`;

type Row = readonly [
  name: string,
  policy: string | Files,
  subject: PolicySubject | readonly PolicySubject[],
  verdict: string,
  today?: string,
];

const precedence: readonly Row[] = [
  ['nothing fits', rules(deny('providers: anthropic')), model('gpt-4.1'), '-'],
  ['one fits', rules(deny('providers: openai')), model('gpt-4.1'), 'denied :3'],
  ['the last decides', rules(deny('providers: openai'), allow('models: gpt-4.1')), model('gpt-4.1'), '-'],
  [
    'the last decides, the other way',
    rules(allow('models: gpt-4.1'), deny('providers: openai')),
    model('gpt-4.1'),
    'denied :4',
  ],
  [
    'a review is no denial',
    rules(deny('providers: openai'), review('models: gpt-*')),
    model('gpt-4.1'),
    'review-needed :4',
  ],
  [
    'what is locked stays',
    rules(deny('providers: openai, locked: true'), allow('models: gpt-4.1')),
    model('gpt-4.1'),
    'denied :3',
  ],
  [
    'the first that is locked stays',
    rules(allow('models: gpt-4.1, locked: true'), deny('providers: openai, locked: true')),
    model('gpt-4.1'),
    '-',
  ],
  ['all that a rule names must fit', rules(deny('providers: openai, models: o1*')), model('gpt-4.1'), '-'],
  ['severity off is silence', rules(deny('providers: openai, severity: off')), model('gpt-4.1'), '-'],
  [
    'of several names the worst counts',
    rules(allow('models: a'), deny('models: b')),
    [model('a'), model('b')],
    'denied :4',
  ],
  [
    'of several names a denial is worse than a review',
    rules(review('models: a'), deny('models: b')),
    [model('a'), model('b')],
    'denied :4',
  ],
];

const names: readonly Row[] = [
  ['provider and name', rules(deny('models: openai/gpt-4*')), model('gpt-4.1'), 'denied :3'],
  [
    'a star stays in its part',
    rules(deny('models: meta-llama*')),
    model('meta-llama/Llama-3', 'huggingface'),
    '-',
  ],
  [
    'a publisher',
    rules(deny('models: meta-llama/*')),
    model('Meta-Llama/Llama-3', 'huggingface'),
    'denied :3',
  ],
  ['a name that is not known, by a name', rules(deny('models: gpt-*')), model(null), '-'],
  ['a name that is not known, by everything', rules(deny("models: '*'")), model(null), 'denied :3'],
  [
    'only everything allows what is not known',
    rules(deny('providers: openai'), allow('models: gpt-*')),
    model(null),
    'denied :3',
  ],
  ['an assistant is no model', rules(deny("models: '*'"), deny("providers: '*'")), assistant('codex'), '-'],
  ['a model is no assistant', rules(deny("assistants: '*'")), model('gpt-4.1'), '-'],
  [
    'an assistant',
    rules(deny("assistants: '*'"), allow('assistants: [claude-code, codex]')),
    assistant('codex'),
    '-',
  ],
  [
    'another assistant',
    rules(deny("assistants: '*'"), allow('assistants: [claude-code]')),
    assistant('codex'),
    'denied :3',
  ],
  [
    'a server',
    rules(deny("mcp-servers: '*'"), allow("mcp-servers: 'npm/@modelcontextprotocol/*'")),
    server('npm', '@modelcontextprotocol/server-github'),
    '-',
  ],
  [
    'a server of the same name elsewhere',
    rules(deny("mcp-servers: '*'"), allow("mcp-servers: 'npm/@modelcontextprotocol/*'")),
    server('pypi', 'x'),
    'denied :3',
  ],
  ['a host', rules(deny("hosts: '*.acme.dev'")), server('remote', 'mcp.acme.dev'), 'denied :3'],
  ['a host that is not known', rules(deny("hosts: '*.acme.dev'")), model('gpt-4.1'), '-'],
  ['a kind', rules(deny('kinds: mcp-server')), server('npm', 'x'), 'denied :3'],
  ['a dependency', rules(deny('dependencies: left-*')), dependency('left-pad', 'declared'), 'denied :3'],
  [
    'a verdict',
    rules(deny('dependency-verdicts: [undeclared, suspicious]')),
    dependency('x', 'undeclared'),
    'denied :3',
  ],
  ['another verdict', rules(deny('dependency-verdicts: [undeclared]')), dependency('x', 'declared'), '-'],
];

const paths: readonly Row[] = [
  ['below', rules(deny("paths: 'src/**'")), model('x'), 'denied :3'],
  ['elsewhere', rules(deny("paths: 'lib/**'")), model('x'), '-'],
  ['by name', rules(deny("paths: '**/*.py'")), model('x', 'openai', 'a/.b/c.py'), 'denied :3'],
  ['in another case', rules(deny("paths: 'SRC/**'")), model('x'), '-'],
  ['of several', rules(deny("paths: ['lib/**', 'src/*.py']")), model('x'), 'denied :3'],
  ['an exception', rules(deny('providers: openai'), allow("paths: 'src/**'")), model('x'), '-'],
  ['a path says nothing of packages', rules(deny("paths: '**'")), dependency('x', 'undeclared'), '-'],
];

const expiry: readonly Row[] = [
  [
    'the last day',
    rules(deny('providers: openai'), allow('models: x, expires: 2026-11-23')),
    model('x'),
    '-',
  ],
  [
    'the day after',
    rules(deny('providers: openai'), allow('models: x, expires: 2026-11-22')),
    model('x'),
    'denied :3 lapsed 2026-11-22',
  ],
  ['a denial that ended', rules(deny('providers: openai, expires: 2026-11-22')), model('x'), '-'],
  [
    'a lock that ended',
    rules(deny('providers: openai, expires: 2026-11-22, locked: true'), review('models: x')),
    model('x'),
    'review-needed :4',
  ],
  [
    'later',
    rules(allow('models: x, expires: 2026-11-23'), 'presets: [approved-list-only]').replace(
      /rules:\n(.*)\n(.*)/,
      '$2\nrules:\n$1',
    ),
    model('x'),
    'denied :2 lapsed 2026-11-23',
    '2026-11-24',
  ],
];

const child = 'version: 1\nextends: ../base/all.yaml\nrules:\n';
const inheritance: readonly Row[] = [
  [
    'a parent alone',
    {
      '.ai-sbom/policy.yaml': 'version: 1\nextends: ../base/all.yaml\n',
      'base/all.yaml': rules(deny('providers: openai')),
    },
    model('x'),
    'denied base/all.yaml:3',
  ],
  [
    'a child goes on',
    {
      '.ai-sbom/policy.yaml': `${child}${allow('models: x')}\n`,
      'base/all.yaml': rules(deny('providers: openai')),
    },
    model('x'),
    '-',
  ],
  [
    'a child cannot undo what is locked',
    {
      '.ai-sbom/policy.yaml': `${child}${allow('models: x')}\n`,
      'base/all.yaml': rules(deny('providers: openai, locked: true')),
    },
    model('x'),
    'denied base/all.yaml:3',
  ],
  [
    'a parent has a parent',
    {
      '.ai-sbom/policy.yaml': 'version: 1\nextends: [a.yml]\n',
      '.ai-sbom/a.yml': 'version: 1\nextends: ./b.yaml\n',
      '.ai-sbom/b.yaml': rules(deny('models: x')),
    },
    model('x'),
    'denied .ai-sbom/b.yaml:3',
  ],
  [
    'a parent names a preset',
    {
      '.ai-sbom/policy.yaml': 'version: 1\nextends: a.yaml\n',
      '.ai-sbom/a.yaml': 'version: 1\npresets: ban-all-assistants\n',
    },
    assistant('codex'),
    'denied .ai-sbom/a.yaml:2',
  ],
];

const preset = (...ids: readonly string[]): string => `version: 1\npresets: [${ids.join(', ')}]\n`;
const presets: readonly Row[] = [
  ['ban-all-assistants: instructions', preset('ban-all-assistants'), assistant('agents-md'), 'denied :2'],
  ['ban-all-assistants: servers', preset('ban-all-assistants'), server('npm', 'x'), 'denied :2'],
  ['ban-all-assistants: models', preset('ban-all-assistants'), model('x'), '-'],
  ['approved-list-only: a model', preset('approved-list-only'), model(null), 'denied :2'],
  ['approved-list-only: a package', preset('approved-list-only'), dependency('x', 'undeclared'), '-'],
  [
    'approved-list-only: on the list',
    `${preset('approved-list-only')}rules:\n${allow('models: x')}\n`,
    model('x'),
    '-',
  ],
  ['eu-hosted-only: host unknown', preset('eu-hosted-only'), model('x'), 'review-needed :2'],
  [
    'eu-hosted-only: an assistant',
    preset('eu-hosted-only'),
    { path: 'a', aspects: { kinds: ['assistant'], assistants: ['codex'] } },
    'review-needed :2',
  ],
  [
    'eu-hosted-only: Frankfurt',
    preset('eu-hosted-only'),
    hosted('bedrock-runtime.eu-central-1.amazonaws.com', 'anthropic.claude-3'),
    '-',
  ],
  [
    'eu-hosted-only: Zurich',
    preset('eu-hosted-only'),
    hosted('bedrock-runtime.eu-central-2.amazonaws.com', 'anthropic.claude-3'),
    'review-needed :2',
  ],
  [
    'eu-hosted-only: London',
    preset('eu-hosted-only'),
    hosted('europe-west2-aiplatform.googleapis.com', 'gemini-2.5'),
    'review-needed :2',
  ],
  [
    'eu-hosted-only: Belgium',
    preset('eu-hosted-only'),
    hosted('europe-west1-aiplatform.googleapis.com', 'gemini-2.5'),
    '-',
  ],
  [
    'eu-hosted-only: an id that leads elsewhere',
    preset('eu-hosted-only'),
    hosted('bedrock-runtime.eu-central-1.amazonaws.com', 'global.anthropic.claude-3'),
    'review-needed :2',
  ],
  [
    'eu-hosted-only: an id that is not known',
    preset('eu-hosted-only'),
    hosted('bedrock-runtime.eu-central-1.amazonaws.com', null),
    'review-needed :2',
  ],
  [
    'eu-hosted-only: a name that only looks so',
    preset('eu-hosted-only'),
    hosted('bedrock-runtime.eu-central-1.amazonaws.com.evil.dev', 'm'),
    'review-needed :2',
  ],
  ['eu-hosted-only: the machine itself', preset('eu-hosted-only'), hosted('localhost', 'llama'), '-'],
  [
    'eu-hosted-only: a remote server',
    preset('eu-hosted-only'),
    server('remote', 'mcp.acme.dev'),
    'review-needed :2',
  ],
  ['eu-hosted-only: a program', preset('eu-hosted-only'), server('npm', 'x'), '-'],
  [
    'eu-hosted-only: the own list says so',
    `${preset('eu-hosted-only')}rules:\n${allow('hosts: mcp.acme.dev')}\n`,
    server('remote', 'mcp.acme.dev'),
    '-',
  ],
  ['several: the strictest', preset('eu-hosted-only', 'approved-list-only'), model('x'), 'denied :2'],
];

describe('the verdict of a policy', () => {
  const tables = { precedence, names, paths, expiry, inheritance, presets };
  for (const [table, rows] of Object.entries(tables)) {
    for (const [name, policy, subject, verdict, today] of rows) {
      it(`${table}: ${name}`, async () => {
        assert.equal(await verdictOf(policy, subject, today), verdict);
      });
    }
  }

  it('has the severity of its rule, else of its file, else of the verdict', async () => {
    const severityOf = async (text: string): Promise<string | undefined> =>
      new PolicyJudge(await policyOf(text)).judge([model('x')], day)?.severity;
    assert.equal(await severityOf(rules(deny('models: x'))), 'error');
    assert.equal(await severityOf(rules(review('models: x'))), 'warning');
    const set = 'severity: { denied: hint }\n';
    assert.equal(await severityOf(rules(deny('models: x')) + set), 'hint');
    assert.equal(await severityOf(rules(deny('models: x, severity: information')) + set), 'information');
    assert.equal(await severityOf(`version: 1\n${set}presets: [approved-list-only]\n`), 'hint');
  });

  it('takes no long time with patterns and names made for that', async () => {
    const globs = Array.from({ length: 990 }, (_, index) => `'*a${index}*'`);
    const judge = new PolicyJudge(await policyOf(rules(deny(`models: [${globs.join(', ')}]`))));
    const start = performance.now();
    for (let index = 0; index < 20; index++) judge.judge([model(`${'a'.repeat(400)}${index}`)], day);
    assert.ok(performance.now() - start < 3000);
  });
});
