import { providerCalled } from '../../catalogue/providers.ts';
import type { Mention } from '../../commands/mention.ts';
import type { YamlNode } from '../yamlTree.ts';
import type { FormatReader } from './formatReader.ts';

/** Providers, as promptfoo calls them, that end with a model's name: https://www.promptfoo.dev/docs/providers/ */
const providers: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  azure: 'azure',
  azureopenai: 'azure',
  google: 'google',
  vertex: 'google',
  bedrock: 'bedrock',
  mistral: 'mistral',
  groq: 'groq',
  cohere: 'cohere',
  ollama: 'ollama',
  openrouter: 'openrouter',
  deepseek: 'deepseek',
  xai: 'xai',
  togetherai: 'together',
  fireworks: 'fireworks',
  perplexity: 'perplexity',
  huggingface: 'huggingface',
};
/** What stands between provider and name for some of them. */
const modes = new Set([
  'chat',
  'completion',
  'responses',
  'embedding',
  'embeddings',
  'messages',
  'image',
  'realtime',
  'moderation',
  'text-generation',
  'text-classification',
  'feature-extraction',
  'sentence-similarity',
  'token-classification',
]);

export const promptfooReader: FormatReader = {
  id: 'promptfoo',
  read: (source) =>
    source.documents.flatMap((document) =>
      ['providers', 'targets'].flatMap((key) => {
        const list = document.get(key);
        const entries = list?.isList === true ? list.items() : list ? [list] : [];
        return entries.flatMap((entry) => findInProvider(entry.isMap ? entry.get('id') : entry));
      }),
    ),
};

function findInProvider(node: YamlNode | undefined): readonly Mention[] {
  const [head = '', ...rest] = node?.text?.split(':') ?? [];
  const provider = Object.hasOwn(providers, head) ? providers[head] : undefined;
  const name = (modes.has(rest[0] ?? '') ? rest.slice(1) : rest).join(':');
  if (!node || provider === undefined || !/^[\w.:@/-]+$/.test(name)) return [];
  return [
    {
      category: provider === 'huggingface' || provider === 'ollama' ? 'model' : 'service',
      name,
      candidates: [],
      resolution: 'config-file',
      provider: providerCalled(provider),
      sdk: 'promptfoo',
      callee: 'providers',
      revision: null,
      pinned: null,
      risks: [],
      span: node.span,
      whole: node.whole,
      trail: [],
    },
  ];
}
