import type { CallExpression, Expression } from '../model/facts.ts';
import { asFallback, asPicked, rival } from './fallbacks.ts';
import { memberOfFile, plainKey } from './fileValues.ts';
import { FollowingNames } from './followingNames.ts';
import type { LocalBinding } from './localBinding.ts';
import { isSettings, prefixIn, variableGiven } from './settings.ts';
import { unknownValue, type Value } from './value.ts';
import { union } from './valueSets.ts';

/** A larger table says nothing about what is looked up in it. */
const maxEntries = 12;

/** What a field is without a default: `Field(env="MODEL")`. */
function saysNothing(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'path' && value.path.at(-2) === 'Field');
}

function isKey(key: Value): boolean {
  return key.kind === 'text' || (key.kind === 'literal' && typeof key.value === 'number');
}

/** Follows members: entries of records, attributes of objects and classes of the file. */
export abstract class FollowingMembers extends FollowingNames {
  protected abstract results(functionScope: number, depth: number): readonly Value[];

  /** A property of what `of` stands for, with what it was given after that was made. */
  protected lookIn(of: Expression, key: string, scope: number, depth: number): readonly Value[] {
    return this.withEntries(of, key, scope, depth, () =>
      this.each(of, scope, depth, (value) => this.member(value, key, depth)),
    );
  }

  /** What an entry of the record that a name stands for is given after it was made, and what it had at `first`. */
  protected withEntries(
    of: Expression,
    key: string,
    scope: number,
    depth: number,
    first: () => readonly Value[],
  ): readonly Value[] {
    const given = of.kind === 'name' ? this.bindings.entry(of.name, key, scope, of.span.start) : undefined;
    if (!given || given.found.length === 0) return first();
    const values = this.allOf(given.found, depth + 1);
    return given.isSure ? values : union([first().filter(({ kind }) => kind !== 'unknown'), values]);
  }

  protected member(of: Value, property: string, depth: number): readonly Value[] {
    switch (of.kind) {
      case 'path': {
        const read = this.parsers.contentOf(of);
        if (read.length > 0)
          return union(read.map((each) => this.member(each, plainKey(property), depth + 1)));
        const key = plainKey(property);
        const declared =
          this.commandLine.option(of, key) ??
          this.flags.flag(of, key) ??
          this.options.option(of, key) ??
          this.schemas.member(of, key);
        return declared ?? [{ ...of, path: [...of.path, property] }];
      }
      case 'file':
        return [memberOfFile(of, property, (each, key) => this.member(each, key, depth + 1))];
      case 'record': {
        const entry = this.entryOf(of, property, depth);
        return entry ?? [unknownValue];
      }
      case 'sequence': {
        const item = of.items.at(Number(property));
        return item && /^-?\d+$/.test(property) ? this.resolve(item, of.scope, depth + 1) : [unknownValue];
      }
      case 'object':
      case 'class':
        return this.attribute(of, property, depth);
      case 'text':
        // The text of an enum's member; no string has such a property.
        return property === 'value' ? [of] : [unknownValue];
      case 'function':
      case 'literal':
      case 'unknown':
        return [unknownValue];
    }
  }

  /** The last entry of a record by this key; undefined where it has none that is known. */
  protected entryOf(
    of: Value & { kind: 'record' },
    property: string,
    depth: number,
  ): readonly Value[] | undefined {
    const { entries } = of.record;
    for (let index = entries.length - 1; index >= 0; index--) {
      const entry = entries[index];
      if (entry?.key === property) return this.resolve(entry.value, of.scope, depth + 1);
      if (!entry || entry.key !== undefined) continue;
      const values = this.lookIn(entry.value, property, of.scope, depth + 1);
      if (!values.every(({ kind }) => kind === 'unknown')) return values;
    }
    return undefined;
  }

