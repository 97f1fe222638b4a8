/** The day for which retirements are judged: `2026-11-23`, in UTC as on the command line. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
