import { pushTo } from '../common/multiMap.ts';
import {
  entryName,
  resultName,
  type Binding,
  type CallExpression,
  type Facts,
  type Scope,
} from '../model/facts.ts';
import { contains } from '../model/text.ts';
import type { LocalBinding } from './localBinding.ts';

/** Bindings of one name that are weighed for one question; more say nothing that could be relied on. */
const maxBindings = 64;
/** Bindings of one name that are looked at, most of them in other blocks. */
const maxWalk = 512;

/** Finds what a name may stand for at a place, by the scoping rules that Python and JavaScript share. */
export class Bindings {
  /** A file is asked many questions: what is sorted here is the same for all of them. */
  private static readonly made = new WeakMap<Facts, Bindings>();

  /** For each scope and name its bindings in the order of the text. */
  private readonly byName = new Map<string, LocalBinding[]>();
  /** Those among them that other scopes make. */
  private readonly remote = new Map<string, LocalBinding[]>();
  private readonly scopes: ReadonlyMap<number, Scope>;
  /** What values are bound to, by where they begin. */
  private bound: ReadonlyMap<number, string> | undefined;
  /** Names that some binding gives to more than a definition in this file. */
  private readonly foreign = new Set<string>();

  /** Names bound in classes, by the scopes of those. */
  private fields: Map<number, string[]> | undefined;

  static of(facts: Facts): Bindings {
    let made = this.made.get(facts);
    if (!made) this.made.set(facts, (made = new Bindings(facts)));
    return made;
  }

  private constructor(private readonly facts: Facts) {
    this.scopes = facts.scopes;
    for (const binding of facts.bindings as readonly LocalBinding[]) {
      if (!this.isOwn(binding)) this.foreign.add(binding.name);
      // Attributes are asked for without regard to place.
      const isRemote = binding.from !== undefined && !binding.name.startsWith('.');
      const lists = isRemote ? this.remote : this.byName;
      const key = keyOf(binding.scope, binding.name);
      const list = lists.get(key);
      if (list) list.push(binding);
      else lists.set(key, [binding]);
    }
    for (const list of this.byName.values()) {
      if (list.length > 1) list.sort((a, b) => a.span.start - b.span.start);
    }
  }

  /** Whether nothing from outside of the file is behind a binding: a class may extend what is. */
  private isOwn({ source }: Binding): boolean {
    if (source.kind !== 'definition') return false;
    return source.scope === undefined || !this.scopes.get(source.scope)?.bases?.length;
  }

  /** Whether `name`, or everything by `*`, is bound to anything but a definition somewhere in the file. */
  mayBeForeign(name: string): boolean {
    return this.foreign.has(name) || this.foreign.has('*');
  }

  /** The name of what `call`, or something taken out of its value, is given to; without an attribute's dot. */
  nameGivenTo(call: CallExpression): string | undefined {
    this.bound ??= this.findBound();
    return this.bound.get(call.span.start)?.replace(/^\./, '');
  }

  private findBound(): ReadonlyMap<number, string> {
    const bound = new Map<number, string>();
    for (const { name, source } of this.facts.bindings) {
      if (source.kind === 'value' && name !== resultName) bound.set(source.value.span.start, name);
    }
    return bound;
  }

  /** Bindings of `name` that can hold at offset `at` of `scope`; empty when the file does not bind it. */
  lookup(name: string, scope: number, at: number): readonly LocalBinding[] {
    for (let id = scope; id >= 0; id = this.scopes.get(id)?.parent ?? -1) {
      // Names of a class body are not seen from its methods.
      if (id !== scope && this.scopes.get(id)?.kind === 'class') continue;
      const key = keyOf(id, name);
      const list = this.byName.get(key);
      const remote = this.remote.get(key);
      if (!list && !remote) continue;
      const found = list ? (id === scope ? reaching(list, at) : inSight(list, at)) : [];
      const all = remote ? limited([...found, ...inSight(remote, at)]) : found;
      if (all.length > 0) return all;
    }
    return [];
  }

  /**
   * What may have been given to an entry of the record that `name` stands for at offset `at` of `scope`, since it was
   * made; `isSure` where one of these was given in any case.
   */
  entry(
    name: string,
    key: string,
    scope: number,
    at: number,
  ): { readonly found: readonly LocalBinding[]; readonly isSure: boolean } {
    const entry = entryName(name, key);
    for (let id = scope; id >= 0; id = this.scopes.get(id)?.parent ?? -1) {
      if (id !== scope && this.scopes.get(id)?.kind === 'class') continue;
      const all = this.byName.get(keyOf(id, entry));
      const remote = this.remote.get(keyOf(id, entry));
      const made = id === scope ? this.lastMade(keyOf(id, name), at) : -1;
      const own = all?.filter(({ span }) => span.start > made);
      const found = own ? (id === scope ? reaching(own, at, []) : inSight(own, at)) : [];
      const isSure =
        id === scope && found.some(({ span, region }) => span.start < at && contains(region, at));
      if (own || remote) return { found: limited([...found, ...(remote ?? [])]), isSure: isSure && !remote };
      // An inner name of its own stands for another record.
      if (this.byName.has(keyOf(id, name))) break;
    }
    return { found: [], isSure: false };
  }

  /** Where a name was surely bound the last time before `at`; -1 where it was not. */
  private lastMade(key: string, at: number): number {
    const list = this.byName.get(key) ?? [];
    const before = list.slice(0, firstFrom(list, at)).slice(-maxWalk);
    return before.findLast(({ region }) => contains(region, at))?.span.start ?? -1;
  }