  protected attribute(
    of: Value & { kind: 'object' | 'class' },
    property: string,
    depth: number,
  ): readonly Value[] {
    const isClass = of.kind === 'class';
    const found = this.classes.attribute(property, of.scope, isClass);
    const given =
      of.kind === 'object' && of.call ? this.fieldGiven(of.scope, of.call, property, depth) : undefined;
    if (given) return given;
    if (found.length > 0 && found.every(({ source }) => source.kind === 'declaration')) {
      const built = of.kind === 'object' && !of.call ? this.builtWith(of.scope, property, depth) : undefined;
      if (built) return built;
    }
    if (found.length > 0 && !isClass) {
      const variable = this.settingOf(of.scope, property, found, depth);
      if (variable) return [variable];
    }
    if (found.length > 0) {
      const frame = this.frame;
      if (of.kind === 'object' && of.call) this.enterConstructor(of.scope, of.call);
      const values = this.allOf(this.lasting(found, of.scope, depth), depth + 1);
      this.frame = frame;
      return union([values.flatMap((value) => this.read(value, isClass, depth))]);
    }
    const bases = this.classes.foreignBases(of.scope);
    if (bases.length === 0) return [unknownValue];
    return bases.map((base) => ({
      ...base,
      ...(of.kind === 'object' && of.call ? { call: of.call } : {}),
      path: [...base.path, ...(isClass ? [] : ['()']), property],
    }));
  }

  /** The variable of the environment that a field without a default is read from. */
  private settingOf(
    classScope: number,
    property: string,
    found: readonly LocalBinding[],
    depth: number,
  ): Value | undefined {
    const [{ source, span } = { source: undefined, span: undefined }, ...others] = found;
    if (!span || others.length > 0) return undefined;
    const field = source.kind === 'value' && source.value.kind === 'call' ? source.value : undefined;
    if (!field && source.kind !== 'declaration') return undefined;
    if (!this.classes.foreignBases(classScope).some(({ path }) => isSettings(path))) return undefined;
    const isOpen = found.every((binding) => this.bound(binding, depth + 1).every(saysNothing));
    if (field && !isOpen) return undefined;
    this.classes.fieldsOf(classScope);
    // An inner class may say anything about the names.
    if (this.classes.attribute('Config', classScope, true).length > 0) return undefined;
    const configuration = this.classes.attribute('model_config', classScope, true);
    const prefix = prefixIn(configuration.flatMap((binding) => this.bound(binding, depth + 1)));
    const given = field && variableGiven(field);
    if (prefix === undefined) return undefined;
    const name = given ?? `${prefix}${property}`;
    return {
      kind: 'path',
      path: ['os', 'environ', `[${name.toUpperCase()}]`],
      origin: 'literal',
      trail: [span],
    };
  }

  /** Where an attribute begins as one text, methods that give it anything but another make no difference. */
  private lasting(
    found: readonly LocalBinding[],
    classScope: number,
    depth: number,
  ): readonly LocalBinding[] {
    const made = this.classes.constructorOf(classScope) ?? -1;
    const isFirst = ({ from }: LocalBinding): boolean =>
      from === undefined || this.bindings.isWithin(from, made);
    const first = found.filter(isFirst);
    if (first.length === 0 || first.length === found.length) return found;
    const isOneText = (bindings: readonly LocalBinding[]): boolean => {
      const values = union(bindings.map((binding) => this.bound(binding, depth + 1)));
      return values.length === 1 && values[0]?.kind === 'text' && values[0].text !== '';
    };
    return isOneText(first)
      ? found.filter((binding) => first.includes(binding) || isOneText([binding]))
      : found;
  }

  /** What an attribute gives: a property is called when it is read. */
  protected read(value: Value, isClass: boolean, depth: number): readonly Value[] {
    if (value.kind !== 'function') return [value];
    const scope = this.bindings.scopeOf(value.scope);
    if (scope?.isProperty) return this.results(value.scope, depth);
    // Called on the class, the object is its first argument.
    return [
      isClass && scope?.receiver === 'object' && !this.classes.isConstructor(scope) ? unknownValue : value,
    ];
  }

  /** What is given to a field of a class that has no constructor of its own, where an object of it is made. */
  protected fieldGiven(
    classScope: number,
    call: CallExpression,
    property: string,
    depth: number,
  ): readonly Value[] | undefined {
    if (this.hasGlobals || this.classes.constructorOf(classScope) !== undefined) return undefined;
    return this.passed({ kind: 'parameter', keyword: property }, call, depth, undefined);
  }

  /** The same for an object that was made by some call of the file. */
  protected builtWith(classScope: number, property: string, depth: number): readonly Value[] | undefined {
    const calls = this.sites.of(classScope) ?? [];
    const lists = calls.map((call) => this.fieldGiven(classScope, call, property, depth) ?? [unknownValue]);
    return lists.length > 0 ? union(lists) : undefined;
  }

