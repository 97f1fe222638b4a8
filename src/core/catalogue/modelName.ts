import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression, Expression } from '../model/facts.ts';
import type { Resolution } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import { findArgument } from './arguments.ts';
import type { Catalogue, SdkMatch } from './catalogue.ts';

export interface ModelName {
  readonly name: string | null;
  readonly candidates: readonly string[];
  readonly resolution: Resolution;
  /** The argument, or undefined when none names the model. */
  readonly argument: Expression | undefined;
  /** The SDK of the call that names the model for this one: `openai("gpt-4.1")` in `generateText`. */
  readonly reference: SdkMatch | undefined;
  /** The model was loaded by another call that is a finding of its own. */
  readonly isLoadedElsewhere: boolean;
  readonly trail: readonly Span[];
}

/** References nested deeper than this name nothing that a person would write. */
const maxReferences = 4;

/** Finds out which model a matched call uses. */
export function resolveModelName(
  call: CallExpression,
  match: SdkMatch,
  resolver: Resolver,
  catalogue: Catalogue,
  depth = 0,
): ModelName {
  const argument = findArgument(call, match.call.model, resolver);
  const nothing: ModelName = {
    name: null,
    candidates: [],
    resolution: 'unresolvable',
    argument,
    reference: undefined,
    isLoadedElsewhere: false,
    trail: [],
  };
  if (!argument) return nothing;
  const values = resolver.valuesOf(argument, call.scope);
  const texts = values.filter((value) => value.kind === 'text').filter((value) => value.text.trim() !== '');
  const [text] = texts;
  if (text && texts.length === values.length && texts.length === 1) {
    return { ...nothing, name: text.text, resolution: text.origin, trail: text.trail };
  }
  if (texts.length > 0) return { ...nothing, candidates: texts.map((value) => value.text).sort() };
  for (const value of values) {
    if (value.kind !== 'path' || !value.call || value.path.at(-1) !== '()') continue;
    const made = catalogue.match(value.path.slice(0, -1));
    if (!made) continue;
    if (made.call.category !== 'reference') return { ...nothing, isLoadedElsewhere: true };
    if (depth >= maxReferences) break;
    const named = resolveModelName(value.call, made, resolver, catalogue, depth + 1);
    return { ...named, argument: named.argument ?? argument, reference: named.reference ?? made };
  }
  return nothing;
}

const localPath = /^(?:\.{1,2}[\\/]|[\\/]|~[\\/]|[A-Za-z]:[\\/]|file:)/;
const weightsFile =
  /\.(?:pt|pth|bin|safetensors|gguf|ggml|onnx|pkl|pickle|joblib|h5|hdf5|keras|tflite|ckpt|pb|mlmodel)$/i;

/** Whether a name given where a hub id could stand is a path on this machine. */
export function isLocalFile(name: string): boolean {
  return localPath.test(name) || (weightsFile.test(name) && !/^[a-z]+:\/\//i.test(name));
}
