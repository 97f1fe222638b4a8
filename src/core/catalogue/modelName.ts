import { chosen } from '../facts/fallbacks.ts';
import type { Resolver } from '../facts/resolver.ts';
import { weaker, type QualifiedName, type Step, type Value } from '../facts/value.ts';
import type { CallExpression, Expression } from '../model/facts.ts';
import type { Resolution } from '../model/finding.ts';
import { findArgument } from './arguments.ts';
import type { Catalogue, SdkMatch } from './catalogue.ts';
import { conditionsHold } from './conditions.ts';
import { openedFile } from './modelFiles.ts';
import { modelInAddress } from './endpoints.ts';
import { modelAddresses } from './httpRequest.ts';
import { readHubAddress } from './hubAddress.ts';
import { matchesGlob } from './pattern.ts';

export interface ModelName {
  readonly name: string | null;
  readonly candidates: readonly string[];
  readonly resolution: Resolution;
  /** The argument, or undefined when none names the model. */
  readonly argument: Expression | undefined;
  /** The SDK of the call that names the model for this one: `openai("gpt-4.1")` in `generateText`. */
  readonly reference: SdkMatch | undefined;
  /** The construction of the client that the reference goes through: `createOpenAI({ … })`. */
  readonly referenceClient: CallExpression | undefined;
  /** The model was loaded by another call that is a finding of its own. */
  readonly isLoadedElsewhere: boolean;
  readonly trail: readonly Step[];
}

export type CalleeName = Omit<Value & { kind: 'path' }, 'call'> & {
  readonly call?: CallExpression | undefined;
};

/** References nested deeper than this name nothing that a person would write. */
const maxReferences = 4;

export interface MatchedCall {
  readonly call: CallExpression;
  readonly match: SdkMatch;
  /** What is called, and the construction of the client that it goes through. */
  readonly callee: CalleeName;
}

/** Finds out which model a matched call uses. */
export function resolveModelName(
  matched: MatchedCall,
  resolver: Resolver,
  catalogue: Catalogue,
  depth = 0,
): ModelName {
  const { match, callee } = matched;
  let { call } = matched;
  let argument = findArgument(call, match.call.model, resolver);
  if (!argument && callee.call) {
    argument = findArgument(callee.call, match.sdk.client?.model ?? [], resolver);
    if (argument) call = callee.call;
  }
  const nothing: ModelName = {
    name: null,
    candidates: [],
    resolution: 'unresolvable',
    argument,
    reference: undefined,
    referenceClient: undefined,
    isLoadedElsewhere: false,
    trail: [],
  };
  if (!argument) {
    const name = calledAfter(matched) ?? addressed(matched, resolver);
    return name === undefined ? nothing : { ...nothing, name, resolution: 'literal' };
  }
  const all = resolver.valuesOf(argument, call.scope).map(openedFile);
  const values = chosen(all.filter((value) => value.kind !== 'text' || value.text.trim() !== ''));
  const texts = values.filter((value) => value.kind === 'text');
  const [text] = texts;
  if (text && texts.length === values.length && texts.length === 1) {
    // An argument that stands in a record elsewhere is as good as a constant.
    const isElsewhere = argument.span.start < call.span.start || call.span.end < argument.span.end;
    const resolution = isElsewhere ? weaker(text.origin, 'same-file-constant') : text.origin;
    return { ...nothing, name: text.text, resolution, trail: text.trail };
  }
  if (texts.length > 0)
    return { ...nothing, candidates: [...new Set(texts.map(({ text: each }) => each))].sort() };
  const [only] = values;
  if (values.length === 1 && only?.kind === 'unknown' && only.written !== undefined) {
    // Of the address of a file, a part may be known that says which model it belongs to.
    if (readHubAddress(only.written)) return { ...nothing, name: only.written, resolution: 'literal' };
  }
  const paths = values.filter((value) => value.kind === 'path');
  if (paths.some((value) => comesFromLoad(value.path, catalogue))) {
    return { ...nothing, isLoadedElsewhere: true };
  }
  if (depth >= maxReferences) return nothing;
  const named = paths.flatMap((value) => referenced(value, resolver, catalogue, depth) ?? []);
  const [first] = named;
  if (!first) return nothing;
  const names = new Set(named.flatMap(({ name, candidates }) => (name === null ? candidates : [name])));
  if (names.size > 1) return { ...nothing, candidates: [...names].sort() };
  return { ...first, argument: first.argument ?? argument };
}

function calledAfter({ match, callee }: MatchedCall): string | undefined {
  const { namedAfterModel } = match.call;
  return namedAfterModel && callee.path.at(namedAfterModel === 'owner' ? -2 : -1);
}

/** The model that a value stands for which another call named: `openai("gpt-4.1")`. */
function referenced(
  value: Value & { kind: 'path' },
  resolver: Resolver,
  catalogue: Catalogue,
  depth: number,
): ModelName | undefined {
  const { call, path } = value;
  if (!call || path.at(-1) !== '()') return undefined;
  const made = path.slice(0, -1);
  const match = catalogue.match(
    made,
    (described) => described.category === 'reference' && conditionsHold(described, call, undefined, resolver),
  );
  if (!match) return undefined;
  const callee = { ...value, path: made, call: clientOf(call, resolver) };
  const named = resolveModelName({ call, match, callee }, resolver, catalogue, depth + 1);
  return {
    ...named,
    reference: named.reference ?? match,
    referenceClient: named.referenceClient ?? callee.call,
  };
}

/** The call that made the object that a call goes through. */
export function clientOf(call: CallExpression, resolver: Resolver): CallExpression | undefined {
  return resolver.namesOf(call.callee, call.scope).find((name) => name.call)?.call;
}

/** The model that the address of a request names, if all of its readings name the same. */
function addressed({ call, match, callee }: MatchedCall, resolver: Resolver): string | undefined {
  const { request } = match.call;
  const addresses = request ? modelAddresses(request, call, callee.call, resolver) : [];
  const models = new Set(addresses.map(modelInAddress));
  return models.size === 1 ? [...models][0] : undefined;
}

/**
 * Whether a value was made by a call that is a finding of its own, as in `AutoModel.from_pretrained(…).to(device)`.
 * What is looked up in what was loaded is no model: a checkpoint holds the name of one, too.
 */
function comesFromLoad(path: QualifiedName, catalogue: Catalogue): boolean {
  if (path.some((segment) => segment.startsWith('['))) return false;
  for (let end = path.indexOf('()'); end >= 0; end = path.indexOf('()', end + 1)) {
    const loads = catalogue.match(
      path.slice(0, end),
      (described) => described.category !== 'reference' && !described.onlyDownloads && !described.request,
    );
    if (loads) return true;
  }
  return false;
}

const localPath = /^(?:\.{1,2}[\\/]|[\\/]|~[\\/]|[A-Za-z]:[\\/]|file:)/;
const weightsFile =
  /\.(?:pt|pth|bin|safetensors|gguf|ggml|onnx|pkl|pickle|joblib|h5|hdf5|keras|tflite|ckpt|pb|mlmodel)$/i;

/**
 * Whether a name given where a hub id could stand is a path on this machine, and not one of the files that the
 * library publishes under these names.
 */
export function isLocalFile(name: string, published: readonly string[] = []): boolean {
  if (published.some((glob) => matchesGlob(glob, name))) return false;
  return localPath.test(name) || (weightsFile.test(name) && !/^[a-z]+:\/\//i.test(name));
}
