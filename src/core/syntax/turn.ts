import type { Cancellation } from '../common/cancellation.ts';
import type { Scheduler } from '../common/scheduler.ts';

/** The time that one piece of work may take, all its steps together. Over it, the work counts as cancelled. */
export class Turn implements Cancellation {
  private readonly end: number;
  private sliceEnd: number;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly limits: { readonly sliceMs: number; readonly totalMs: number },
    private readonly cancellation: Cancellation,
  ) {
    const now = scheduler.now();
    this.end = now + limits.totalMs;
    this.sliceEnd = now + limits.sliceMs;
  }

  get isCancelled(): boolean {
    return this.cancellation.isCancelled || this.scheduler.now() > this.end;
  }

  /** Call it between two steps: lets others have their turn when the slice is used up. */
  async next(): Promise<void> {
    if (this.scheduler.now() <= this.sliceEnd) return;
    await this.scheduler.yield();
    this.sliceEnd = this.scheduler.now() + this.limits.sliceMs;
  }
}
