import type { Mention } from '../commands/mention.ts';
import type { DataFormatId } from '../dataFiles/dataFormat.ts';
import type { DataNode } from '../dataFiles/dataNode.ts';
import { readData } from '../dataFiles/readData.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import { condaName, pypiNameOf } from '../manifests/condaNames.ts';
import { normalizePypiName, requirementName } from '../manifests/pypiNames.ts';
import { requirements } from '../manifests/formats/requirements.ts';
import { setupCfg } from '../manifests/formats/setupCfg.ts';
import { fileNameOf } from '../manifests/paths.ts';
import type { Span } from '../model/text.ts';
import { environmentFile } from '../formats/agentRuntimes.ts';
import { agentRuntimes, type AgentRuntime } from './agentRuntimes.ts';
import { assistantMention } from './assistantMention.ts';
import type { Keys } from './assistant.ts';
import { valuesAt } from './values.ts';

/** Names that stand in a manifest, each with its place. */
interface DeclaredName {
  readonly ecosystem: EcosystemId;
  readonly name: string;
  readonly span: Span;
}

const byPackage = new Map<string, AgentRuntime>(
  agentRuntimes.flatMap((runtime) =>
    Object.entries(runtime.packages).flatMap(([ecosystem, names]) =>
      names.map((name) => [`${ecosystem}:${name}`, runtime] as const),
    ),
  ),
);

const names = [...new Set([...byPackage.keys()].map((key) => key.slice(key.indexOf(':') + 1)))];
/** Most manifests name none of them: those are not parsed. */
const mayName = new RegExp(
  `(?<![\\w.-])(?:${names.map((name) => name.replace(/[-_.]+/g, '[-_.]+').replaceAll('/', '\\/')).join('|')})(?![\\w-])`,
  'i',
);

/** The agent runtimes that a manifest declares; what a program wrote into it for others is not declared. */
export function declaredRuntimes(path: string, text: string): readonly Mention[] {
  if (!mayName.test(text)) return [];
  const form = forms.find(({ file }) => file.test(fileNameOf(path)));
  const found = form
    ? inTree(form, readData(path, text, form.format))
    : setupCfg.matches(path)
      ? inSetupCfg(path, text)
      : inRequirements(path, text);
  return found.flatMap(({ ecosystem, name, span }) => {
    const runtime = runtimeOf(ecosystem, name);
    if (!runtime) return [];
    return [
      assistantMention(runtime, 'dependency', span, { details: [['package', `${ecosystem}:${name}`]] }),
    ];
  });
}

function runtimeOf(ecosystem: EcosystemId, name: string): AgentRuntime | undefined {
  return byPackage.get(`${ecosystem}:${ecosystem === 'pypi' ? normalizePypiName(name) : name}`);
}

function inRequirements(path: string, text: string): readonly DeclaredName[] {
  const { declarations, compiled } = requirements.parse(path, text);
  if (compiled) return [];
  return declarations.flatMap(({ name, span }) => (span ? [{ ecosystem: 'pypi', name, span }] : []));
}

/** Each stands alone at the beginning of a line, behind the key or below it. */
function inSetupCfg(path: string, text: string): readonly DeclaredName[] {
  return setupCfg.parse(path, text).declarations.flatMap(({ name }) => {
    if (!runtimeOf('pypi', name)) return [];
    const spelled = name.replace(/[-_.]+/g, '[-_.]+');
    const line = new RegExp(
      `^(?:[ \\t]+|(?!name)[\\w.-]+[ \\t]*=[ \\t]*)(${spelled})(?![\\w.-])`,
      'dim',
    ).exec(text);
    const [start, end] = line?.indices?.[1] ?? [];
    return start === undefined || end === undefined
      ? []
      : [{ ecosystem: 'pypi', name, span: { start, end } }];
  });
}

/** Where a manifest that is a tree declares packages. */
interface Form {
  readonly file: RegExp;
  readonly format: DataFormatId;
  readonly ecosystem: EcosystemId;
  /** Tables whose keys are names. */
  readonly tables: readonly Keys[];
  /** Lists of requirements. */
  readonly lists: readonly Keys[];
  /** Lists of specifications of Conda. */
  readonly condaLists?: readonly Keys[];
}

const forms: readonly Form[] = [
  {
    file: /^package\.json$/,
    format: 'json',
    ecosystem: 'npm',
    // What a package only works beside, its user chooses.
    tables: [['dependencies'], ['devDependencies'], ['optionalDependencies']],
    lists: [],
  },
  {
    file: /^pyproject\.toml$/,
    format: 'toml',
    ecosystem: 'pypi',
    tables: [
      ['tool', 'poetry', 'dependencies'],
      ['tool', 'poetry', 'dev-dependencies'],
      ['tool', 'poetry', 'group', '*', 'dependencies'],
    ],
    lists: [
      ['project', 'dependencies'],
      ['project', 'optional-dependencies', '*'],
      ['dependency-groups', '*'],
      ['tool', 'uv', 'dev-dependencies'],
      ['tool', 'pdm', 'dev-dependencies', '*'],
    ],
  },
  {
    file: /^Pipfile$/,
    format: 'toml',
    ecosystem: 'pypi',
    tables: [['packages'], ['dev-packages']],
    lists: [],
  },
  {
    file: environmentFile,
    format: 'yaml',
    ecosystem: 'pypi',
    tables: [],
    lists: [['dependencies', '*', 'pip']],
    condaLists: [['dependencies']],
  },
];

function inTree(
  { ecosystem, tables, lists, condaLists = [] }: Form,
  root: DataNode | undefined,
): readonly DeclaredName[] {
  if (!root) return [];
  const keys = tables
    .flatMap((at) => valuesAt(root, at))
    .flatMap((table) => (table.kind === 'table' ? keysOf(table, ecosystem) : []));
  const required = itemsAt(root, lists, ecosystem, requirementName);
  const ofConda = itemsAt(root, condaLists, ecosystem, (text) => {
    const name = condaName(text);
    return name === undefined ? undefined : pypiNameOf(name);
  });
  return [...keys, ...required, ...ofConda];
}

function itemsAt(
  root: DataNode,
  lists: readonly Keys[],
  ecosystem: EcosystemId,
  nameIn: (text: string) => string | undefined,
): readonly DeclaredName[] {
  return lists
    .flatMap((at) => valuesAt(root, at))
    .flatMap((list) => (list.kind === 'list' ? list.items : []))
    .flatMap((item) => {
      const name = item.kind === 'text' ? nameIn(item.text) : undefined;
      return name === undefined ? [] : [{ ecosystem, name, span: item.span }];
    });
}

function keysOf(table: DataNode & { kind: 'table' }, ecosystem: EcosystemId): readonly DeclaredName[] {
  return table.keys().flatMap((key) => {
    const node = runtimeOf(ecosystem, key) ? table.child(key) : undefined;
    // A name may stand for another package, `"codex": "npm:other@1"`, or for a folder.
    const isOther = node?.kind === 'text' && /^(?:npm:|file:|link:|git|https?:)/.test(node.text);
    return node && !isOther ? [{ ecosystem, name: key, span: node.span }] : [];
  });
}
