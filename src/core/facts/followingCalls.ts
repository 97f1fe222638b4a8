import type { CallExpression } from '../model/facts.ts';
import { environmentDefault } from './environment.ts';
import { asFallback } from './fallbacks.ts';
import { calledOnFile, calledWithFile, type Given } from './fileValues.ts';
import { FollowingMembers } from './followingMembers.ts';
import { givenIn } from './given.ts';
import { isListingMethod, listedOf } from './listings.ts';
import { knownCall, type KnownCall } from './knownCalls.ts';
import { methodOfText } from './texts.ts';
import { globalSegment, through, unknownValue, type Value } from './value.ts';
import { orUnknown, union } from './valueSets.ts';

/** Methods that look up a key, and may be given what stands in for a missing one. */
const lookUps = new Set(['get', 'pop', 'setdefault']);
/** A function of a module has a name of two segments, and is called with the last. */
const longestOfModule = 3;

/** Follows calls: of functions and classes of the file, and of what is known of others. */
export abstract class FollowingCalls extends FollowingMembers {
  protected call(call: CallExpression, scope: number, depth: number): readonly Value[] {
    const { callee } = call;
    if (callee.kind === 'name' && callee.name === 'super' && !this.hasGlobals) return this.basesAround(scope);
    // What is called where it is written is not looked into.
    if (callee.kind === 'function') return [unknownValue];
    if (callee.kind !== 'member') {
      return this.each(callee, scope, depth, (value) => this.result(value, call, scope, depth));
    }
    const { object, property } = callee;
    const first = call.arguments[0]?.value;
    const isLookUp = lookUps.has(property) && first !== undefined;
    const plain = (): readonly Value[] =>
      this.each(callee, scope, depth, (value) => this.result(value, call, scope, depth));
    const isListing = call.arguments.length === 0 && isListingMethod(property);
    if (!isLookUp && !isListing && !methodOfText(property)) return plain();
    const objects = this.resolve(object, scope, depth + 1);
    if (isLookUp && objects.some(({ kind }) => kind === 'record')) {
      const otherwise = call.arguments[1]?.value;
      return this.memberOr(object, first, otherwise, scope, depth);
    }
    const [record] = objects;
    if (isListing && objects.length === 1 && record?.kind === 'record') {
      const listed = listedOf(record.record, property);
      return [listed ? { kind: 'sequence', items: listed, scope: record.scope } : unknownValue];
    }
    if (objects.every(({ kind }) => kind === 'text')) {
      return union(objects.map((value) => this.textMethod(value, property, call, scope, depth)));
    }
    return isLookUp ? this.looked(plain(), call, scope, depth) : plain();
  }

  /** `given.get("model", "x")` of what is not known, with what stands in for a missing key. */
  protected looked(
    found: readonly Value[],
    call: CallExpression,
    scope: number,
    depth: number,
  ): readonly Value[] {
    const otherwise = call.arguments[1]?.value;
    const isOpen = (value: Value): boolean =>
      value.kind === 'unknown' || (value.kind === 'path' && value.path.length > longestOfModule);
    if (!otherwise || call.arguments.length !== 2 || !found.every(isOpen)) return found;
    const texts = this.resolve(otherwise, scope, depth + 1).filter(({ kind }) => kind === 'text');
    return union([found, asFallback(texts)]);
  }

  protected textMethod(
    value: Value,
    property: string,
    call: CallExpression,
    scope: number,
    depth: number,
  ): readonly Value[] {
    const method = methodOfText(property);
    if (value.kind !== 'text' || !method) return [unknownValue];
    const given = call.arguments.map(({ keyword, position, value: argument }) => {
      const values = this.resolve(argument, scope, depth + 1);
      const [only] = values;
      const isText = values.length === 1 && only?.kind === 'text';
      return { key: keyword ?? String(position), value: isText ? only : undefined };
    });
    return [method(value, given) ?? unknownValue];
  }

  protected result(callee: Value, call: CallExpression, scope: number, depth: number): readonly Value[] {
    if (callee.kind === 'function') return this.called(callee.scope, call, depth);
    if (callee.kind === 'class') {
      // An object that takes all its fields from data is that data to whoever reads them, in any file.
      const data =
        this.classes.constructorOf(callee.scope) === undefined
          ? this.given(call, scope, depth).spread()
          : undefined;
      if (data && data.length > 0 && data.every((each) => each.kind === 'file' && each.stage === 'loaded'))
        return data;
      const made: Value = { kind: 'object', scope: callee.scope, call };
      return [made];
    }
    if (callee.kind === 'file') return calledOnFile(callee, this.given(call, scope, depth));
    if (callee.kind !== 'path') return [unknownValue];
    const withFile = calledWithFile(callee.path, call, () => this.given(call, scope, depth));
    if (withFile) return withFile;
    const fallback = environmentDefault(callee.path, call);
    if (fallback) {
      const values = orUnknown(this.resolve(fallback, scope, depth + 1));
      return values.map((value) => through(value, 'env-default', call.span));
    }
    const parsed = this.commandLine.result(callee.path, call);
    if (parsed) return [parsed];
    const known = knownCall(callee.path, call);
    const values = known && this.knownResult(known, scope, depth);
    if (values?.some(({ kind }) => kind !== 'unknown')) return values;
    return [{ kind: 'path', path: [...callee.path, '()'], call, origin: callee.origin, trail: callee.trail }];
  }

  protected knownResult(known: KnownCall, scope: number, depth: number): readonly Value[] {
    switch (known.kind) {
      case 'argument':
        return this.resolve(known.argument, scope, depth + 1);
      case 'result':
        return this.each(known.of, scope, depth, (value) => {
          if (value.kind === 'function') return this.results(value.scope, depth);
          if (value.kind === 'class') return [{ kind: 'object', scope: value.scope }];
          return [value.kind === 'path' ? { ...value, path: [...value.path, '()'] } : unknownValue];
        });
      case 'record':
        return [{ kind: 'record', record: known.record, scope }];
      case 'sequence':
        return [{ kind: 'sequence', items: known.items, scope }];
      case 'member':
        return this.memberOr(known.of, known.key, known.otherwise, scope, depth);
    }
  }

  /** What a function of the file returns for a call. */
  protected called(functionScope: number, call: CallExpression, depth: number): readonly Value[] {
    const { frame } = this;
    this.frame = { function: functionScope, call, outer: frame };
    const values = this.results(functionScope, depth);
    this.frame = frame;
    return values;
  }

  protected results(functionScope: number, depth: number): readonly Value[] {
    const values = orUnknown(
      union(this.bindings.results(functionScope).map((binding) => this.bound(binding, depth + 1))),
    );
    const scope = this.bindings.scopeOf(functionScope);
    const isUnknown = (value: Value): boolean =>
      value.kind === 'unknown' || (value.kind === 'path' && value.path[0] === globalSegment);
    if (!scope?.returns || !values.some(isUnknown)) return values;
    return union([values, this.instances(scope.returns, scope.parent, depth)]);
  }

  /** The arguments of a call, for what files make of them. */
  protected given(call: CallExpression, scope: number, depth: number): Given {
    return givenIn(call, {
      valuesOf: (expression) =>
        union(
          this.resolve(expression, scope, depth + 1).map((value) =>
            value.kind === 'path' ? this.followed(value) : [value],
          ),
        ),
      settled: (values) => this.settled(values),
      member: (of, key) => this.member(of, key, depth + 1),
    });
  }
}
