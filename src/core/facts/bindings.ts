import type { Binding, Facts, Scope } from '../model/facts.ts';
import { contains } from '../model/text.ts';

/** Finds what a name may stand for at a place, by the scoping rules that Python and JavaScript share. */
export class Bindings {
  private readonly byName = new Map<string, Binding[]>();
  private readonly scopes: readonly Scope[];

  constructor(facts: Facts) {
    this.scopes = facts.scopes;
    for (const binding of facts.bindings) {
      const key = keyOf(binding.scope, binding.name);
      const list = this.byName.get(key);
      if (list) list.push(binding);
      else this.byName.set(key, [binding]);
    }
  }

  /** Bindings of `name` that can hold at offset `at` of `scope`; empty when the file does not bind it. */
  lookup(name: string, scope: number, at: number): readonly Binding[] {
    for (let id = scope; id >= 0; id = this.scopes[id]?.parent ?? -1) {
      // Names of a class body are not seen from its methods.
      if (id !== scope && this.scopes[id]?.kind === 'class') continue;
      const list = this.byName.get(keyOf(id, name));
      if (list) return id === scope ? reaching(list, at) : list;
    }
    return [];
  }

  /** Bindings of an attribute on the objects of the class with this scope. */
  attribute(name: string, classScope: number): readonly Binding[] {
    return this.byName.get(keyOf(classScope, `.${name}`)) ?? this.byName.get(keyOf(classScope, name)) ?? [];
  }

  /** Scope of the class whose object `this` is in `scope`. */
  classOfThis(scope: number): number | undefined {
    for (let id = scope; id >= 0;) {
      const here = this.scopes[id];
      if (!here || here.kind === 'module') return undefined;
      if (here.kind === 'class') return id;
      if (!here.inheritsThis) return this.scopes[here.parent]?.kind === 'class' ? here.parent : undefined;
      id = here.parent;
    }
    return undefined;
  }

  classAround(scope: number): number | undefined {
    for (let id = scope; id >= 0; id = this.scopes[id]?.parent ?? -1) {
      if (this.scopes[id]?.kind === 'class') return id;
    }
    return undefined;
  }

  /** The modules of which everything is imported by `*`. */
  wildcards(): readonly Binding[] {
    return this.byName.get(keyOf(0, '*')) ?? [];
  }
}

function keyOf(scope: number, name: string): string {
  return `${scope} ${name}`;
}

/**
 * The bindings that may still hold at `at`: going back from it, up to the first that no branch skips. With
 * none before it (a loop, a hoisted function) any of them may.
 */
function reaching(list: readonly Binding[], at: number): readonly Binding[] {
  const result: Binding[] = [];
  for (let index = list.length - 1; index >= 0; index--) {
    const binding = list[index];
    if (!binding || binding.span.start >= at) continue;
    // In `model = model or "x"` the name on the right is not yet what is bound here.
    if (binding.source.kind === 'value' && contains(binding.source.value.span, at)) continue;
    result.push(binding);
    if (contains(binding.region, at)) return result;
  }
  return result.length > 0 ? result : list;
}
