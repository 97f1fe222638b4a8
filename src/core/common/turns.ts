import type { Scheduler } from './scheduler.ts';

/** How long, in milliseconds, work holds the thread before it lets others have a turn. */
const turnMs = 10;

/** Long work asks after each of its steps whether its turn is over, and then waits for the next one. */
export class Turns {
  private end: number;

  constructor(private readonly scheduler: Scheduler) {
    this.end = scheduler.now() + turnMs;
  }

  get isOver(): boolean {
    return this.scheduler.now() > this.end;
  }

  async next(): Promise<void> {
    await this.scheduler.yield();
    this.end = this.scheduler.now() + turnMs;
  }
}
