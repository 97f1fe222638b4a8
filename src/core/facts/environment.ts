import type { CallExpression, Expression } from '../model/facts.ts';
import { globalSegment, type QualifiedName } from './value.ts';

/** Functions that read the environment; the second argument is the default. */
const getters = new Set(['os.getenv', 'os.environ.get']);
/** Objects of JavaScript runtimes that hold the environment as `env`. */
const holders = new Set(['process', 'import.meta', 'Deno', 'Bun']);

/** The default that a call gives for a variable of the environment, or undefined. */
export function environmentDefault(callee: QualifiedName, call: CallExpression): Expression | undefined {
  if (!getters.has(callee.join('.'))) return undefined;
  const { arguments: given } = call;
  return given.find((argument) => argument.keyword === 'default' || argument.position === 1)?.value;
}

/** Whether a name stands for a variable of the environment. */
export function readsEnvironment(path: QualifiedName): boolean {
  const [first, second, third, fourth] = path;
  if (first === globalSegment) return holders.has(second ?? '') && third === 'env' && fourth !== undefined;
  if (first === 'process#' || first === 'node:process#') {
    return second === 'env' || (second === 'default' && third === 'env');
  }
  return first === 'os' && (second === 'getenv' || (second === 'environ' && third !== undefined));
}
