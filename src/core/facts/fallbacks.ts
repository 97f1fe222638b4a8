import type { TextRole } from '../model/portable.ts';
import { weaker, type Value } from './value.ts';
import { union } from './valueSets.ts';

type Text = Value & { kind: 'text' };

/**
 * What of several values counts. What stands in for something missing does where nothing else is known, and so does
 * the one text that is written where everything else is only known to the running program: it is the default.
 */
export function chosen(values: readonly Value[]): readonly Value[] {
  const texts = values.filter((value) => value.kind === 'text');
  const sure = texts.filter(({ role }) => role === undefined);
  const fallbacks = texts.filter(({ role }) => role === 'fallback');
  const [first = fallbacks[0]] = sure;
  if (!first || sure.length === values.length || !values.every(mayBeMissing)) return values;
  const isOnly = [...sure, ...fallbacks].every(({ text }) => text === first.text);
  if (isOnly) return [asDefault(first)];
  return sure.length === 0 ? fallbacks.map(asDefault) : values;
}

/** The same values, as what stands in for something that may be missing. */
export function asFallback(values: readonly Value[]): readonly Value[] {
  return withRole(values, 'fallback');
}

/** Several values, among which the running program picks. */
export function asPicked(values: readonly Value[]): readonly Value[] {
  return values.length > 1 ? withRole(values, 'picked') : values;
}

function withRole(values: readonly Value[], role: TextRole): readonly Value[] {
  return values.map((value) => (value.kind === 'text' ? { ...value, role: value.role ?? role } : value));
}

/** Whether nothing that stands behind `or` counts. */
export function isSurelyThere(values: readonly Value[]): boolean {
  const isFallback = (value: Value): boolean => value.kind === 'text' && value.role === 'fallback';
  const isText = (value: Value): boolean => value.kind === 'text' && value.text !== '';
  return values.some(isFallback) || (values.length > 0 && values.every(isText));
}

/** What several calls give: where one gives a text and another something unknown, the text is no default. */
export function givenBy(calls: readonly (readonly Value[])[]): readonly Value[] {
  const all = union(calls);
  const isSure = (value: Value): boolean => value.kind === 'text' && value.role !== 'fallback';
  const isMixed =
    calls.some((values) => values.some(isSure)) && !calls.every((values) => values.some(isSure));
  return isMixed ? union([all.filter(({ kind }) => kind !== 'unknown'), [rival]]) : all;
}

/** Something unknown that is as good as what is known beside it. */
export const rival: Value = { kind: 'unknown', isRival: true };

/** A text, or what only the running program can tell. */
function mayBeMissing(value: Value): boolean {
  if (value.kind === 'unknown') return !value.isRival;
  return value.kind === 'text' || value.kind === 'path' || value.kind === 'file' || value.kind === 'literal';
}

function asDefault({ kind, text, origin, trail }: Text): Value {
  return { kind, text, origin: weaker(origin, 'function-parameter-default'), trail };
}
