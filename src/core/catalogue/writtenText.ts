import type { Resolver } from '../facts/resolver.ts';
import { unknownPiece, type QualifiedName } from '../facts/value.ts';
import type { Expression } from '../model/facts.ts';

/** Strings nested deeper in an argument than this say nothing about it. */
const maxDepth = 6;
/** Expressions looked at for one question: hostile code must not hold the thread. */
const maxExpressions = 200;

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
          else if (value.kind === 'file') this.found.push(value.file.path);
          else if (value.kind === 'path' && value.call) this.visit(value.call, value.call.scope, depth + 1);
        }
        return;
      case 'joined':
        return this.visitAll(expression.parts, scope, depth);
      case 'answer':
        for (const value of expression.values) if (value.kind === 'text') this.found.push(value.text);
        return;
      case 'function':
      case 'index':
      case 'item':
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

/** The variables that an expression, or the call that its value comes from, is put together from. */
export function variablesIn(expression: Expression, scope: number, resolver: Resolver): readonly string[] {
  const direct = placesIn(expression).flatMap(namesIn);
  const made = resolver.namesOf(expression, scope).flatMap(({ call }) => {
    return call ? placesIn(call).flatMap(namesIn) : [];
  });
  return [...direct, ...made];
}

/** Where the things come from that an expression, or the call that it is, is put together from. */
export function originsIn(
  expression: Expression,
  scope: number,
  resolver: Resolver,
): readonly QualifiedName[] {
  return placesIn(expression).flatMap((place) => resolver.namesOf(place, scope).map(({ path }) => path));
}

/** An expression, or those that it hands to what it calls. */
function placesIn(expression: Expression): readonly Expression[] {
  if (expression.kind === 'template') return expression.parts.slice(0, maxReadings);
  if (expression.kind !== 'call') return [expression];
  return expression.arguments
    .slice(0, maxReadings)
    .flatMap(({ value }) => (value.kind === 'call' ? value.arguments.map((inner) => inner.value) : [value]));
}

/** So many readings of one address are enough. */
const maxReadings = 8;
/** Longer texts, in characters, are no address. */
const maxAddress = 4000;

/**
 * The texts that an expression may be, with pieces that are not known left open. A piece that may be a text or
 * something unknown is taken for the text: it is what is used unless told otherwise. Empty when nothing is known.
 */
export function textsIn(expression: Expression, scope: number, resolver: Resolver): readonly string[] {
  const pieces = expression.kind === 'template' ? expression.parts : [expression];
  let texts: readonly string[] = [''];
  for (const piece of pieces.slice(0, maxExpressions)) {
    const written = writtenIn(piece, scope, resolver);
    texts = texts
      .flatMap((text) => written.map((more) => text + more))
      .filter((text) => text.length <= maxAddress)
      .slice(0, maxReadings);
  }
  return texts.filter((text) => text.replaceAll(unknownPiece, '') !== '');
}

function writtenIn(piece: Expression, scope: number, resolver: Resolver): readonly string[] {
  const written = resolver.valuesOf(piece, scope).flatMap((value) => {
    if (value.kind === 'text') return [value.text];
    return value.kind === 'unknown' && value.written !== undefined ? [value.written] : [];
  });
  return written.length > 0 ? written.slice(0, maxReadings) : [unknownPiece];
}

/** The words that an expression is put together from: names, and what they stand for. */
export function wordsIn(expression: Expression, scope: number, resolver: Resolver): readonly string[] {
  const places = expression.kind === 'template' ? expression.parts : [expression];
  const words = places
    .slice(0, maxReadings)
    .flatMap((place) => [...namesIn(place), ...resolver.namesOf(place, scope).flatMap((name) => name.path)]);
  return [...words, ...stringsIn(expression, scope, resolver)];
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'name':
      return [expression.name];
    case 'member':
      return [expression.property, ...namesIn(expression.object)];
    case 'index':
      return namesIn(expression.object);
    case 'item':
      return namesIn(expression.of);
    case 'choice':
      return expression.options.slice(0, maxReadings).flatMap(namesIn);
    case 'call':
    case 'literal':
    case 'template':
    case 'joined':
    case 'function':
    case 'record':
    case 'sequence':
    case 'module':
    case 'answer':
    case 'opaque':
      return [];
  }
}
