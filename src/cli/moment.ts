/** A day, in UTC so that it is the same wherever the program runs. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/**
 * The time that a build gives so that it can be repeated.
 *
 * Source: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function fixedTime(): Date | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
