import type { CallExpression, Expression } from '../model/facts.ts';
import type { PortableCall, PortableValue } from '../model/portable.ts';
import type { Span } from '../model/text.ts';
import type { Step, Value } from './value.ts';

/** Where something stands that is in no place of this file: inside of nothing. */
export const nowhere: Span = { start: -1, end: -1 };

export function isNowhere(step: Step): boolean {
  return 'start' in step && step.start < 0;
}

/** A value that another file told, as one of this file. */
export function received(value: PortableValue): Value {
  switch (value.kind) {
    case 'text': {
      const { steps, ...text } = value;
      return { ...text, trail: steps };
    }
    case 'path': {
      const { path, call, origin, steps } = value;
      return { kind: 'path', path, ...(call && { call: receivedCall(call) }), origin, trail: steps };
    }
    case 'file': {
      const { steps, otherwise, ...file } = value;
      return { ...file, trail: steps, ...(otherwise && { otherwise: otherwise.map(received) }) };
    }
    case 'record': {
      const entries = value.entries.map(({ key, values }) => ({ key, value: answer(values) }));
      return { kind: 'record', record: { kind: 'record', entries, span: nowhere }, scope: 0 };
    }
    case 'literal':
    case 'unknown':
      return value;
  }
}

function receivedCall({ place, arguments: given }: PortableCall): CallExpression {
  return {
    kind: 'call',
    callee: { kind: 'opaque', span: nowhere },
    arguments: given.map(({ keyword, position, values }) => ({
      ...(keyword !== undefined && { keyword }),
      ...(position !== undefined && { position }),
      value: answer(values),
    })),
    span: nowhere,
    nameSpan: nowhere,
    scope: 0,
    elsewhere: place,
  };
}

function answer(values: readonly PortableValue[]): Expression {
  return { kind: 'answer', values, span: nowhere };
}
