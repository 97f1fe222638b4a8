import type { PortableValue } from './portable.ts';
import type { Span } from './text.ts';

/**
 * What a source file says, in no particular language: imports, calls, and what names stand for. A language
 * turns its syntax tree into these; everything after that knows no syntax.
 */
export interface Facts {
  readonly imports: readonly ImportFact[];
  readonly calls: readonly CallExpression[];
  /** By their ids; 0 is the module. */
  readonly scopes: ReadonlyMap<number, Scope>;
  readonly bindings: readonly Binding[];
  /** Where the facts are those of a part of a text: takes note of what may be missing. */
  readonly sought?: Sought;
}

/** What somebody asked of facts, beyond the names that stand in what was read. */
export interface Sought {
  /** Scopes of functions of which it matters what they return. */
  readonly results: Set<number>;
  /** Names of functions of which it matters where they are called. */
  readonly calls: Set<string>;
  /** Scopes of classes of which it matters what their objects hold. */
  readonly classes: Set<number>;
}

export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'member'; readonly object: Expression; readonly property: string; readonly span: Span }
  | { readonly kind: 'index'; readonly object: Expression; readonly key: Expression; readonly span: Span }
  | CallExpression
  /** Pieces that are joined to one string: f-string, template, concatenation. */
  | { readonly kind: 'template'; readonly parts: readonly Expression[]; readonly span: Span }
  /** One of several: `a or b`, `a ?? b`, `c ? a : b`. */
  | {
      readonly kind: 'choice';
      readonly options: readonly Expression[];
      readonly span: Span;
      /** The first that is there: `a or b`, `a ?? b`. */
      readonly isOrdered?: boolean;
    }
  /** Parts of a path on a disk: `Path("a") / "b"`. */
  | { readonly kind: 'joined'; readonly parts: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'record'; readonly entries: readonly RecordEntry[]; readonly span: Span }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[]; readonly span: Span }
  /** Parts of a path on a disk: `Path("a") / "b"`. */
  | { readonly kind: 'joined'; readonly parts: readonly Expression[]; readonly span: Span }
  /** Any item of a list: what the variable of a loop stands for. */
  | { readonly kind: 'item'; readonly of: Expression; readonly span: Span }
  /** A function without a name where it stands; its scope, if that is known. */
  | { readonly kind: 'function'; readonly function: number | undefined; readonly span: Span }
  /** `require('x')` and `import('x')`: the module itself, as a value. */
  | { readonly kind: 'module'; readonly module: string; readonly span: Span }
  /** Something in another file, that told what it stands for. */
  | { readonly kind: 'answer'; readonly values: readonly PortableValue[]; readonly span: Span }
  | { readonly kind: 'opaque'; readonly span: Span };

export interface RecordEntry {
  /** Undefined where everything that `value` holds is put in: `{...value}`. */
  readonly key: string | undefined;
  readonly value: Expression;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  readonly span: Span;
  /** The last name of the callee: what a squiggle covers when no argument names the model. */
  readonly nameSpan: Span;
  /** The same name as text, where it is cheap to tell: most calls are told apart by it without a closer look. */
  readonly lastName?: LastName | undefined;
  /** Scope in which the call is evaluated. */
  readonly scope: number;
  /** Set where it stands in another file: which one it is of all calls. */
  readonly elsewhere?: string;
}

export interface LastName {
  readonly name: string;
  /** It is a member of something: `a.name(…)`. */
  readonly isMember: boolean;
}

export interface Argument {
  /** The keyword, in languages that have them. */
  readonly keyword?: string;
  /** Index among the positional arguments; absent for keyword and spread arguments. */
  readonly position?: number;
  /** Keywords with their values are taken out of it: `**options`. */
  readonly isSpread?: boolean;
  readonly value: Expression;
}

export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  /** Id of the enclosing scope, -1 for the module. */
  readonly parent: number;
  readonly span: Span;
  /** An arrow function sees the `this` of the function around it. */
  readonly inheritsThis?: boolean;
  /** What it is called by in its file. */
  readonly name?: string | undefined;
  /** Of a class: what it extends. */
  readonly bases?: readonly Expression[];
  /** Of a function: the type that it says to return. */
  readonly returns?: Expression | undefined;
  /** Of a function in a class's body: what it runs on. */
  readonly receiver?: 'object' | 'class' | 'nothing' | undefined;
  /** It is read like an attribute, and not called. */
  readonly isProperty?: boolean;
  /** Of a function: the calls that decorate it, evaluated around it. */
  readonly decorators?: readonly Expression[];
}

/** Name in a function's scope of what it returns. */
export const resultName = '()';

/** Name of what is given to an entry of a record after it was made: `params["model"] = …`. */
export function entryName(record: string, key: string): string {
  return `${record}[${key}]`;
}

/** Something a name stands for. Attributes of an object (`self.x`, `this.x`) are bound in the class scope as `.x`. */
export interface Binding {
  readonly scope: number;
  readonly name: string;
  readonly span: Span;
  /** Innermost conditional region (branch, loop, try) around the binding, or its scope's span. */
  readonly region: Span;
  readonly source: BindingSource;
}

export type BindingSource =
  | { readonly kind: 'value'; readonly value: Expression }
  /** `imported` is the exported name, `*` for the module itself, `default` for a default export. */
  | { readonly kind: 'import'; readonly module: string; readonly imported: string }
  | ParameterSource
  /** It is declared to be there, and gets its value elsewhere. */
  | { readonly kind: 'declaration'; readonly annotation?: Expression }
  /** The object a method runs on. */
  | { readonly kind: 'self' }
  /** `{ key: name } = of` */
  | { readonly kind: 'element'; readonly of: Expression; readonly key: string }
  /**
   * A function or class defined here, with its scope; without one, anything that hides an outer name and stands for
   * nothing we know.
   */
  | { readonly kind: 'definition'; readonly scope?: number };

export interface ParameterSource {
  readonly kind: 'parameter';
  readonly default?: Expression;
  readonly annotation?: Expression;
  /** Where calls give it: its place among the arguments, the object of a method left out. */
  readonly position?: number;
  /** By which keyword calls may give it. */
  readonly keyword?: string;
  /** It is the record of all keyword arguments: `**options`. */
  readonly isRest?: boolean;
  /** It is taken out of the argument: `({ model }) => …`. */
  readonly property?: string;
}

export interface ImportFact {
  /** As written: `os.path`, `./util`, `@scope/name/sub`. Python's relative dots are kept: `..pkg.mod`. */
  readonly module: string;
  readonly form: 'import' | 'from' | 'require' | 'dynamic' | 'reexport';
  /** Names taken out of the module; `from . import x` may name submodules. */
  readonly names: readonly string[];
  /** The module as written, without quotes. */
  readonly span: Span;
  /** The whole statement or call: where the reported line is taken from. */
  readonly statement: Span;
  /** Only types are imported; nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** The code goes on when the import fails (`try` … `except ImportError`, `.catch`). */
  readonly optional: boolean;
}
