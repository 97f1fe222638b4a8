/** How often a property is tried: more often than usual, if the environment says so. */
export function runsOr(usual: number): number {
  return Math.max(usual, Number(process.env['SHADOWLIGHT_RUNS'] ?? 0));
}

/** With more runs than usual a test takes as long as it takes. */
export function timeoutOr(usualMs: number): number {
  return process.env['SHADOWLIGHT_RUNS'] === undefined ? usualMs : 0;
}
