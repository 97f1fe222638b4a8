import type { Resolver } from '../facts/resolver.ts';
import type { Expression } from '../model/facts.ts';

/** Strings nested deeper in an argument than this say nothing about it. */
const maxDepth = 6;
/** Stands for a piece that is not known. */
const unknownPiece = '\u0000';

/** The strings that are written in an expression, or in the call that its value comes from. */
export function stringsIn(
  expression: Expression,
  scope: number,
  resolver: Resolver,
  depth = 0,
): readonly string[] {
  if (depth > maxDepth) return [];
  const parts = (inner: readonly Expression[]): readonly string[] =>
    inner.flatMap((part) => stringsIn(part, scope, resolver, depth + 1));
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? [expression.value] : [];
    case 'template':
      return parts(expression.parts);
    case 'choice':
      return parts(expression.options);
    case 'call':
      return parts(expression.arguments.map((argument) => argument.value));
    case 'name':
    case 'member':
      return resolver.valuesOf(expression, scope).flatMap((value) => {
        if (value.kind === 'text') return [value.text];
        return value.kind === 'path' && value.call
          ? stringsIn(value.call, value.call.scope, resolver, depth + 1)
          : [];
      });
    case 'index':
    case 'record':
    case 'sequence':
    case 'module':
    case 'opaque':
      return [];
  }
}

/** The one text of an expression, with pieces that are not known left open; empty when nothing is known. */
export function textIn(expression: Expression, scope: number, resolver: Resolver): string {
  const pieces = expression.kind === 'template' ? expression.parts : [expression];
  const texts = pieces.map((piece) => {
    const values = resolver.valuesOf(piece, scope);
    const [value] = values;
    return values.length === 1 && value?.kind === 'text' ? value.text : unknownPiece;
  });
  return texts.every((text) => text === unknownPiece) ? '' : texts.join('');
}
