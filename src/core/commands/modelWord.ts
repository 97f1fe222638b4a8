import { isLocalFile } from '../catalogue/modelName.ts';
import { providerInName } from '../catalogue/providers.ts';
import type { Category, Risk } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import type { Mention } from './mention.ts';
import type { Naming } from './tool.ts';
import { valuesOf, type KnownText, type Variables, type Word } from './word.ts';

/** What is known of a model besides its name. */
export interface ModelUse {
  readonly category: Category;
  readonly naming: Naming;
  readonly provider: string;
  readonly sdk: string;
  readonly callee: string;
  readonly revision?: Word | undefined;
  readonly risks?: readonly Risk[];
  readonly whole: Span;
  /** The value is one of a configuration, and no argument. */
  readonly isSetting?: boolean;
}

interface ReadName {
  readonly name: string;
  readonly provider?: string;
  readonly category?: Category;
  readonly revision?: string;
}

const hubName = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/;
const hubUri = /^hf:\/\/(?:(models|datasets)\/)?([A-Za-z0-9][\w.-]*\/[\w.-]+)(?:[@:]([^/\s]+))?(?:\/.*)?$/;
const hubInRegistry = /^(?:hf\.co|huggingface\.co)\/([^/:]+\/[^/:]+)(?::[\w.-]+)?$/;
const tagged = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*){0,3}(?::[\w.-]+)?$/;
const plain = /^[\w.:@/+-]+$/;
/** What holds a name's place in a template or in instructions. */
const placeholder =
  /your[-_ ]|^model(?:[-_](?:name|id|path))?$|placeholder|changeme|\.\.\.|xxx|^\/?path\/to\b/i;
const commit = /^[0-9a-f]{40}$/;
const shortCommit = /^[0-9a-f]{7,39}$/;

/** What a word says that names a model; undefined where it is surely no model's name. */
export function mentionOf(word: Word, use: ModelUse, variables: Variables): Mention | undefined {
  const { texts, isAll } = valuesOf(word, variables);
  const named = texts.flatMap((known) => {
    const read = readName(known.text, use.naming);
    return read ? [{ known, read }] : [];
  });
  // Nothing that is filled in could make a name of it.
  if (texts.length > 0 && named.length === 0) return undefined;
  const [only] = named;
  const isOne = only !== undefined && isAll && new Set(named.map(({ read }) => read.name)).size === 1;
  const read = isOne ? only.read : undefined;
  const category = read?.category ?? use.category;
  const isFile = read !== undefined && category === 'model' && isLocalFile(read.name);
  const provider = isFile ? 'local-file' : (read?.provider ?? use.provider);
  const { revision, pinned } = revisionOf(read, use, variables, provider);
  const isMoving = revision !== null && pinned === false && !shortCommit.test(revision);
  const risks: readonly Risk[] = [...(use.risks ?? []), ...(isMoving ? (['moving-revision'] as const) : [])];
  return {
    category: isFile ? 'weights-file' : category,
    name: read?.name ?? null,
    candidates: isOne ? [] : [...new Set(named.map((each) => each.read.name))].sort(),
    resolution: isOne ? resolutionOf(only.known, use) : 'unresolvable',
    provider,
    sdk: use.sdk,
    callee: use.callee,
    revision,
    pinned,
    risks: [...risks].sort(),
    span: word.span,
    whole: use.whole,
    trail: isOne ? only.known.trail : [],
  };
}

/** A use of a service or model that nothing names. */
export function unnamedMention(use: ModelUse, span: Span): Mention {
  return {
    category: use.category,
    name: null,
    candidates: [],
    resolution: 'unresolvable',
    provider: use.provider,
    sdk: use.sdk,
    callee: use.callee,
    revision: null,
    pinned: null,
    risks: use.risks ?? [],
    span,
    whole: use.whole,
    trail: [],
    isUnnamed: true,
  };
}

function resolutionOf({ resolution }: KnownText, { isSetting }: ModelUse): Mention['resolution'] {
  if (resolution === 'literal') return isSetting ? 'config-file' : 'literal';
  return resolution === 'same-file-constant' || resolution === 'config-file' ? resolution : 'env-default';
}

function revisionOf(
  read: ReadName | undefined,
  use: ModelUse,
  variables: Variables,
  provider: string,
): { readonly revision: string | null; readonly pinned: boolean | null } {
  if (provider !== 'huggingface') return { revision: null, pinned: null };
  if (read?.revision !== undefined) return { revision: read.revision, pinned: commit.test(read.revision) };
  if (!use.revision) return { revision: null, pinned: false };
  const { texts, isAll } = valuesOf(use.revision, variables);
  const [text] = texts;
  if (!text || texts.length > 1 || !isAll) return { revision: null, pinned: null };
  return { revision: text.text, pinned: commit.test(text.text) };
}

function readName(text: string, naming: Naming): ReadName | undefined {
  if (text === '' || placeholder.test(text)) return undefined;
  switch (naming) {
    case 'hub':
      return readHubName(text);
    case 'hub-quantized': {
      const name = /^([^/:]+\/[^/:]+)(?::[\w.-]+)?$/.exec(text)?.[1];
      return name !== undefined && hubName.test(name) ? { name } : undefined;
    }
    case 'ollama':
    case 'docker': {
      const onHub = hubInRegistry.exec(text)?.[1];
      if (onHub !== undefined) return { name: onHub, provider: 'huggingface' };
      const name = text.replace(/^ollama:\/\//, '');
      return tagged.test(name) ? { name } : undefined;
    }
    case 'prefixed':
      return plain.test(text) ? { name: text, provider: providerInName(text, '/') } : undefined;
    case 'path':
      return /^[^\s]+$/.test(text) ? { name: text } : undefined;
    case 'plain':
      return plain.test(text) ? { name: text } : undefined;
  }
}

function readHubName(text: string): ReadName | undefined {
  const uri = hubUri.exec(text);
  if (uri?.[2] !== undefined) {
    const [, kind, name, revision] = uri;
    return {
      name,
      ...(kind === 'datasets' && { category: 'dataset' as const }),
      ...(revision !== undefined && { revision }),
    };
  }
  if (hubName.test(text)) return { name: text };
  return /^(?:\.{0,2}\/|~\/)[\w./-]+$/.test(text) ? { name: text } : undefined;
}
