import type { Node } from 'web-tree-sitter';
import type { Scope } from '../model/facts.ts';
import { namedChildren } from './nodes.ts';

/** What the decorators of a function say about it. */
export interface Decorated {
  readonly receiver: Scope['receiver'];
  /** It is read like an attribute. */
  readonly isProperty: boolean;
  /** It is what is called when an attribute is set or deleted. */
  readonly isSetter: boolean;
  /** What it yields is what those get who use it: a context manager, a fixture. */
  readonly givesYielded: boolean;
  /** The calls among them. */
  readonly calls: readonly Node[];
}

const plain: Decorated = {
  receiver: 'object',
  isProperty: false,
  isSetter: false,
  givesYielded: false,
  calls: [],
};
const properties = new Set([
  'property',
  'cached_property',
  'computed_field',
  'classproperty',
  'hybrid_property',
]);
const yielding = new Set(['contextmanager', 'asynccontextmanager', 'fixture']);

/** Decorators by the definitions that they stand before; any other gives a function that does the same. */
export class PythonDecorators {
  private readonly byDefinition = new Map<number, Decorated>();

  constructor(private readonly text: string) {}

  note(decorated: Node): void {
    const definition = decorated.childForFieldName('definition');
    if (!definition) return;
    const decorators = namedChildren(decorated).filter(({ type }) => type === 'decorator');
    const names = decorators.map((decorator) => this.lastName(decorator));
    const has = (known: ReadonlySet<string>): boolean => names.some((name) => known.has(name));
    this.byDefinition.set(definition.startIndex, {
      receiver: names.includes('staticmethod')
        ? 'nothing'
        : names.includes('classmethod')
          ? 'class'
          : 'object',
      isProperty: has(properties),
      isSetter: names.includes('setter') || names.includes('deleter'),
      givesYielded: has(yielding),
      calls: decorators.flatMap((decorator) =>
        namedChildren(decorator).filter(({ type }) => type === 'call'),
      ),
    });
  }

  of(definition: Node): Decorated {
    return this.byDefinition.get(definition.startIndex) ?? plain;
  }

  private lastName(decorator: Node): string {
    const written = this.text.slice(
      decorator.startIndex + 1,
      Math.min(decorator.endIndex, decorator.startIndex + 200),
    );
    return /^\s*(?:\w+\s*\.\s*)*(\w+)/.exec(written)?.[1] ?? '';
  }
}
