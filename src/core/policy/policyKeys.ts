import { categories } from '../model/finding.ts';
import { policySeverities, policyVerdicts } from './policy.ts';

/** What may stand behind a key. */
export type KeyShape =
  | { readonly kind: 'text' | 'day' | 'flag' | 'globs' | 'files' | 'rules' | 'severities' | 'version' }
  | { readonly kind: 'word' | 'words'; readonly words: readonly string[] };

/** A key of a policy: the reader, the JSON schema and the completion are made of these. */
export interface PolicyKey {
  readonly name: string;
  readonly shape: KeyShape;
  /** In English, for whoever writes the file. */
  readonly about: string;
  readonly isRequired?: boolean;
}

export const presetIds = ['ban-all-assistants', 'approved-list-only', 'eu-hosted-only'] as const;
export type PresetId = (typeof presetIds)[number];

export const fileKeys: readonly PolicyKey[] = [
  { name: 'version', shape: { kind: 'version' }, about: 'Version of the format: 1.', isRequired: true },
  {
    name: 'extends',
    shape: { kind: 'files' },
    about: 'Policies of this folder whose rules stand before those of this one. Paths count from this file.',
  },
  {
    name: 'presets',
    shape: { kind: 'words', words: presetIds },
    about: 'What counts where no rule decides. Of several, the strictest.',
  },
  {
    name: 'severity',
    shape: { kind: 'severities' },
    about: 'How much the verdicts of this file weigh where a rule does not say it.',
  },
  { name: 'rules', shape: { kind: 'rules' }, about: 'The last rule that fits decides.' },
];

export const severityKeys: readonly PolicyKey[] = [
  {
    name: 'denied',
    shape: { kind: 'word', words: policySeverities },
    about: 'Of what is denied; error, unless said otherwise.',
  },
  {
    name: 'review-needed',
    shape: { kind: 'word', words: policySeverities },
    about: 'Of what needs a review; warning, unless said otherwise.',
  },
];

const globs = { kind: 'globs' } as const;

export const ruleKeys: readonly PolicyKey[] = [
  {
    name: 'verdict',
    shape: { kind: 'word', words: policyVerdicts },
    about: 'What is said of what fits. A review is an approval in the SBOM fragment.',
    isRequired: true,
  },
  {
    name: 'kinds',
    shape: { kind: 'words', words: categories },
    about: 'What it is: a model, a service, an assistant, …',
  },
  {
    name: 'providers',
    shape: globs,
    about: 'Who serves or publishes a model, a service, a dataset or a weights file: openai, huggingface.',
  },
  {
    name: 'models',
    shape: globs,
    about: 'Models, by their names or as provider/name: meta-llama/*, openai/gpt-4*.',
  },
  { name: 'datasets', shape: globs, about: 'Datasets, by their names or as provider/name.' },
  {
    name: 'licences',
    shape: globs,
    about: 'Licences that weights files and vendored code say they have: GPL-*. Ids are those of SPDX.',
  },
  { name: 'hosts', shape: globs, about: 'Hosts that are written in the code or the configuration.' },
  {
    name: 'assistants',
    shape: globs,
    about: 'Assistants, and what they are told, by their ids: github-copilot, claude-code.',
  },
  {
    name: 'mcp-servers',
    shape: globs,
    about: 'MCP servers, by their names or as registry/name: npm/@modelcontextprotocol/*.',
  },
  { name: 'dependencies', shape: globs, about: 'Packages that code imports: langchain*.' },
  {
    name: 'dependency-verdicts',
    shape: { kind: 'words', words: ['undeclared', 'transitive-only', 'dev-only', 'suspicious'] },
    about: 'What was found of an imported package.',
  },
  { name: 'paths', shape: globs, about: 'Files that the rule is about. Globs count from the folder.' },
  { name: 'reason', shape: { kind: 'text' }, about: 'Why, in a sentence; it is shown with each finding.' },
  { name: 'owner', shape: { kind: 'text' }, about: 'Whom to ask: a team or a role.' },
  {
    name: 'expires',
    shape: { kind: 'day' },
    about: 'The last day on which the rule counts: 2027-03-31.',
  },
  {
    name: 'severity',
    shape: { kind: 'word', words: policySeverities },
    about: 'How much this rule weighs.',
  },
  {
    name: 'locked',
    shape: { kind: 'flag' },
    about: 'Nothing that stands further down changes what this rule says.',
  },
];
