import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  Occurrence,
} from '../../src/core/inventory/component.ts';
import type { Random } from '../generator/random.ts';
import { chatModels, noun, snakeName } from '../generator/words.ts';

/** What a very large repository would have: half models of a hub, a third services, the rest dependencies. */
export function makeInventory(random: Random, count: number): FolderInventory {
  const components: AiComponent[] = [];
  const dependencies: DependencyComponent[] = [];
  for (let index = 0; index < count; index++) {
    const share = index % 6;
    if (share < 3) components.push(model(random, index));
    else if (share < 5) components.push(service(random, index));
    else dependencies.push(dependency(random, index));
  }
  return {
    project: 'bench',
    components,
    dependencies,
    vendored: [],
    coverage: { filesRead: 5000, skipped: { minified: 3 } },
  };
}

function model(random: Random, index: number): AiComponent {
  const name = `${noun(random)}-ai/${snakeName(random)}-${index}`;
  const revision = random.chance(0.3) ? index.toString(16).padStart(40, 'a') : null;
  return {
    id: `model:huggingface/${name}${revision ? `@${revision}` : ''}`,
    category: 'model',
    name,
    provider: 'huggingface',
    sdks: ['transformers'],
    revision,
    pinned: revision !== null,
    tasks: ['text-generation'],
    risks: random.chance(0.2) ? ['trust-remote-code'] : [],
    resolutions: ['literal'],
    occurrences: occurrences(random, 'transformers.AutoModel.from_pretrained'),
  };
}

function service(random: Random, index: number): AiComponent {
  const name = `${random.pick(chatModels)}-${index}`;
  return {
    id: `service:openai/${name}`,
    category: 'service',
    name,
    provider: 'openai',
    sdks: ['openai'],
    revision: null,
    pinned: null,
    tasks: [],
    risks: [],
    resolutions: ['same-file-constant'],
    occurrences: occurrences(random, 'openai.OpenAI().chat.completions.create'),
  };
}

function dependency(random: Random, index: number): DependencyComponent {
  const distribution = `${noun(random)}-${noun(random)}-${index}`;
  return {
    id: `dependency:pypi/${distribution}`,
    ecosystem: 'pypi',
    distribution,
    verdict: 'undeclared',
    occurrences: occurrences(random, `import ${noun(random)}`),
  };
}

function occurrences(random: Random, symbol: string): Occurrence[] {
  return Array.from({ length: random.int(1, 6) }, () => {
    const line = random.int(0, 900);
    const range = { start: { line, character: 4 }, end: { line, character: 30 } };
    return { path: `src/${noun(random)}/${snakeName(random)}.py`, range, symbol };
  });
}
