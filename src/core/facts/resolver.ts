import type { CallExpression, Expression } from '../model/facts.ts';
import type { Resolution } from '../model/finding.ts';
import { argumentOf } from './argumentOf.ts';
import { readsEnvironment } from './environment.ts';
import { firstOf, importedValue, isPlace, joinedAll, templatePath } from './fileValues.ts';
import { chosen } from './fallbacks.ts';
import { FollowingCalls } from './followingCalls.ts';
import { isNowhere, received } from './received.ts';
import { through, unknownValue, weaker, type Step, type Value } from './value.ts';
import { orUnknown, union } from './valueSets.ts';
import { writtenOf } from './written.ts';

/** Most steps and nested steps one question may take: hostile code must not hold the thread. */
const maxSteps = 1000;
export const maxDepth = 24;
/** Longer strings, in characters, are no name and no address. */
const maxText = 4000;
/** More texts than this that a template may be say nothing that could be relied on. */
const maxJoined = 12;
/** Objects that hold more are no configuration. */
const maxFields = 60;

/** Answers what an expression of one file stands for, as far as that file and `elsewhere` tell. A question it cannot answer has the value `unknown`. */
export class Resolver extends FollowingCalls {
  /** Whether `name` can stand for anything from outside the file: what is only defined in it cannot. */
  private mayBeForeign(name: string): boolean {
    return this.hasGlobals || this.bindings.mayBeForeign(name);
  }

  /**
   * Whether a call may be of something from outside the file that has a name which is looked for: most calls are told
   * apart by their last name, without a closer look.
   */
  mayBeForeignCall({ lastName }: CallExpression, isName: (name: string) => boolean): boolean {
    if (!lastName) return true;
    return lastName.isMember ? isName(lastName.name) : this.mayBeForeign(lastName.name);
  }

  /** The variable or attribute that a call's value, or something out of it, is given to. */
  nameGivenTo(call: CallExpression): string | undefined {
    return this.bindings.nameGivenTo(call);
  }

  /** All values that `expression`, evaluated in `scope`, may have; never empty. */
  valuesOf(expression: Expression, scope: number): readonly Value[] {
    this.steps = 0;
    return orUnknown(this.settled(this.resolve(expression, scope, 0)));
  }

  /** The qualified names that `expression` may stand for; a class stands for the one it inherits its constructor from. */
  namesOf(expression: Expression, scope: number): readonly (Value & { kind: 'path' })[] {
    return this.valuesOf(expression, scope).flatMap((value) => {
      if (value.kind === 'path') return [value];
      return value.kind === 'class' ? this.classes.foreignConstructors(value.scope) : [];
    });
  }

