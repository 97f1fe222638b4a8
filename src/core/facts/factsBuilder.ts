import {
  entryName,
  type BindingSource,
  type CallExpression,
  type Facts,
  type ImportFact,
  type Scope,
} from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { LocalBinding } from './localBinding.ts';

/** What holds inside a stretch of the text, besides what holds around it. */
export interface Traits {
  /** May be skipped when the code around it runs. */
  readonly conditional?: boolean;
  /** Runs any number of times. */
  readonly loop?: boolean;
  /** Names declared here are not seen outside. */
  readonly block?: boolean;
  /** Nothing of it is left at run time. */
  readonly typeOnly?: boolean;
  /** The code goes on when something here cannot be imported. */
  readonly optional?: boolean;
}

/** The module is never left, even by a walk that goes beyond a region of it. */
export const everywhere: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** Scopes nested deeper than this are taken for the one around them, so that nobody climbs for long. */
const maxNesting = 100;

/** What is said of a scope besides where it is. */
type ScopeDetails = Omit<Scope, 'kind' | 'parent' | 'span'>;

interface Frame {
  readonly end: number;
  readonly scope: number;
  readonly region: Span;
  readonly block: Span;
  readonly loop: Span | undefined;
  readonly typeOnly: boolean;
  readonly optional: boolean;
}

interface Expected {
  readonly span: Span;
  readonly traits: Traits;
  /** Set where a scope begins. */
  readonly scope?: number;
}

/**
 * Collects facts while a language walks its tree in document order. Scopes and regions are found by position:
 * they are announced before the walk reaches them, and left once it is past their end.
 */
export class FactsBuilder {
  private readonly imports: ImportFact[] = [];
  private readonly calls: CallExpression[] = [];
  /** By their numbers, which may begin far from 0. */
  private readonly scopes = new Map<number, Scope>([[0, { kind: 'module', parent: -1, span: everywhere }]]);
  /** How deep each scope is nested. */
  private readonly depths: number[] = [0];
  private readonly bindings: LocalBinding[] = [];
  /** Assignments to names that may be declared in a scope around, or further down. */
  private readonly assigned: { readonly declared: string; readonly binding: LocalBinding }[] = [];
  /** Names that a scope declares. */
  private readonly declared = new Set<string>();
  private readonly frames: Frame[] = [];
  /** Announced and not yet reached; the last is the next in the text. */
  private readonly expected: Expected[] = [];
  private top: Frame = {
    end: everywhere.end,
    scope: 0,
    region: everywhere,
    block: everywhere,
    loop: undefined,
    typeOnly: false,
    optional: false,
  };

  /** @param nextScope number of the next scope that is opened */
  constructor(private nextScope: number) {
    this.frames.push(this.top);
  }

  /** Leaves what ends before `offset` and enters what begins at it. Call it with each node's start. */
  moveTo(offset: number): void {
    this.leave(offset);
    for (let next = this.expected.at(-1); next && next.span.start <= offset; next = this.expected.at(-1)) {
      this.expected.pop();
      if (next.span.end > offset) this.enter(next);
    }
  }

  /** Index of the scope that the walk is in. */
  get scope(): number {
    return this.top.scope;
  }

  get isTypeOnly(): boolean {
    return this.top.typeOnly;
  }

  get isOptional(): boolean {
    return this.top.optional;
  }

  /** Nearest scope of this kind at or around `from`, or undefined. */
  enclosing(kind: Scope['kind'], from: number = this.scope): number | undefined {
    for (let id = from; id >= 0; id = this.scopes.get(id)?.parent ?? -1) {
      if (this.scopes.get(id)?.kind === kind) return id;
    }
    return undefined;
  }

  scopeAt(id: number): Scope | undefined {
    return this.scopes.get(id);
  }

  /**
   * Announces a scope. What stands before its span, such as decorators and the defaults of Python's parameters,
   * is still evaluated in the scope around it.
   */
  openScope(kind: 'function' | 'class', span: Span, said: ScopeDetails = {}): number {
    const depth = (this.depths[this.scope] ?? 0) + 1;
    if (depth > maxNesting) return this.scope;
    const id = this.nextScope++;
    this.depths[id] = depth;
    this.scopes.set(id, { ...said, kind, parent: this.scope, span });
    this.expected.push({ span, traits: {}, scope: id });
    return id;
  }

