import type { CallExpression, Expression } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { Given } from './fileValues.ts';
import type { Value } from './value.ts';

/** The arguments of a call, for what files make of them. */
export function givenIn(
  call: CallExpression,
  {
    valuesOf,
    settled,
    member,
  }: Pick<Given, 'settled' | 'member'> & {
    /** What an argument stands for, followed into other files of code. */
    readonly valuesOf: (expression: Expression) => readonly Value[];
  },
): Given {
  return {
    argument(places) {
      const found = places.map((place) => argumentOf(call, place)).find((each) => each !== undefined);
      return found && valuesOf(found);
    },
    positional() {
      const isPlain = call.arguments.every(({ position }) => position !== undefined);
      return isPlain ? call.arguments.map(({ value }) => valuesOf(value)) : undefined;
    },
    spread() {
      const [only, ...others] = call.arguments;
      return only?.isSpread && others.length === 0 ? valuesOf(only.value) : undefined;
    },
    settled,
    member,
  };
}
