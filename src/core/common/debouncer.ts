import type { Disposable } from './disposable.ts';

/** Timers of the host: present in Node, browsers and workers, https://html.spec.whatwg.org/#timers */
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Runs work once things have been quiet for a while, and at the latest after a longer while. */
export class Debouncer implements Disposable {
  private timer: unknown;
  private firstAsked: number | undefined;

  constructor(
    private readonly quietMs: number,
    private readonly longestMs: number,
    private readonly now: () => number,
    private readonly run: () => void,
  ) {}

  trigger(): void {
    const now = this.now();
    this.firstAsked ??= now;
    const wait = Math.max(0, Math.min(this.quietMs, this.firstAsked + this.longestMs - now));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.firstAsked = undefined;
      this.run();
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
