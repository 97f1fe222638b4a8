import { pushTo } from '../common/multiMap.ts';
import type { Facts, Scope } from '../model/facts.ts';
import type { Bindings } from './bindings.ts';
import type { LocalBinding } from './localBinding.ts';
import type { Ask } from './ask.ts';
import type { Value } from './value.ts';

const constructors = ['__init__', 'constructor'] as const;
/** Classes above or below one that are looked at. */
const maxClasses = 16;

/** The classes of a file: what they extend, who extends them, and where their attributes are bound. */
export class Classes {
  private readonly known = new Map<number, readonly Value[]>();
  private heirs: Map<number, number[]> | undefined;

  constructor(
    private readonly facts: Facts,
    private readonly bindings: Bindings,
    private readonly ask: Ask,
  ) {}

  /** What a class extends. */
  basesOf(classScope: number): readonly Value[] {
    const known = this.known.get(classScope);
    if (known) return known;
    // Met again while it is asked for, a class extends nothing.
    this.known.set(classScope, []);
    const scope = this.facts.scopes.get(classScope);
    const { values: bases, isSure } = this.ask.all(scope?.bases ?? [], scope?.parent ?? 0);
    if (isSure) this.known.set(classScope, bases);
    else this.known.delete(classScope);
    return bases;
  }

  /** The class and the classes of the file above it, the nearest first. */
  lineOf(classScope: number): readonly number[] {
    return closure(classScope, (id) =>
      this.basesOf(id).flatMap((base) => (base.kind === 'class' ? [base.scope] : [])),
    );
  }

  /** The classes of the file below it. */
  heirsOf(classScope: number): readonly number[] {
    return closure(classScope, (id) => this.heirsByBase().get(id) ?? []).slice(1);
  }

  /** The function that makes an object of the class. */
  constructorOf(classScope: number): number | undefined {
    for (const id of this.lineOf(classScope)) {
      const found = this.ownConstructor(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What makes an object of the class, where that is none of the file: names of other packages. */
  foreignConstructors(classScope: number): readonly (Value & { kind: 'path' })[] {
    if (this.constructorOf(classScope) !== undefined) return [];
    return this.lineOf(classScope)
      .flatMap((id) => this.basesOf(id))
      .filter((base) => base.kind === 'path');
  }

  /** Names of other packages that the class and those above it extend. */
  foreignBases(classScope: number): readonly (Value & { kind: 'path' })[] {
    return this.lineOf(classScope)
      .flatMap((id) => this.basesOf(id))
      .filter((base) => base.kind === 'path');
  }

  /** Bindings of an attribute on objects of the class, or on the class itself. */
  attribute(name: string, classScope: number, ofClass: boolean): readonly LocalBinding[] {
    for (const id of this.lineOf(classScope)) {
      const found = ofClass ? this.bindings.classAttribute(name, id) : this.bindings.attribute(name, id);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The names of what objects of the class hold. */
  fieldsOf(classScope: number): readonly string[] {
    const line = this.lineOf(classScope);
    for (const id of line) this.facts.sought?.classes.add(id);
    return [...new Set(line.flatMap((id) => this.bindings.fieldsOf(id)))];
  }

  isConstructor(scope: Scope | undefined): boolean {
    return (
      constructors.some((name) => name === scope?.name) &&
      this.facts.scopes.get(scope?.parent ?? -1)?.kind === 'class'
    );
  }

  private ownConstructor(classScope: number): number | undefined {
    for (const name of constructors) {
      for (const { source } of this.bindings.classAttribute(name, classScope)) {
        if (source.kind === 'definition' && source.scope !== undefined) return source.scope;
      }
    }
    return undefined;
  }

  private heirsByBase(): ReadonlyMap<number, readonly number[]> {
    if (!this.heirs) {
      this.heirs = new Map();
      for (const [id, { kind, bases }] of this.facts.scopes) {
        if (kind !== 'class' || !bases || bases.length === 0) continue;
        for (const base of this.basesOf(id)) if (base.kind === 'class') pushTo(this.heirs, base.scope, id);
      }
    }
    return this.heirs;
  }
}

function closure(start: number, next: (id: number) => readonly number[]): readonly number[] {
  const found = new Set([start]);
  for (const id of found) {
    for (const other of next(id)) if (found.size < maxClasses) found.add(other);
  }
  return [...found];
}
