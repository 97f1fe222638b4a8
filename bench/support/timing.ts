import { summarise, type Summary } from './statistics.ts';

/** One measurement, in milliseconds. */
export interface Timing {
  /** By the clock, with all that other programs took meanwhile. */
  readonly ms: number;
  /** Of the processor, in all threads of this process: collecting garbage and compiling are in it. */
  readonly cpuMs: number;
}

/** Starts a measurement; the result ends it. */
export function startTiming(): () => Timing {
  const cpu = process.cpuUsage();
  const start = performance.now();
  return () => {
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { ms, cpuMs: (user + system) / 1000 };
  };
}

/** The clock's summary, with the median of processor time beside it. */
export function summariseTimings(timings: readonly Timing[]): Summary & { readonly cpu: number } {
  return { ...summarise(timings.map(({ ms }) => ms)), cpu: summarise(timings.map(({ cpuMs }) => cpuMs)).p50 };
}
