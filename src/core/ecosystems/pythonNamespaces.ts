import { NAMESPACE_EXCEPTIONS } from './data/pythonNamespaceExceptions.ts';
import type { Origin } from './pythonDistributions.ts';

/** How a namespace that many distributions share names them. */
interface Namespace {
  /** Dotted prefix that the rule is for. */
  readonly prefix: string;
  /** What the distributions' names start with in place of the prefix. */
  readonly stem: string;
  /** Distributions that bring everything below the prefix. */
  readonly umbrella: readonly string[];
  /** How many parts below the prefix a distribution's name takes, by the first part; `*` for all others. */
  readonly depth: Readonly<Record<string, number>>;
  /** False where the rule does not name the distribution for sure. */
  readonly isSure: boolean;
}

/** Below a prefix: modules with a distribution that the rule would not give. */
const EXCEPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  NAMESPACE_EXCEPTIONS.trim()
    .split('\n')
    .map((line) => {
      const [module = '', ...distributions] = line.split(' ');
      return [module, distributions];
    }),
);

const ANY_DEPTH = { '*': 1 };

const NAMESPACES: readonly Namespace[] = [
  {
    prefix: 'google.cloud',
    stem: 'google-cloud',
    umbrella: [],
    depth: { video: 2, security: 2, '*': 1 },
    isSure: true,
  },
  { prefix: 'google', stem: 'google', umbrella: [], depth: ANY_DEPTH, isSure: false },
  {
    // https://azure.github.io/azure-sdk/releases/latest/python.html
    prefix: 'azure',
    stem: 'azure',
    umbrella: ['azure'],
    depth: {
      storage: 2,
      ai: 2,
      mgmt: 2,
      keyvault: 2,
      search: 2,
      data: 2,
      communication: 2,
      monitor: 2,
      iot: 2,
      cognitiveservices: 2,
      kusto: 2,
      messaging: 2,
      synapse: 2,
      '*': 1,
    },
    isSure: true,
  },
  // https://docs.llamaindex.ai: llama-index is the starter bundle; core and each integration are their own package.
  {
    prefix: 'llama_index.core',
    stem: 'llama-index-core',
    umbrella: ['llama-index'],
    depth: { '*': 0 },
    isSure: true,
  },
  {
    prefix: 'llama_index',
    stem: 'llama-index',
    umbrella: ['llama-index'],
    depth: { storage: 3, indices: 3, cli: 1, legacy: 1, '*': 2 },
    isSure: true,
  },
  {
    prefix: 'opentelemetry.instrumentation',
    stem: 'opentelemetry-instrumentation',
    umbrella: [],
    depth: ANY_DEPTH,
    isSure: true,
  },
  {
    prefix: 'opentelemetry.exporter',
    stem: 'opentelemetry-exporter',
    umbrella: [],
    depth: ANY_DEPTH,
    isSure: false,
  },
  { prefix: 'opentelemetry', stem: 'opentelemetry-api', umbrella: [], depth: { '*': 0 }, isSure: true },
  {
    prefix: 'airflow.providers',
    stem: 'apache-airflow-providers',
    umbrella: ['apache-airflow'],
    depth: { apache: 2, common: 2, cncf: 2, microsoft: 2, dbt: 2, atlassian: 2, '*': 1 },
    isSure: true,
  },
  {
    prefix: 'haystack_integrations',
    stem: 'haystack-integrations',
    umbrella: [],
    depth: ANY_DEPTH,
    isSure: false,
  },
  ...['zope', 'jaraco', 'backports', 'sphinxcontrib', 'plone', 'repoze', 'keyrings'].map((name) => ({
    prefix: name,
    stem: name,
    umbrella: [],
    depth: ANY_DEPTH,
    isSure: true,
  })),
  ...['nvidia', 'ibm', 'oci_cli', 'tencentcloud', 'alibabacloud', 'odoo', 'aws', 'pinecone_plugins'].map(
    (name) => ({
      prefix: name,
      stem: name,
      umbrella: [],
      depth: ANY_DEPTH,
      isSure: false,
    }),
  ),
];

type NamespaceOrigin = Omit<Origin, 'names'>;

/** Whether many distributions share the namespace of the module. */
export function isNamespaced(module: string): boolean {
  return namespaceOf(module) !== undefined;
}

function namespaceOf(module: string): Namespace | undefined {
  return NAMESPACES.find(
    ({ prefix }) =>
      module.startsWith(prefix) && (module.length === prefix.length || module[prefix.length] === '.'),
  );
}

/** Origins of what is imported out of a shared namespace; undefined when the module is in none. */
export function inNamespace(
  module: string,
  names: readonly string[],
): readonly NamespaceOrigin[] | undefined {
  const namespace = namespaceOf(module);
  if (namespace === undefined) return undefined;
  // `from google.cloud import storage`: the distribution is in the names. Classes and functions are in no namespace.
  const modules = names.filter((name) => /^[a-z][a-z0-9_]*$/.test(name)).map((name) => `${module}.${name}`);
  const isBare = module === namespace.prefix && modules.length > 0 && namespace.depth['*'] !== 0;
  if (isBare) return modules.map((name) => originIn(namespace, name));
  const [only] = modules;
  return [originIn(namespace, module, modules.length === 1 ? only : undefined)];
}

function originIn(namespace: Namespace, module: string, longer?: string): NamespaceOrigin {
  const exception = exceptionFor(module) ?? (longer === undefined ? undefined : exceptionFor(longer));
  const own = joins(namespace, module);
  const more = longer === undefined ? [] : joins(namespace, longer);
  const candidates = [...new Set([...(exception ?? []), ...own, ...more, ...namespace.umbrella])];
  const depth = wantedDepth(namespace, module);
  // `own` and `more` hold one name for each part below the prefix.
  const suggestion = exception?.[0] ?? (depth === 0 ? namespace.stem : (own[depth - 1] ?? more[depth - 1]));
  const first = suggestion ?? namespace.umbrella[0] ?? own.at(-1) ?? namespace.stem;
  const isKnown = exception !== undefined || (namespace.isSure && suggestion !== undefined);
  const isUmbrella = suggestion === undefined && namespace.umbrella.length > 0;
  return {
    candidates: [first, ...candidates.filter((name) => name !== first)],
    certainty: isKnown || isUmbrella ? 'known' : 'unclear',
  };
}

/** `stem-a`, `stem-a-b`, … for what stands below the prefix; versions of an API (`vision_v1`) belong to one package. */
function joins(namespace: Namespace, module: string): readonly string[] {
  const parts = module.split('.').slice(namespace.prefix.split('.').length);
  if (namespace.depth['*'] === 0) return [namespace.stem];
  return parts.map((_, index) =>
    [namespace.stem, ...parts.slice(0, index + 1)]
      .join('-')
      .replace(/_v\d+\w*$/, '')
      .replaceAll('_', '-'),
  );
}

function wantedDepth(namespace: Namespace, module: string): number {
  const first = module.split('.')[namespace.prefix.split('.').length] ?? '';
  return namespace.depth[first] ?? namespace.depth['*'] ?? 1;
}

function exceptionFor(module: string): readonly string[] | undefined {
  const parts = module.split('.');
  for (let length = parts.length; length > 1; length -= 1) {
    const prefix = parts
      .slice(0, length)
      .join('.')
      .replace(/_v\d+\w*$/, '');
    const found = EXCEPTIONS.get(prefix);
    if (found !== undefined) return found;
  }
  return undefined;
}
