import type { CallExpression, Expression, Facts } from '../model/facts.ts';
import { readInto, type Given } from './fileValues.ts';
import type { Value } from './value.ts';
import { union } from './valueSets.ts';

interface Ask {
  readonly valuesOf: (expression: Expression, scope: number) => readonly Value[];
  readonly given: (call: CallExpression) => Given;
}

/** Objects that are made empty, and have files read into them: `parser.read("settings.ini")`. */
export class Parsers {
  private reads: readonly CallExpression[] | undefined;
  /** By the call that made the object. */
  private readonly known = new Map<CallExpression, readonly Value[]>();

  constructor(
    private readonly facts: Facts,
    private readonly ask: Ask,
  ) {}

  /** What was read into the object that a value is; empty for any other value. */
  contentOf({ path, call }: Value & { kind: 'path' }): readonly Value[] {
    const isParser = path[0] === 'configparser' && path.length === 3 && path[2] === '()';
    if (!isParser || !call) return [];
    const known = this.known.get(call);
    if (known) return known;
    // Met again while it is asked for, nothing was read.
    this.known.set(call, []);
    this.reads ??= this.facts.calls.filter(({ lastName }) => lastName?.isMember && lastName.name === 'read');
    const reads = this.reads.filter(({ callee, scope }) => {
      const values = callee.kind === 'member' ? this.ask.valuesOf(callee.object, scope) : [];
      return values.some((value) => value.kind === 'path' && value.call === call);
    });
    const content = union(reads.map((read) => readInto(this.ask.given(read))));
    this.known.set(call, content);
    return content;
  }
}
