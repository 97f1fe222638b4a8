import type { Summary } from './statistics.ts';

/** One line of the table, in `unit`. */
export interface Row extends Summary {
  readonly name: string;
  readonly unit: 'ms' | 'MB/s' | 'files/s' | 'MB' | '×';
  /** Median of processor time in ms, which other work on the machine changes least. */
  readonly cpu?: number;
  /** How often the floor of the same run, which the bench names, fits in; by processor time where it is known. */
  readonly timesFloor?: number;
  /** Median that the project aims at. */
  readonly target?: number;
}

export interface BenchResult {
  readonly rows: readonly Row[];
  /** Facts that belong to the figures: sizes of inputs, what was found. */
  readonly notes: readonly string[];
}
