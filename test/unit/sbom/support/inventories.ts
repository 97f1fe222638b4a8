import * as fc from 'fast-check';
import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  Occurrence,
  VendoredComponent,
} from '../../../../src/core/inventory/component.ts';
import type { AuthoredComponent } from '../../../../src/core/provenance/sharedFiles.ts';
import type { FragmentOptions } from '../../../../src/core/sbom/buildFragment.ts';

export const COMMIT = '0e9e39f249a16976918f6564b8830bc894c89659';
export const OPTIONS: FragmentOptions = {
  catalogueVersion: '2026.11',
  lineNumbers: false,
  fragmentPath: '.ai-sbom/fragment.cdx.json',
};

export function occurrence(path: string, line: number, symbol: string): Occurrence {
  return { path, symbol, range: { start: { line, character: 4 }, end: { line, character: 9 } } };
}

export function component(overrides: Partial<AiComponent> = {}): AiComponent {
  return {
    id: 'service:openai/gpt-4.1',
    category: 'service',
    name: 'gpt-4.1',
    provider: 'openai',
    sdks: ['openai'],
    revision: null,
    pinned: null,
    tasks: [],
    risks: [],
    resolutions: ['literal'],
    occurrences: [occurrence('src/app.py', 11, 'openai.OpenAI().chat.completions.create')],
    ...overrides,
  };
}

export const HOSTED = component();
export const LLAMA = component({
  id: `model:huggingface/meta-llama/Llama-3.1-8B@${COMMIT}`,
  category: 'model',
  name: 'meta-llama/Llama-3.1-8B',
  provider: 'huggingface',
  sdks: ['transformers'],
  revision: COMMIT,
  pinned: true,
  tasks: ['text-generation'],
  occurrences: [occurrence('src/app.py', 3, 'transformers.AutoModelForCausalLM.from_pretrained')],
});
export const BART = component({
  id: 'model:huggingface/facebook/bart-large-cnn@main',
  category: 'model',
  name: 'facebook/bart-large-cnn',
  provider: 'huggingface',
  sdks: ['transformers'],
  revision: 'main',
  pinned: false,
  tasks: ['summarization', 'translation'],
  risks: ['moving-revision'],
  resolutions: ['same-file-constant', 'literal'],
  occurrences: [
    occurrence('src/b.py', 3, 'transformers.pipeline'),
    occurrence('src/a.py', 9, 'transformers.pipeline'),
  ],
});
export const BARE = component({
  id: 'model:huggingface/bert-base-uncased',
  category: 'model',
  name: 'bert-base-uncased',
  provider: 'huggingface',
  pinned: false,
  risks: ['moving-revision'],
});
export const SQUAD = component({
  id: 'dataset:huggingface/rajpurkar/squad',
  category: 'dataset',
  name: 'rajpurkar/squad',
  provider: 'huggingface',
  sdks: ['datasets'],
  pinned: false,
  occurrences: [occurrence('src/train.py', 1, 'datasets.load_dataset')],
});
export const WEIGHTS = component({
  id: 'weights-file:local-file/models/classifier.pkl',
  category: 'weights-file',
  name: 'models/classifier.pkl',
  provider: 'local-file',
  sdks: ['joblib'],
  risks: ['pickle'],
  occurrences: [occurrence('src/serve.py', 20, 'joblib.load')],
});
export const UNRESOLVED = component({
  id: 'service:anthropic/unresolved:src/chat.ts',
  name: null,
  provider: 'anthropic',
  sdks: ['anthropic'],
  resolutions: ['unresolvable'],
  occurrences: [occurrence('src/chat.ts', 0, '@anthropic-ai/sdk#default().messages.create')],
});
export const OTHER = component({
  id: 'service:other:mesh/größe-ß',
  name: 'größe-ß',
  provider: 'other:mesh',
  sdks: ['litellm'],
});
export const REDIRECTED = component({
  id: 'service:groq/llama-3.3-70b-versatile',
  name: 'llama-3.3-70b-versatile',
  provider: 'groq',
  hosts: ['api.groq.com', 'proxy.example'],
});
export const POINTER = component({
  id: 'weights-file:local-file/models/phi.gguf',
  category: 'weights-file',
  name: 'models/phi.gguf',
  provider: 'local-file',
  sdks: [],
  resolutions: ['file'],
  occurrences: [{ path: 'models/phi.gguf', range: null, symbol: '' }],
  file: {
    format: 'gguf',
    size: 12_345,
    sha256: '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393',
    details: [],
  },
});
export const YAML: DependencyComponent = {
  id: 'dependency:pypi/pyyaml',
  ecosystem: 'pypi',
  distribution: 'pyyaml',
  verdict: 'undeclared',
  occurrences: [occurrence('src/app.py', 0, 'import yaml')],
};
export const SCOPED: DependencyComponent = {
  id: 'dependency:npm/@google/genai',
  ecosystem: 'npm',
  distribution: '@google/genai',
  verdict: 'transitive-only',
  occurrences: [occurrence('src/chat.ts', 0, "import '@google/genai'")],
};

