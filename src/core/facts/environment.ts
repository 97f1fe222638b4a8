import type { CallExpression, Expression } from '../model/facts.ts';
import { globalSegment, type QualifiedName } from './value.ts';

/** Functions that read the environment; the second argument is the default. */
const getters = new Set(['os.getenv', 'os.environ.get']);
/** Objects of JavaScript runtimes that hold the environment as `env`. */
const holders = new Set(['process', 'import.meta', 'Deno', 'Bun']);

/** https://docs.nestjs.com/techniques/configuration */
const configured = /^@nestjs\/config#\.ConfigService\.\(\)\.(?:get|getOrThrow)\.\(\)$/;

/** The default that a call gives for a variable of the environment, or undefined. */
export function environmentDefault(callee: QualifiedName, call: CallExpression): Expression | undefined {
  if (!getters.has(callee.join('.'))) return undefined;
  const { arguments: given } = call;
  return given.find((argument) => argument.keyword === 'default' || argument.position === 1)?.value;
}

/** The variable of the environment that a value is, if it is one. */
export function variableOf(path: QualifiedName, call: CallExpression | undefined): string | undefined {
  if (path[0] === 'os') {
    const key = path[1] === 'environ' ? keyIn(path[2]) : undefined;
    if (key !== undefined) return path.length === 3 ? key : undefined;
    const isGotten = path.at(-1) === '()' && getters.has(path.slice(0, -1).join('.'));
    const name = isGotten ? call?.arguments.find(({ position }) => position === 0)?.value : undefined;
    return name?.kind === 'literal' && typeof name.value === 'string' ? name.value : undefined;
  }
  if (configured.test(path.join('.'))) {
    const key = call?.arguments.find(({ position }) => position === 0)?.value;
    return key?.kind === 'literal' && typeof key.value === 'string' ? key.value : undefined;
  }
  const at = readsEnvironment(path) ? path.indexOf('env') : -1;
  const last = at >= 0 && path.length === at + 2 ? path[at + 1] : undefined;
  return last === undefined ? undefined : (keyIn(last) ?? last);
}

function keyIn(segment: string | undefined): string | undefined {
  return /^\[(.*)\]$/s.exec(segment ?? '')?.[1];
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
