import type { Binding, BindingSource, CallExpression, Facts, ImportFact, Scope } from '../model/facts.ts';
import type { Span } from '../model/text.ts';

/**
 * Collects facts while a language walks its tree in document order. Scopes and conditional regions are
 * found by position: whatever ended before the node at hand is closed.
 */
export class FactsBuilder {
  private readonly imports: ImportFact[] = [];
  private readonly calls: CallExpression[] = [];
  private readonly scopes: Scope[];
  private readonly bindings: Binding[] = [];
  private readonly scopeStack: number[] = [0];
  private readonly regionStack: Span[];

  constructor(whole: Span) {
    this.scopes = [{ kind: 'module', parent: -1, span: whole }];
    this.regionStack = [whole];
  }

  /** Closes what ends before `offset`. Call it with each node's start, in document order. */
  moveTo(offset: number): void {
    while (this.scopeStack.length > 1 && this.spanOf(this.scope).end <= offset) this.scopeStack.pop();
    while (this.regionStack.length > 1 && (this.regionStack.at(-1)?.end ?? 0) <= offset)
      this.regionStack.pop();
  }

  /** Index of the scope that the walk is in. */
  get scope(): number {
    return this.scopeStack.at(-1) ?? 0;
  }

  /** Nearest scope of this kind at or around `from`, or undefined. */
  enclosing(kind: Scope['kind'], from: number = this.scope): number | undefined {
    for (let id = from; id >= 0; id = this.scopes[id]?.parent ?? -1) {
      if (this.scopes[id]?.kind === kind) return id;
    }
    return undefined;
  }

  parentOf(id: number): number | undefined {
    return this.scopes[id]?.parent;
  }

  inheritsThis(id: number): boolean {
    return this.scopes[id]?.inheritsThis ?? false;
  }

  scopeKind(id: number): Scope['kind'] | undefined {
    return this.scopes[id]?.kind;
  }

  openScope(kind: 'function' | 'class', span: Span, inheritsThis = false): number {
    const id = this.scopes.length;
    this.scopes.push({ kind, parent: this.scope, span, inheritsThis });
    this.scopeStack.push(id);
    this.regionStack.push(span);
    return id;
  }

  openRegion(span: Span): void {
    this.regionStack.push(span);
  }

  addImport(fact: ImportFact): void {
    this.imports.push(fact);
  }

  addCall(call: CallExpression): void {
    this.calls.push(call);
  }

  bind(name: string, span: Span, source: BindingSource, scope: number = this.scope): void {
    const region = this.regionStack.at(-1) ?? this.spanOf(scope);
    this.bindings.push({ scope, name, span, region, source });
  }

  build(): Facts {
    return { imports: this.imports, calls: this.calls, scopes: this.scopes, bindings: this.bindings };
  }

  private spanOf(scope: number): Span {
    return this.scopes[scope]?.span ?? { start: 0, end: 0 };
  }
}
