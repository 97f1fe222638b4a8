import { providerCalled } from '../../catalogue/providers.ts';
import type { Mention } from '../../commands/mention.ts';
import type { Span } from '../../model/text.ts';
import type { FormatReader } from './formatReader.ts';

/** Prompts and comments: what stands in them names nothing. */
const silent = /#"[\s\S]*?(?:"#|$)|##"[\s\S]*?(?:"##|$)|\/\/[^\n]*|\{\/\/[\s\S]*?(?:\/\/\}|$)/g;
const client = /\bclient\s*<\s*llm\s*>\s*\w+\s*\{/g;
const shorthand = /\bclient\s+"([\w-]+)\/([^"\s]+)"/g;
/** Strategies of other clients. */
const strategies = new Set([
  'fallback',
  'round-robin',
  'baml-fallback',
  'baml-roundrobin',
  'baml-round-robin',
]);
/** Providers as BAML calls them, where it is not our name. */
const providers: Readonly<Record<string, string>> = {
  'openai-generic': 'unknown',
  'google-ai': 'google',
  'vertex-ai': 'google',
  'aws-bedrock': 'bedrock',
};
/** A client is shorter. */
const maxClient = 5000;

/** Source: https://docs.boundaryml.com/ref/baml/client-llm */
export const bamlReader: FormatReader = {
  id: 'baml',
  read: ({ text }) => {
    const plain = text.replaceAll(silent, (part) => part.replaceAll(/[^\n]/g, ' '));
    const clients = [...plain.matchAll(client)].flatMap((match) =>
      findInClient(plain, match.index, match[0]),
    );
    const short = [...plain.matchAll(shorthand)].flatMap(
      ({ index, 0: whole, 1: provider = '', 2: name = '' }) => {
        const end = index + whole.length;
        const span = { start: index + whole.indexOf('"'), end };
        return [mention(provider, name, span, { start: index, end })];
      },
    );
    return [...clients, ...short];
  },
};

function findInClient(text: string, start: number, head: string): readonly Mention[] {
  const body = bodyOf(text.slice(start + head.length, start + head.length + maxClient));
  const provider = /\bprovider\s+"?([\w-]+)"?/.exec(body)?.[1];
  const model = /\bmodel\s+("?)([\w.:@/-]+)\1/.exec(body);
  if (provider === undefined || strategies.has(provider) || !model) return [];
  const [written, quote = '', name = ''] = model;
  // `env.MODEL` is a variable.
  if (quote === '' && name.startsWith('env.')) return [];
  const end = start + head.length + model.index + written.length;
  const span = { start: end - name.length - 2 * quote.length, end };
  return [mention(provider, name, span, { start, end })];
}

/** Up to the bracket that closes it. */
function bodyOf(text: string): string {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return text.slice(0, at);
  }
  return text;
}

function mention(provider: string, name: string, span: Span, whole: Span): Mention {
  return {
    category: 'service',
    name,
    candidates: [],
    resolution: 'config-file',
    provider: Object.hasOwn(providers, provider) ? (providers[provider] ?? '') : providerCalled(provider),
    sdk: 'baml',
    callee: 'client<llm>',
    revision: null,
    pinned: null,
    risks: [],
    span,
    whole,
    trail: [],
  };
}
