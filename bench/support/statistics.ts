/** What a series of measurements comes down to. */
export interface Summary {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  const p50 = sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
  const p95 = sorted[Math.min(last, Math.max(0, Math.ceil(0.95 * sorted.length) - 1))] ?? Number.NaN;
  return { n: sorted.length, p50, p95, max: sorted[last] ?? Number.NaN };
}
