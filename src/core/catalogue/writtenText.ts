import type { Resolver } from '../facts/resolver.ts';
import type { Expression } from '../model/facts.ts';

/** Strings nested deeper in an argument than this say nothing about it. */
const maxDepth = 6;
/** Expressions looked at for one question: hostile code must not hold the thread. */
const maxExpressions = 200;
/** Stands for a piece that is not known. */
const unknownPiece = '\u0000';

/** The strings that are written in an expression, or in the call that its value comes from. */
export function stringsIn(expression: Expression, scope: number, resolver: Resolver): readonly string[] {
  const search = new StringSearch(resolver);
  search.visit(expression, scope, 0);
  return search.found;
}

class StringSearch {
  readonly found: string[] = [];
  private seen = 0;

  constructor(private readonly resolver: Resolver) {}

  visit(expression: Expression, scope: number, depth: number): void {
    if (depth > maxDepth || ++this.seen > maxExpressions) return;
    switch (expression.kind) {
      case 'literal':
        if (typeof expression.value === 'string') this.found.push(expression.value);
        return;
      case 'template':
        return this.visitAll(expression.parts, scope, depth);
      case 'choice':
        return this.visitAll(expression.options, scope, depth);
      case 'call':
        return this.visitAll(
          expression.arguments.map((argument) => argument.value),
          scope,
          depth,
        );
      case 'name':
      case 'member':
        for (const value of this.resolver.valuesOf(expression, scope)) {
          if (value.kind === 'text') this.found.push(value.text);
          else if (value.kind === 'path' && value.call) this.visit(value.call, value.call.scope, depth + 1);
        }
        return;
      case 'answer':
        for (const value of expression.values) if (value.kind === 'text') this.found.push(value.text);
        return;
      case 'index':
      case 'record':
      case 'sequence':
      case 'module':
      case 'opaque':
    }
  }

  private visitAll(expressions: readonly Expression[], scope: number, depth: number): void {
    for (const expression of expressions) {
      if (this.seen > maxExpressions) return;
      this.visit(expression, scope, depth + 1);
    }
  }
}

/** The one text of an expression, with pieces that are not known left open; empty when nothing is known. */
export function textIn(expression: Expression, scope: number, resolver: Resolver): string {
  const pieces = expression.kind === 'template' ? expression.parts : [expression];
  const texts = pieces.slice(0, maxExpressions).map((piece) => {
    const values = resolver.valuesOf(piece, scope);
    const [value] = values;
    return values.length === 1 && value?.kind === 'text' ? value.text : unknownPiece;
  });
  return texts.every((text) => text === unknownPiece) ? '' : texts.join('');
}
