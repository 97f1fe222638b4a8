import { weaker, type Value } from './value.ts';
import { union } from './valueSets.ts';

type Text = Value & { kind: 'text' };

/**
 * What of several values counts. What stands in for something missing does where nothing else is known, and so does
 * the one text that is written where everything else is only known to the running program: it is the default.
 */
export function chosen(values: readonly Value[]): readonly Value[] {
  const texts = values.filter((value) => value.kind === 'text');
  const sure = texts.filter((text) => !text.isFallback);
  const defaults = sure.length === 0 ? texts : sure;
  const isDefault = texts.length > 0 && texts.length < values.length && values.every(mayBeMissing);
  return isDefault && (sure.length === 0 || texts.length === 1) ? defaults.map(asDefault) : values;
}

/** The same values, as what stands in for something that may be missing. */
export function asFallback(values: readonly Value[]): readonly Value[] {
  return values.map((value) => (value.kind === 'text' ? { ...value, isFallback: true } : value));
}

/** Whether nothing that stands behind `or` counts. */
export function isSurelyThere(values: readonly Value[]): boolean {
  const isFallback = (value: Value): boolean => value.kind === 'text' && value.isFallback === true;
  const isText = (value: Value): boolean => value.kind === 'text' && value.text !== '';
  return values.some(isFallback) || (values.length > 0 && values.every(isText));
}

/** What several calls give: where one gives a text and another something unknown, the text is no default. */
export function givenBy(calls: readonly (readonly Value[])[]): readonly Value[] {
  const all = union(calls);
  const isSure = (value: Value): boolean => value.kind === 'text' && !value.isFallback;
  const isMixed =
    calls.some((values) => values.some(isSure)) && !calls.every((values) => values.some(isSure));
  return isMixed ? union([all.filter(({ kind }) => kind !== 'unknown'), [rival]]) : all;
}

/** Something unknown that is as good as what is known beside it. */
const rival: Value = { kind: 'unknown', isRival: true };

/** A text, or what only the running program can tell. */
function mayBeMissing(value: Value): boolean {
  if (value.kind === 'unknown') return !value.isRival;
  return value.kind === 'text' || value.kind === 'path' || value.kind === 'file' || value.kind === 'literal';
}

function asDefault({ kind, text, origin, trail }: Text): Value {
  return { kind, text, origin: weaker(origin, 'function-parameter-default'), trail };
}