export const POOL: readonly AiComponent[] = [
  HOSTED,
  LLAMA,
  BART,
  BARE,
  SQUAD,
  WEIGHTS,
  UNRESOLVED,
  OTHER,
  REDIRECTED,
  POINTER,
];
const JQUERY: VendoredComponent = {
  id: 'vendored:npm/jquery@3.6.0',
  name: 'jquery',
  version: '3.6.0',
  ecosystem: 'npm',
  licence: 'MIT',
  holders: ['OpenJS Foundation'],
  isFile: false,
  occurrences: [occurrence('static/jquery.js', 0, 'jQuery v3.6.0 | (c) OpenJS Foundation')],
};
const HEADER: VendoredComponent = {
  id: 'vendored:file/lib/md5.py',
  name: 'lib/md5.py',
  version: null,
  ecosystem: null,
  licence: 'BSD-3-Clause',
  holders: ['Ada'],
  isFile: true,
  occurrences: [occurrence('lib/md5.py', 1, 'Copyright (c) 2001 Ada')],
};
const VENDORED: readonly VendoredComponent[] = [HEADER, JQUERY];
export const CHAT: AuthoredComponent = {
  id: 'authored:src/chat.ts',
  path: 'src/chat.ts',
  totals: { ai: 12, human: 3, unknown: 5, all: 20 },
  lines: [
    {
      first: 1,
      last: 10,
      state: 'unmodified',
      authorship: {
        id: 'a1',
        origin: 'ai',
        evidence: 'transcript',
        confidence: 0.99,
        at: Date.UTC(2026, 10, 20, 9),
        tool: 'claude-code',
        toolVersion: '2.1.330',
        model: 'claude-opus-4-8',
        session: 'c0ffee',
      },
    },
    {
      first: 14,
      last: 15,
      state: 'modified',
      authorship: { id: 'a2', origin: 'ai', evidence: 'declared', confidence: 1 },
    },
  ],
};
const TOOL: AuthoredComponent = {
  id: 'authored:Ä/ä.py',
  path: 'Ä/ä.py',
  totals: { ai: 1, human: 0, unknown: 0, all: 1 },
  lines: [
    {
      first: 1,
      last: 1,
      state: 'moved',
      authorship: {
        id: 'a3',
        origin: 'ai',
        evidence: 'hook',
        confidence: 0.99,
        tool: 'codex',
        model: 'x;state=unmodified\n',
      },
    },
  ],
};
const AUTHORED: readonly AuthoredComponent[] = [TOOL, CHAT];
export const DEPENDENCIES: readonly DependencyComponent[] = [YAML, SCOPED];

export function inventory(
  components: readonly AiComponent[] = POOL,
  dependencies: readonly DependencyComponent[] = DEPENDENCIES,
  skipped: Readonly<Record<string, number>> = {},
  vendored: readonly VendoredComponent[] = [],
  authored?: readonly AuthoredComponent[],
): FolderInventory {
  const coverage = { filesRead: 12, skipped };
  return { project: 'demo', components, dependencies, vendored, ...(authored && { authored }), coverage };
}

/** Any part of the pool, in any order, each with any of its places. */
export const anyInventory: fc.Arbitrary<FolderInventory> = fc
  .record({
    components: fc.shuffledSubarray([...POOL]),
    dependencies: fc.shuffledSubarray([...DEPENDENCIES]),
    vendored: fc.shuffledSubarray([...VENDORED]),
    authored: fc.option(fc.shuffledSubarray([...AUTHORED]), { nil: undefined }),
    places: fc.array(
      fc.record({
        path: fc.constantFrom('src/app.py', 'src/zz.ts', 'Ä/ä.py', 'a b.ipynb'),
        line: fc.nat(500),
        symbol: fc.constantFrom('openai.OpenAI().responses.create', 'x#default', ''),
      }),
      { maxLength: 4 },
    ),
    skipped: fc.dictionary(fc.constantFrom('too-large', 'minified', 'binary'), fc.nat(3)),
  })
  .map(({ components, dependencies, vendored, authored, places, skipped }) =>
    inventory(
      components.map((item, index) =>
        index % 2 === 0
          ? {
              ...item,
              occurrences: [
                ...item.occurrences,
                ...places.map((at) => occurrence(at.path, at.line, at.symbol)),
              ],
            }
          : item,
      ),
      dependencies,
      skipped,
      vendored,
      authored,
    ),
  );

/** The same inventory with every list in another order. */
export function reordered(
  source: FolderInventory,
  random: <Item>(items: readonly Item[]) => Item[],
): FolderInventory {
  const shuffled = (item: AiComponent): AiComponent => ({
    ...item,
    sdks: random(item.sdks),
    tasks: random(item.tasks),
    risks: random(item.risks),
    resolutions: random(item.resolutions),
    occurrences: random(item.occurrences),
  });
  return {
    ...source,
    components: random(source.components.map(shuffled)),
    dependencies: random(
      source.dependencies.map((item) => ({ ...item, occurrences: random(item.occurrences) })),
    ),
    vendored: random(source.vendored.map((item) => ({ ...item, occurrences: random(item.occurrences) }))),
    ...(source.authored && { authored: random(source.authored) }),
    coverage: {
      ...source.coverage,
      skipped: Object.fromEntries(random(Object.entries(source.coverage.skipped))),
    },
  };
}
