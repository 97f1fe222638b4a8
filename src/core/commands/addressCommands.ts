import { findNodeAtLocation } from 'jsonc-parser';
import { isModelEndpoint, modelInAddress } from '../catalogue/endpoints.ts';
import { hostOfEndpoint, providerOfEndpoint } from '../catalogue/hosts.ts';
import { readJsonTree } from '../manifests/json.ts';
import type { Span } from '../model/text.ts';
import { cloneOf, downloadOf, type Download } from './addresses.ts';
import type { Mention } from './mention.ts';
import { literalOf, programOf, valuesOf, type Variables, type Word } from './word.ts';

const commit = /^[0-9a-f]{40}$/;
/** Options of curl whose next word is the body of a request. */
const bodies = new Set(['-d', '--data', '--data-raw', '--data-binary', '--json']);
/** Arguments of one command that are looked at. */
const maxWords = 200;

/** Commands that name a model by its address: `curl`, `wget`, `git clone`. */
export function matchAddressCommand(
  words: readonly Word[],
  whole: Span,
  variables: Variables,
): readonly Mention[] {
  const program = programOf(words[0]);
  const rest = words.slice(1, maxWords);
  if (program === 'curl')
    return matchRequest(rest, whole, variables) ?? downloads('curl', rest, whole, variables);
  if (program === 'wget' || program === 'aria2c') return downloads(program, rest, whole, variables);
  if (program !== 'git') return [];
  const clone = rest.findIndex((word) => literalOf(word) === 'clone');
  if (clone < 0 || clone > 1) return [];
  return rest
    .slice(clone + 1)
    .flatMap((word) => mentionOf(word, 'git clone', cloneOf, { whole, variables }))
    .slice(0, 1);
}

/** The models and files that `words` are addresses of. */
export function downloads(
  callee: string,
  words: readonly Word[],
  whole: Span,
  variables: Variables,
): readonly Mention[] {
  return words.flatMap((word) => mentionOf(word, callee, downloadOf, { whole, variables }));
}

function mentionOf(
  word: Word,
  callee: string,
  read: (address: string) => Download | undefined,
  { whole, variables }: { readonly whole: Span; readonly variables: Variables },
): Mention[] {
  const { texts, isAll } = valuesOf(word, variables);
  const [only] = texts;
  const download = texts.length === 1 && isAll && only ? read(only.text) : undefined;
  if (!only || !download) return [];
  const { category, name, provider, revision = null } = download;
  const pinned = provider !== 'huggingface' ? null : revision !== null && commit.test(revision);
  const { resolution } = only;
  return [
    {
      category,
      name,
      candidates: [],
      resolution:
        resolution === 'literal' || resolution === 'same-file-constant' ? resolution : 'env-default',
      provider,
      sdk: 'address',
      callee,
      revision,
      pinned,
      risks:
        revision !== null && pinned === false && !/^[0-9a-f]{7,}$/.test(revision) ? ['moving-revision'] : [],
      span: word.span,
      whole,
      trail: only.trail,
    },
  ];
}

/** `curl https://api.openai.com/v1/chat/completions -d '{"model": …}'`; undefined where no model is asked. */
function matchRequest(
  words: readonly Word[],
  whole: Span,
  variables: Variables,
): readonly Mention[] | undefined {
  const address = words
    .map((word) => valuesOf(word, variables).texts)
    .find((texts) => texts.length === 1 && isModelEndpoint(texts[0]?.text ?? ''))?.[0]?.text;
  if (address === undefined) return undefined;
  const body = words.find((_word, index) => bodies.has(literalOf(words[index - 1]) ?? ''));
  const named = (body && modelInBody(body)) ?? nameInAddress(address, words);
  if (!named) return undefined;
  return [
    {
      category: 'service',
      name: named.name,
      candidates: [],
      resolution: 'literal',
      provider: providerOfEndpoint(address) ?? 'unknown',
      host: hostOfEndpoint(address),
      sdk: 'address',
      callee: 'curl',
      revision: null,
      pinned: null,
      risks: [],
      span: named.span,
      whole,
      trail: [],
    },
  ];
}

function modelInBody(body: Word): { readonly name: string; readonly span: Span } | undefined {
  const { inner } = body;
  const tree = inner && readJsonTree(inner.text).root;
  const model = tree && findNodeAtLocation(tree, ['model']);
  if (!inner || !model || typeof model.value !== 'string') return undefined;
  // A shell or a template would fill it in.
  if (!/^[\w.:@/-]+$/.test(model.value)) return undefined;
  return { name: model.value, span: inner.spanOf(model.offset, model.offset + model.length) };
}

function nameInAddress(
  address: string,
  words: readonly Word[],
): { readonly name: string; readonly span: Span } | undefined {
  const name = modelInAddress(address);
  const word = words.find((each) => literalOf(each) === address);
  return name !== undefined && word ? { name, span: word.span } : undefined;
}
