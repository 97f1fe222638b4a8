import { weaker, type Value } from './value.ts';

/** What of several values counts: what stands in for something missing does where nothing else is known. */
export function chosen(values: readonly Value[]): readonly Value[] {
  const fallbacks = values.filter(isFallback);
  if (fallbacks.length === 0) return values;
  const others = values.filter((value) => !isFallback(value));
  return others.every(isOpen) ? fallbacks.map(asDefault) : values;
}

/** The same values, as what stands in for something that may be missing. */
export function asFallback(values: readonly Value[]): readonly Value[] {
  return values.map((value) => (value.kind === 'text' ? { ...value, isFallback: true } : value));
}

/** Whether nothing that stands behind `or` counts. */
export function isSurelyThere(values: readonly Value[]): boolean {
  const isText = (value: Value): boolean => value.kind === 'text' && value.text !== '';
  return values.some(isFallback) || (values.length > 0 && values.every(isText));
}

function isFallback(value: Value): value is Value & { kind: 'text' } {
  return value.kind === 'text' && value.isFallback === true;
}

/** Whether only the running program can tell what a value is. */
function isOpen({ kind }: Value): boolean {
  return kind === 'unknown' || kind === 'path' || kind === 'file' || kind === 'literal';
}

function asDefault({ kind, text, origin, trail }: Value & { kind: 'text' }): Value {
  return { kind, text, origin: weaker(origin, 'function-parameter-default'), trail };
}