  /** What a function may return. */
  results(functionScope: number): readonly LocalBinding[] {
    this.facts.sought?.results.add(functionScope);
    return limited(this.byName.get(keyOf(functionScope, resultName)) ?? []);
  }

  /** Bindings of an attribute on the objects of the class with this scope. */
  attribute(name: string, classScope: number): readonly LocalBinding[] {
    const own = this.byName.get(keyOf(classScope, `.${name}`)) ?? [];
    const shared = this.byName.get(keyOf(classScope, name)) ?? [];
    return limited(own.length > 0 && shared.length > 0 ? [...shared, ...own] : own.length > 0 ? own : shared);
  }

  /** Bindings of an attribute on the class itself, and not on its objects. */
  classAttribute(name: string, classScope: number): readonly LocalBinding[] {
    return limited(
      this.byName.get(keyOf(classScope, name)) ?? this.byName.get(keyOf(classScope, `.${name}`)) ?? [],
    );
  }

  /** The names of what objects of a class hold, apart from its methods. */
  fieldsOf(classScope: number): readonly string[] {
    if (!this.fields) {
      this.fields = new Map();
      for (const { scope, name, source } of this.facts.bindings) {
        const isClass = this.scopes.get(scope)?.kind === 'class' && source.kind !== 'definition';
        if (isClass) pushTo(this.fields, scope, name.replace(/^\./, ''));
      }
    }
    return [...new Set(this.fields.get(classScope))];
  }

  /** Scope of the class whose object `this` is in `scope`. */
  classOfThis(scope: number): number | undefined {
    for (let id = scope; id >= 0;) {
      const here = this.scopes.get(id);
      if (!here || here.kind === 'module') return undefined;
      if (here.kind === 'class') return id;
      if (!here.inheritsThis) return this.scopes.get(here.parent)?.kind === 'class' ? here.parent : undefined;
      id = here.parent;
    }
    return undefined;
  }

  classAround(scope: number): number | undefined {
    for (let id = scope; id >= 0; id = this.scopes.get(id)?.parent ?? -1) {
      if (this.scopes.get(id)?.kind === 'class') return id;
    }
    return undefined;
  }

  /** Scope in which the default of a parameter is evaluated: the function's own, if it stands in its span. */
  scopeOfDefault(binding: Binding, at: number): number {
    const scope = this.scopes.get(binding.scope);
    return !scope || contains(scope.span, at) ? binding.scope : scope.parent;
  }

  scopeOf(id: number): Scope | undefined {
    return this.scopes.get(id);
  }

  /** Whether `scope` is that of a function, or lies in it. */
  isWithin(scope: number, functionScope: number): boolean {
    for (let id = scope; id >= 0; id = this.scopes.get(id)?.parent ?? -1)
      if (id === functionScope) return true;
    return false;
  }

  /** The modules of which everything is imported by `*`. */
  wildcards(): readonly LocalBinding[] {
    return this.byName.get(keyOf(0, '*')) ?? [];
  }
}

function keyOf(scope: number, name: string): string {
  return `${scope} ${name}`;
}

/** Whether a name at `at` can mean this binding at all. */
function isSeen(binding: LocalBinding, at: number): boolean {
  return !(binding.block && !contains(binding.block, at)) && !isBeingMade(binding, at);
}

/** In `model = model or "x"` the name on the right is not yet what is bound here. */
function isBeingMade({ source }: LocalBinding, at: number): boolean {
  if (source.kind === 'value') return contains(source.value.span, at);
  return source.kind === 'parameter' && source.default !== undefined && contains(source.default.span, at);
}

/** From an inner function, which may run at any time, every binding that is in sight may hold. */
function inSight(list: readonly LocalBinding[], at: number): readonly LocalBinding[] {
  return limited(list.length > maxBindings ? list : list.filter((binding) => isSeen(binding, at)));
}

/**
 * The bindings that may still hold at `at`: going back from it, up to the first that no branch skips. With
 * none before it (a hoisted function) any of `otherwise` may.
 */
function reaching(
  list: readonly LocalBinding[],
  at: number,
  otherwise: readonly LocalBinding[] = list,
): readonly LocalBinding[] {
  let next = firstFrom(list, at);
  // What is being made at `at` is for a loop the same as what comes further down.
  const last = list[next - 1];
  if (last && isBeingMade(last, at)) next--;
  const result: LocalBinding[] = [];
  let settled = -1;
  for (let index = next - 1; index >= 0; index--) {
    const binding = list[index];
    if (result.length > maxBindings || next - index > maxWalk) return limited(list);
    if (!binding || !isSeen(binding, at)) continue;
    result.push(binding);
    settled = binding.span.start;
    if (contains(binding.region, at)) break;
    settled = -1;
  }
  // What a loop binds further down holds here when it comes round, unless the loop binds it anew before.
  for (let index = next; index < list.length; index++) {
    const binding = list[index];
    if (!binding?.loop || !contains(binding.loop, at) || settled >= binding.loop.start) break;
    if (index - next > maxWalk) return limited(list);
    if (!binding.block || contains(binding.block, at)) result.push(binding);
  }
  return result.length > 0 ? limited(result) : inSight(otherwise, at);
}

/** Index of the first binding that stands at or after `at`. */
function firstFrom(list: readonly LocalBinding[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.span.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More bindings than anybody could weigh stand for nothing known. */
function limited(list: readonly LocalBinding[]): readonly LocalBinding[] {
  const [first] = list;
  if (!first || list.length <= maxBindings) return list;
  const { scope, name, span, region } = first;
  return [{ scope, name, span, region, source: { kind: 'definition' } }];
}
