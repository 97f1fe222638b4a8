import { pushTo } from '../common/multiMap.ts';
import type { CallExpression, Facts } from '../model/facts.ts';
import type { Ask } from './ask.ts';
import type { Classes } from './classes.ts';

/** More places than this where something may be called say nothing that could be relied on. */
const maxSites = 64;
/** Names by which a constructor is called besides that of its class. */
const otherNames = ['super', '__init__', 'cls'];

/** A call of a function of the file: what its parameters stand for while it runs. */
export interface Frame {
  readonly function: number;
  readonly call: CallExpression;
  /** That in which the call itself is evaluated. */
  readonly outer: Frame | undefined;
}

/** Where the functions of a file are called in it. */
export class CallSites {
  private byName: Map<string, CallExpression[]> | undefined;
  /** By the scope of the function. */
  private readonly known = new Map<number, readonly CallExpression[]>();
  /** Functions whose calls are being looked for. */
  private readonly open = new Set<number>();

  constructor(
    private readonly facts: Facts,
    private readonly classes: Classes,
    private readonly ask: Ask,
  ) {}

  /** The calls of a function, or those that make objects of a class; undefined where they cannot be told. */
  of(functionScope: number): readonly CallExpression[] | undefined {
    const known = this.known.get(functionScope);
    if (known || this.open.has(functionScope)) return known;
    this.open.add(functionScope);
    const found = this.find(functionScope);
    this.open.delete(functionScope);
    if (found) this.known.set(functionScope, found);
    return found;
  }

  private find(functionScope: number): readonly CallExpression[] | undefined {
    const scope = this.facts.scopes.get(functionScope);
    if (scope?.name === undefined) return [];
    const isConstructor = this.classes.isConstructor(scope);
    const isClass = scope.kind === 'class';
    const calls = isClass
      ? this.constructions(functionScope)
      : isConstructor
        ? this.constructions(scope.parent)
        : this.called(scope.name);
    if (calls.length > maxSites) return undefined;
    const found: CallExpression[] = [];
    for (const call of calls) {
      const { values, isSure } = this.ask.all([call.callee], call.scope);
      if (!isSure) return undefined;
      const isMeant = values.some(
        (value) =>
          (value.kind === 'function' && value.scope === functionScope) ||
          (value.kind === 'class' &&
            (isClass
              ? this.classes.lineOf(value.scope).includes(functionScope)
              : this.classes.constructorOf(value.scope) === functionScope)),
      );
      if (isMeant) found.push(call);
    }
    return found;
  }

  /** The calls that may make an object of a class or of one below it. */
  private constructions(classScope: number): readonly CallExpression[] {
    const classes = [classScope, ...this.classes.heirsOf(classScope)];
    const names = classes.map((id) => this.facts.scopes.get(id)?.name ?? '');
    return [...new Set([...names, ...otherNames])].flatMap((name) => this.called(name));
  }

  private called(name: string): readonly CallExpression[] {
    this.facts.sought?.calls.add(name);
    if (!this.byName) {
      this.byName = new Map();
      for (const call of this.facts.calls) {
        if (call.lastName) pushTo(this.byName, call.lastName.name, call);
      }
    }
    return this.byName.get(name) ?? [];
  }
}