  /** The argument that a call gives by a keyword or at a position, also by `**record`. */
  argumentOf(call: CallExpression, place: string | number): Expression | undefined {
    const given = argumentOf(call, place);
    if (given || typeof place === 'number') return given;
    for (const { isSpread, value } of call.arguments) {
      const found = isSpread ? this.propertyOf(value, place, call.scope) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** What stands for a property of the record or object that `of` may be; undefined where it has none that is known. */
  propertyOf(of: Expression, property: string, scope: number): Expression | undefined {
    if (of.kind === 'record') {
      const own = of.entries.findLast(({ key }) => key === property);
      if (own) return own.value;
    }
    this.steps = 0;
    const written = this.written(of, property, scope);
    // What another file told can be asked anywhere.
    if (!written || isNowhere(written.span)) return written;
    const member: Expression = { kind: 'member', object: of, property, span: written.span };
    if (written.kind !== 'literal') return member;
    // What is written there and nothing else can be looked at as it stands.
    const [value, ...others] = this.valuesOf(member, scope);
    const isOnly = value?.kind === 'text' && value.text === written.value && others.length === 0;
    return isOnly ? written : member;
  }

  /** What an object of the file, or what a command line gave, holds by each name; undefined for any other value. */
  fieldsOf(value: Value): readonly Field[] | undefined {
    const names =
      value.kind === 'object'
        ? this.classes.fieldsOf(value.scope)
        : value.kind === 'path'
          ? this.commandLine.optionsOf(value)
          : undefined;
    if (!names || names.length > maxFields) return undefined;
    return names.map((key) => {
      this.steps = 0;
      return { key, values: orUnknown(this.settled(this.member(value, key, 0))) };
    });
  }

  /** The same, without following those that lead into other files. */
  pathsOf(expression: Expression, scope: number): readonly (Value & { kind: 'path' })[] {
    this.steps = 0;
    return this.resolve(expression, scope, 0).filter((value) => value.kind === 'path');
  }

  /** Whether the module gives `name` a meaning, at its end. */
  binds(name: string): boolean {
    const isBound = this.bindings.lookup(name, 0, Number.MAX_SAFE_INTEGER).length > 0;
    return isBound || this.bindings.wildcards().length > 0;
  }

  /** The one record that `expression` stands for, or undefined. */
  recordOf(expression: Expression, scope: number): (Expression & { kind: 'record' }) | undefined {
    const [value, ...others] = this.valuesOf(expression, scope);
    return others.length === 0 && value?.kind === 'record' ? value.record : undefined;
  }

  protected resolve(expression: Expression, scope: number, depth: number): readonly Value[] {
    if (depth > maxDepth || ++this.steps > maxSteps) {
      this.shortcuts++;
      return [unknownValue];
    }
    this.depth = depth;
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'string'
          ? [{ kind: 'text', text: expression.value, origin: 'literal', trail: [expression.span] }]
          : [{ kind: 'literal', value: expression.value }];
      case 'name':
        return this.resolveName(expression.name, scope, expression.span.start, depth);
      case 'member':
        return this.lookIn(expression.object, expression.property, scope, depth);
      case 'index':
        return this.index(expression, scope, depth);
      case 'call':
        return this.call(expression, scope, depth);
      case 'template':
        return this.template(expression.parts, scope, depth);
      case 'choice':
        return this.choice(expression, scope, depth);
      case 'joined':
        return joinedAll(
          expression.parts.map((part, index) => {
            const values = this.resolve(part, scope, depth + 1);
            return index === 0 ? values : this.settled(values);
          }),
        );
      case 'record':
        return [{ kind: 'record', record: expression, scope }];
      case 'sequence':
        return [{ kind: 'sequence', items: expression.items, scope }];
      case 'item':
        return this.anyItem(expression.of, scope, depth);
      case 'function':
        return [
          expression.function === undefined ? unknownValue : { kind: 'function', scope: expression.function },
        ];
      case 'module':
        return [importedValue(this.moduleName(expression.module), [expression.span])];
      case 'answer':
        return expression.values.map(received);
      case 'opaque':
        return [unknownValue];
    }
  }

  /** Every text that the parts may be joined to, with pieces that are not known left open. */
  private template(parts: readonly Expression[], scope: number, depth: number): readonly Value[] {
    const before = this.shortcuts;
    let all: readonly Joined[] = [{ text: '', isWhole: true, origin: 'literal', trail: [] }];
    for (const part of parts) {
      const values = chosen(this.settled(this.resolve(part, scope, depth + 1)));
      const [value] = values;
      if (part === parts[0] && value && isPlace(value)) {
        const rest = this.template(parts.slice(1), scope, depth);
        return rest.map((end) => (end.kind === 'text' ? templatePath(value, end.text) : unknownValue));
      }
      // A text that is joined to itself grows each time.
      if (this.shortcuts !== before || all.some(({ text }) => text.length > maxText)) return [unknownValue];
      const texts = values.flatMap((each) => (each.kind === 'text' ? [{ ...each, isWhole: true }] : []));
      const isKnown = texts.length === values.length && all.length * texts.length <= maxJoined;
      const pieces: readonly Joined[] = isKnown
        ? texts
        : [{ text: writtenOf(values), isWhole: false, origin: 'literal', trail: [] }];
      all = all.flatMap((start) => pieces.map((piece) => joinedText(start, piece)));
    }
    return union([
      all.map(({ text, isWhole, origin, trail }): Value =>
        isWhole ? { kind: 'text', text, origin, trail } : { kind: 'unknown', written: text },
      ),
    ]);
  }

  /** In `process.env.MODEL ?? "x"` the text is a default of the environment. */
  protected choice(
    { options, isOrdered = false }: Expression & { kind: 'choice' },
    scope: number,
    depth: number,
  ): readonly Value[] {
    const all = options.map((option) => this.resolve(option, scope, depth + 1));
    const isEnvironment = (value: Value): boolean => value.kind === 'path' && readsEnvironment(value.path);
    if (!all.flat().some(isEnvironment)) return isOrdered ? firstOf(all) : union(all);
    const span = options[0]?.span ?? { start: 0, end: 0 };
    const rest = all.flat().filter((value) => !isEnvironment(value));
    return orUnknown(union([rest.map((value) => through(value, 'env-default', span))]));
  }
}

export interface Field {
  readonly key: string;
  readonly values: readonly Value[];
}

interface Joined {
  readonly text: string;
  readonly isWhole: boolean;
  readonly origin: Resolution;
  readonly trail: readonly Step[];
}

function joinedText(start: Joined, piece: Joined): Joined {
  return {
    text: start.text + piece.text,
    isWhole: start.isWhole && piece.isWhole,
    origin: weaker(start.origin, piece.origin),
    trail: [...start.trail, ...piece.trail],
  };
}