  /** Announces a region. Of several, announce the last in the text first. */
  openRegion(span: Span, traits: Traits): void {
    this.expected.push({ span, traits });
  }

  addImport(fact: ImportFact): void {
    this.imports.push(fact);
  }

  addCall(call: CallExpression): void {
    this.calls.push(call);
  }

  /** Binds a name from here on, in the scope of the walk or in one around it. */
  bind(name: string, span: Span, source: BindingSource, scope: number = this.scope): void {
    const { region, loop } = this.top;
    this.declare({
      scope,
      name,
      span,
      region,
      source,
      loop,
      from: scope === this.scope ? undefined : this.scope,
    });
  }

  /** Binds a name that is not seen outside the block of the walk. */
  bindInBlock(name: string, span: Span, source: BindingSource): void {
    const { scope, region, block, loop } = this.top;
    this.declare({ scope, name, span, region, source, block, loop });
  }

  /** Binds a name in a scope that is announced and perhaps not reached: a parameter. */
  bindParameter(name: string, span: Span, source: BindingSource, scope: number): void {
    this.declare({ scope, name, span, region: this.scopes.get(scope)?.span ?? span, source });
  }

  /** Binds an attribute of the objects of a class, which gets the parameter of this name of its constructor. */
  bindPropertyOf(classScope: number, name: string, span: Span, constructorScope: number): void {
    const { region } = this.top;
    const value = { kind: 'name', name, span } as const;
    const source = { kind: 'value', value } as const;
    this.declare({ scope: classScope, name: `.${name}`, span, region, source, from: constructorScope });
  }

  /** Gives a new value to a name wherever it is declared: without a declaration it is the module's. */
  assign(name: string, span: Span, source: BindingSource): void {
    this.give(name, name, span, source);
  }

  /** Gives a value to an entry of the record that `record` names, or to an attribute of the object. */
  assignEntry(record: string, key: string, span: Span, source: BindingSource): void {
    this.give(record, entryName(record, key), span, source);
  }

  private give(declared: string, name: string, span: Span, source: BindingSource): void {
    const { scope, region, loop } = this.top;
    this.assigned.push({ declared, binding: { scope, name, span, region, source, loop } });
  }

  /** Whether `name` is declared in this scope or around it. */
  isDeclared(name: string, scope: number): boolean {
    return this.declares(this.declaring(name, scope), name);
  }

  build(): Facts {
    for (const { declared, binding } of this.assigned) {
      const scope = this.declaring(declared, binding.scope);
      this.bindings.push(scope === binding.scope ? binding : { ...binding, scope, from: binding.scope });
    }
    return { imports: this.imports, calls: this.calls, scopes: this.scopes, bindings: this.bindings };
  }

  private declare(binding: LocalBinding): void {
    this.bindings.push(binding);
    this.declared.add(`${binding.scope} ${binding.name}`);
  }

  private declares(scope: number, name: string): boolean {
    return this.declared.has(`${scope} ${name}`);
  }

  /** The scope that declares a name, the module if none does. */
  private declaring(name: string, from: number): number {
    let scope = from;
    while (scope > 0 && (this.scopes.get(scope)?.kind === 'class' || !this.declares(scope, name))) {
      scope = this.scopes.get(scope)?.parent ?? 0;
    }
    return scope;
  }

  private leave(offset: number): void {
    while (this.top.end <= offset) {
      this.frames.pop();
      this.top = this.frames.at(-1) ?? this.top;
    }
  }

  private enter({ span, traits, scope }: Expected): void {
    const around = this.top;
    const isScope = scope !== undefined;
    this.top = {
      end: span.end,
      scope: scope ?? around.scope,
      region: isScope || traits.conditional ? span : around.region,
      block: isScope || traits.block ? span : around.block,
      // The outermost loop of the scope says the same as all of them: a later binding may come round again.
      loop: isScope ? undefined : (around.loop ?? (traits.loop ? span : undefined)),
      typeOnly: around.typeOnly || (traits.typeOnly ?? false),
      // A function that is defined in a `try` runs outside of it.
      optional: !isScope && (around.optional || (traits.optional ?? false)),
    };
    this.frames.push(this.top);
  }
}
