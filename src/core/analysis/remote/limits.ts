export interface RemoteLimits {
  /** How often one looks, while there are questions, whether they are still wanted. */
  readonly lookMs: number;
  /** A worker that is asked something and says nothing for so long is stuck. No analysis takes that long. */
  readonly silenceMs: number;
  /** With so many failed starts in a row, there are no workers here. */
  readonly failedStarts: number;
  /** With so many deaths within a time, no worker is started until some of it has passed. */
  readonly deaths: number;
  readonly deathsWithinMs: number;
  /** A worker that holds more is replaced … */
  readonly memoryBytes: number;
  /** … when it had nothing to do for this long … */
  readonly restMs: number;
  /** … but not more often than this: some files need as much each time. */
  readonly recycleMs: number;
}

export const remoteLimits: RemoteLimits = {
  lookMs: 50,
  silenceMs: 60_000,
  failedStarts: 3,
  deaths: 10,
  deathsWithinMs: 60_000,
  memoryBytes: 150_000_000,
  restMs: 5_000,
  recycleMs: 60_000,
};
