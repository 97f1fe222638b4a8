import type { Question } from '../analysis/inquiry.ts';
import { isOutside } from '../analysis/outside.ts';
import { keyOfAsk, type Ask } from '../facts/elsewhere.ts';
import type { EcosystemId } from '../manifests/manifest.ts';
import type { PortableValue } from '../model/portable.ts';
import { contentDemand, variableDemand } from './dataDemand.ts';
import type { ImportGraph } from './importGraph.ts';
import type { Demand, LinkNode } from './linkNode.ts';

type NodeOf = (file: string, question: Question) => LinkNode;

/** More values than these are as good as unknown. */
const maxValues = 12;

/** Which questions to which files answer what a file asks. */
export function demandOf(ask: Ask, file: string, graph: ImportGraph, nodeOf: NodeOf): Demand {
  const key = keyOfAsk(ask);
  switch (ask.kind) {
    case 'value':
      return { key, ask, ...valueDemand(ask, file, graph, nodeOf) };
    case 'arguments':
      return { key, ask, ...argumentsDemand(ask, file, graph, nodeOf) };
    case 'content':
      return { key, ask, ...contentDemand(ask, file, nodeOf) };
    case 'variable':
      return { key, ask, ...variableDemand(ask, file, (path) => graph.hasFile(path), nodeOf) };
  }
}

type Combined = Pick<Demand, 'on' | 'combine'>;

function valueDemand(
  { path }: Ask & { kind: 'value' },
  file: string,
  graph: ImportGraph,
  nodeOf: NodeOf,
): Combined {
  const places = graph.placesOf(path, file).filter(({ rest }) => rest.length > 0);
  const on = places.map((place) => nodeOf(place.file, { kind: 'value', path: place.rest }));
  return {
    on,
    combine() {
      // The first that has something of that name: a module's own names go before those of its submodules.
      const known = on.find(({ reply }) => reply?.values);
      const values = known?.reply?.values?.map((value) => readAnywhere(value, known.file, graph));
      // Something of its own that says nothing: what it is called may still be known, if an SDK is the folder's own.
      return values?.some((value) => says(value, graph.ecosystemOf(file))) ? values : undefined;
    },
  };
}

/** Of what the standard library gives back nobody knows more: `OrderedDict().get().load`. */
function says(value: PortableValue, ecosystem: EcosystemId | undefined): boolean {
  if (value.kind !== 'path' || ecosystem === undefined) return value.kind !== 'unknown';
  const [head = ''] = value.path;
  const result = value.path.indexOf('()');
  return result < 0 || result === value.path.length - 1 || !isOutside(head, ecosystem);
}

function argumentsDemand(
  { callable, parameter }: Ask & { kind: 'arguments' },
  file: string,
  graph: ImportGraph,
  nodeOf: NodeOf,
): Combined {
  const name = callable.findLast((segment) => segment !== '()') ?? '';
  const on = graph
    .usersOf(file, callable[0] ?? '')
    .filter((user) => user !== file)
    .map((user) => nodeOf(user, { kind: 'calls', name, parameter }));
  const isMeant = (callee: readonly string[], caller: string): boolean => {
    return graph
      .definitionsOf(callee, caller)
      .some(
        (found) =>
          found.file === file &&
          found.rest.length === callable.length &&
          found.rest.every(
            (segment, index) => segment === callable[index] || (index === 0 && segment === 'default'),
          ),
      );
  };
  return {
    on,
    combine() {
      const values = new Map<string, PortableValue>();
      for (const { reply, file: caller } of on) {
        for (const call of reply?.calls ?? []) {
          if (call.values.length === 0 || !isMeant(call.callee, caller)) continue;
          for (const value of call.values) {
            const told = readAnywhere(value, caller, graph);
            values.set(told.kind === 'text' ? `text ${told.text}` : JSON.stringify(told), told);
          }
        }
      }
      if (values.size > maxValues) return [{ kind: 'unknown' }];
      return values.size > 0 ? [...values.values()] : undefined;
    },
  };
}

/** A name that still leads into the folder means something else in another file. */
function readAnywhere(value: PortableValue, file: string, graph: ImportGraph): PortableValue {
  const all = (values: readonly PortableValue[]): readonly PortableValue[] =>
    values.map((each) => readAnywhere(each, file, graph));
  if (value.kind === 'record') {
    return { ...value, entries: value.entries.map(({ key, values }) => ({ key, values: all(values) })) };
  }
  if (value.kind !== 'path') return value;
  const [head = ''] = value.path;
  const isRelative = head.startsWith('.') || head === '';
  if (isRelative || graph.placesOf(value.path, file).length > 0) return { kind: 'unknown' };
  const { call } = value;
  if (!call) return value;
  const given = call.arguments.map((argument) => ({ ...argument, values: all(argument.values) }));
  return { ...value, call: { ...call, arguments: given } };
}
