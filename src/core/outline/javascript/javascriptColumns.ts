import type { Frame } from './javascriptFrames.ts';
import type { TrailState } from './javascriptTrail.ts';

/** What going over a JavaScript or TypeScript text once tells. Stretches are pairs of start and end. */
export interface JavaScriptScan {
  /** Comments, and what stands in strings, templates and elements: no names of the program. */
  readonly dead: readonly number[];
  /** Bodies of functions, in the order of their starts; without their braces. */
  readonly bodyStarts: readonly number[];
  readonly bodyEnds: readonly number[];
  /** Where the parameters of each function begin. */
  readonly headStarts: readonly number[];
  /** The body around each body, -1 for none. */
  readonly bodyParents: readonly number[];
  /** Where statements of the module begin; one may hold more than one. */
  readonly statements: readonly number[];
  /** The first `=` of each statement outside of brackets, or -1. */
  readonly firstEquals: readonly number[];
  /** Whether there is a comma outside of brackets in each statement. */
  readonly hasComma: readonly boolean[];
  /** Names and patterns that are given a value without being declared there, as start and end. */
  readonly assigned: readonly number[];
  /** The body that each of those stands in, -1 for none. */
  readonly assignedIn: readonly number[];
  /** Before some of the statements, in their order. */
  readonly places: readonly ScanPlace[];
}

/** What the scan of JavaScript knows at a place. */
export interface Knowledge {
  readonly at: number;
  readonly trail: TrailState;
  /** Where the last brackets of the module begin. */
  readonly parameters: number;
  readonly closed: Pick<Frame, 'start' | 'isDeclared'> | undefined;
}

/** A place from which a scan can go on: before a statement of the module, with all that is known there. */
export interface ScanPlace extends Knowledge {
  readonly counts: Counts;
}

/** How many rows there are of what a scan finds. */
export interface Counts {
  readonly statements: number;
  readonly dead: number;
  readonly bodies: number;
  readonly assigned: number;
  readonly places: number;
}

export const noCounts: Counts = { statements: 0, dead: 0, bodies: 0, assigned: 0, places: 0 };

/** @param sign -1 takes the others away */
export function sumOf(counts: Counts, others: Counts, sign: 1 | -1 = 1): Counts {
  return {
    statements: counts.statements + sign * others.statements,
    dead: counts.dead + sign * others.dead,
    bodies: counts.bodies + sign * others.bodies,
    assigned: counts.assigned + sign * others.assigned,
    places: counts.places + sign * others.places,
  };
}

export function countsOf({ statements, dead, bodyStarts, assignedIn, places }: JavaScriptScan): Counts {
  return {
    statements: statements.length,
    dead: dead.length,
    bodies: bodyStarts.length,
    assigned: assignedIn.length,
    places: places.length,
  };
}