  protected enterConstructor(classScope: number, call: CallExpression): void {
    const made = this.classes.constructorOf(classScope);
    if (made !== undefined) this.frame = { function: made, call, outer: undefined };
  }

  protected index(
    expression: Expression & { kind: 'index' },
    scope: number,
    depth: number,
  ): readonly Value[] {
    const { object } = expression;
    const keys = this.settled(this.resolve(expression.key, scope, depth + 1));
    const [key] = keys;
    if (keys.length !== 1 || !key || !isKey(key)) return this.anyEntry(object, scope, depth);
    const item = (of: Value): readonly Value[] => {
      if (key.kind === 'literal' && typeof key.value === 'number') {
        return of.kind === 'file' || of.kind === 'sequence'
          ? this.member(of, String(key.value), depth)
          : [unknownValue];
      }
      // An object of a class has no keys.
      if (key.kind !== 'text' || of.kind === 'object' || of.kind === 'class') return [unknownValue];
      return this.member(of, of.kind === 'path' ? `[${key.text}]` : key.text, depth);
    };
    const first = (): readonly Value[] => this.each(object, scope, depth, item);
    return key.kind === 'text' ? this.withEntries(object, key.text, scope, depth, first) : first();
  }

  /** What a loop over something gives to its variable. */
  protected anyItem(of: Expression, scope: number, depth: number): readonly Value[] {
    return this.each(of, scope, depth, (value) =>
      value.kind === 'sequence' && value.items.length > 0
        ? asPicked(union(value.items.map((item) => this.resolve(item, value.scope, depth + 1))))
        : [unknownValue],
    );
  }

  /** What stands in a table, where it is not known what is looked up in it: any of it. */
  protected anyEntry(of: Expression, scope: number, depth: number): readonly Value[] {
    return this.each(of, scope, depth, (value) => {
      if (value.kind !== 'record' && value.kind !== 'sequence') return [unknownValue];
      const held =
        value.kind === 'sequence'
          ? value.items
          : value.record.entries.flatMap(({ key, value: entry }) => (key === undefined ? [] : [entry]));
      const isWhole = value.kind === 'sequence' || held.length === value.record.entries.length;
      if (!isWhole || held.length === 0 || held.length > maxEntries) return [unknownValue];
      const values = union(held.map((each) => this.resolve(each, value.scope, depth + 1)));
      return values.length > 1 ? asPicked(values) : union([values, [rival]]);
    });
  }

  /** `record.get(key, otherwise)`, `getattr(object, key, otherwise)` */
  protected memberOr(
    of: Expression,
    key: Expression,
    otherwise: Expression | undefined,
    scope: number,
    depth: number,
  ): readonly Value[] {
    const keys = this.resolve(key, scope, depth + 1);
    const [only] = keys;
    if (keys.length !== 1 || only?.kind !== 'text') {
      const any = this.anyEntry(of, scope, depth);
      return otherwise ? union([any, asFallback(this.resolve(otherwise, scope, depth + 1))]) : any;
    }
    const values = this.lookIn(of, only.text, scope, depth);
    const isMissing = values.every(({ kind }) => kind === 'unknown') && !this.written(of, only.text, scope);
    const isKnown = this.resolve(of, scope, depth + 1).every(
      ({ kind }) => kind === 'record' || kind === 'object',
    );
    if (!isMissing || !otherwise) return values;
    const fallback = this.resolve(otherwise, scope, depth + 1);
    return isKnown ? fallback : union([[unknownValue], asFallback(fallback)]);
  }

  /** Where an entry of a record is written; undefined where it has none that is known. */
  protected written(of: Expression, property: string, scope: number): Expression | undefined {
    const given =
      of.kind === 'name' ? this.bindings.entry(of.name, property, scope, of.span.start).found : [];
    for (const { source } of given) if (source.kind === 'value') return source.value;
    for (const value of this.settled(this.resolve(of, scope, this.depth + 1))) {
      if (value.kind === 'sequence' && /^\d+$/.test(property)) {
        const item = value.items[Number(property)];
        if (item) return item;
      }
      if (value.kind !== 'record') continue;
      for (const { key, value: held } of value.record.entries.toReversed()) {
        if (key === property) return held;
        const found = key === undefined ? this.written(held, property, value.scope) : undefined;
        if (found) return found;
      }
    }
    return undefined;
  }
}
