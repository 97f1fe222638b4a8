import type { CallExpression, Expression } from '../model/facts.ts';

/** The argument that a call gives at a position or by a keyword. */
export function argumentOf(call: CallExpression, place: string | number): Expression | undefined {
  return call.arguments.find((argument) =>
    typeof place === 'number' ? argument.position === place : argument.keyword === place,
  )?.value;
}
