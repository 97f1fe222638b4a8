import type { Span } from '../model/text.ts';
import { lastAtOrBefore } from '../common/sorted.ts';

/** The comments of a text. */
export interface Comments {
  /** The comment at this offset, or undefined. */
  at(offset: number): Span | undefined;
}

/** Collects what `scan` tells of, in the order of the text. */
export function collectComments(scan: (onComment: (start: number, end: number) => void) => void): Comments {
  const starts: number[] = [];
  const ends: number[] = [];
  scan((start, end) => {
    starts.push(start);
    ends.push(end);
  });
  return {
    at(offset) {
      const index = lastAtOrBefore(starts, offset);
      const start = starts[index];
      const end = ends[index];
      return start !== undefined && end !== undefined && offset < end ? { start, end } : undefined;
    },
  };
}
