import type { Edit } from '../edit.ts';
import type { Knowledge } from './javascriptColumns.ts';

/** Tells where what stood in the text before an edit stands after it; NaN where it is there no more. */
export class Moves {
  readonly shift: number;

  constructor(private readonly edit: Edit) {
    this.shift = edit.newEnd - edit.oldEnd;
  }

  offset(old: number): number {
    if (old < this.edit.start) return old;
    return old < this.edit.oldEnd ? Number.NaN : old + this.shift;
  }

  knowledge({ at, trail, parameters, closed }: Knowledge): Knowledge {
    return {
      at: this.offset(at),
      trail: {
        ...trail,
        start: this.offset(trail.start),
        end: this.end(trail.start, trail.end),
        beforeStart: this.offset(trail.beforeStart),
        beforeEnd: this.end(trail.beforeStart, trail.beforeEnd),
      },
      parameters: this.offset(parameters),
      closed: closed && { start: this.offset(closed.start), isDeclared: closed.isDeclared },
    };
  }

  /** The end of a token, which is another one where the edit is in it. */
  private end(start: number, end: number): number {
    if (start >= this.edit.oldEnd) return end + this.shift;
    return end <= this.edit.start ? end : Number.NaN;
  }
}

/** Whether a scan that goes on from either finds the same. */
export function isSame(a: Knowledge, b: Knowledge): boolean {
  return (
    a.at === b.at &&
    a.parameters === b.parameters &&
    a.closed?.start === b.closed?.start &&
    a.closed?.isDeclared === b.closed?.isDeclared &&
    a.trail.last === b.trail.last &&
    a.trail.start === b.trail.start &&
    a.trail.end === b.trail.end &&
    a.trail.before === b.trail.before &&
    a.trail.beforeStart === b.trail.beforeStart &&
    a.trail.beforeEnd === b.trail.beforeEnd &&
    a.trail.isOfThis === b.trail.isOfThis
  );
}
