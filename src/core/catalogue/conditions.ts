import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression, Expression } from '../model/facts.ts';
import { findArgument } from './arguments.ts';
import type { Condition, SdkCall } from './sdk.ts';

/** Strings nested deeper in an argument than this say nothing about it. */
const maxDepth = 6;

/** Whether all conditions of a description hold for `call`, which goes through the object that `client` made. */
export function conditionsHold(
  description: SdkCall,
  call: CallExpression,
  client: CallExpression | undefined,
  resolver: Resolver,
): boolean {
  return (description.when ?? []).every((condition) => {
    const of = condition.of === 'client' ? client : call;
    return of !== undefined && holds(condition, of, resolver);
  });
}

function holds(condition: Condition, call: CallExpression, resolver: Resolver): boolean {
  const argument = findArgument(call, condition.argument, resolver);
  if (!argument) return false;
  const { is, mentions } = condition;
  if (mentions) {
    const text = stringsIn(argument, call.scope, resolver).join('\n').toLowerCase();
    if (!mentions.some((word) => text.includes(word))) return false;
  }
  if (is === undefined) return true;
  const values = resolver.valuesOf(argument, call.scope);
  if (is === 'given') {
    return values.some(
      (value) => value.kind !== 'literal' || (value.value !== null && value.value !== false),
    );
  }
  if (is === 'text') return values.some((value) => value.kind === 'text');
  return values.every(
    (value) =>
      (value.kind === 'text' && is.includes(value.text)) ||
      (value.kind === 'literal' && typeof value.value === 'boolean' && is.includes(value.value)),
  );
}

/** The strings that are written in an expression, or in the call that its value comes from. */
function stringsIn(expression: Expression, scope: number, resolver: Resolver, depth = 0): readonly string[] {
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
