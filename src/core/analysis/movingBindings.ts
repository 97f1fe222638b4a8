import type { Binding } from '../model/facts.ts';

interface MovingSpan {
  start: number;
  end: number;
}

/**
 * What the imports of a text bind, as the text changes: the same objects as long as it is the same, whose spans move. What
 * was found by them stays true then.
 */
export class MovingBindings {
  all: readonly Binding[] = [];
  private spans: readonly MovingSpan[] = [];

  /** Takes up what they bind by now; false where that is something else. */
  follow(bindings: readonly Binding[]): boolean {
    if (!areAlike(this.all, bindings)) {
      this.spans = bindings.map(({ span }) => ({ ...span }));
      this.all = bindings.map((binding, index) => ({ ...binding, span: this.spans[index] ?? binding.span }));
      return false;
    }
    for (const [index, { span }] of bindings.entries()) Object.assign(this.spans[index] ?? {}, span);
    return true;
  }
}

function areAlike(left: readonly Binding[], right: readonly Binding[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ name, source }, index) => {
      const other = right[index];
      return (
        name === other?.name &&
        source.kind === 'import' &&
        other.source.kind === 'import' &&
        source.module === other.source.module &&
        source.imported === other.source.imported
      );
    })
  );
}
