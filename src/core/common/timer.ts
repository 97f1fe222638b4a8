import type { Disposable } from './disposable.ts';

/** Timers of the host: present in Node, browsers and workers, https://html.spec.whatwg.org/#timers */
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Does something once, later. */
export class Timer implements Disposable {
  private timer: unknown;

  constructor(private readonly run: () => void) {}

  get isRunning(): boolean {
    return this.timer !== undefined;
  }

  /** Takes the place of an earlier start. */
  start(ms: number): void {
    this.dispose();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, ms);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
