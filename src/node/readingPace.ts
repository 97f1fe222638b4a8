/** From how many milliseconds a file on, the thread is not to wait for it. */
const slowMs = 2;
/** How much the last file counts for. */
const weight = 0.1;

/** How long reading takes at present: a disk across a network, or one that has to spin up, holds nobody up. */
export class ReadingPace {
  private average = 0;

  get isSlow(): boolean {
    return this.average > slowMs;
  }

  note(ms: number): void {
    this.average += weight * (ms - this.average);
  }
}
