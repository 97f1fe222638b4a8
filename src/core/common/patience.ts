import type { Disposable } from './disposable.ts';

/** What somebody sees, and how it is known again when more of it was typed. */
interface Keys<Item> {
  /** The same item, in the same words. */
  readonly same: (item: Item) => string;
  /** An item that may be the same, in other words: the name of a model is being typed. */
  readonly alike: (item: Item) => string;
}

/** The clock, and how to be called when some time has passed. */
export interface Clock {
  readonly now: () => number;
  /** Returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

interface Watched {
  touchedAt: number;
  shown: readonly (readonly [same: string, alike: string])[];
}

/** Keeps what is new from being shown while somebody types. What is gone is gone at once. */
export class Patience<Item> implements Disposable {
  private readonly watched = new Map<string, Watched>();
  private readonly waiting = new Map<string, () => void>();

  /**
   * @param pauseMs how long nothing was typed until new items are shown.
   * @param askAgain called when what was held back can be shown.
   */
  constructor(
    private readonly pauseMs: number,
    private readonly clock: Clock,
    private readonly keys: Keys<Item>,
    private readonly askAgain: () => void,
  ) {}

  /** Something was typed into it. */
  touch(id: string): void {
    const known = this.watched.get(id);
    if (known) known.touchedAt = this.clock.now();
  }

  /** Nobody types there any more: it was saved. */
  rest(id: string): void {
    const known = this.watched.get(id);
    if (known) known.touchedAt = -Infinity;
    if (this.callOff(id)) this.askAgain();
  }

  /** Which of the items that there are now may be shown. */
  admit(id: string, items: readonly Item[]): readonly Item[] {
    const known = this.watched.get(id);
    const left = known ? known.touchedAt + this.pauseMs - this.clock.now() : 0;
    const admitted = known && left > 0 ? this.knownOf(known, items) : items;
    this.callOff(id);
    if (admitted.length < items.length) {
      const again = (): void => {
        this.waiting.delete(id);
        this.askAgain();
      };
      this.waiting.set(id, this.clock.after(left, again));
    }
    const { same, alike } = this.keys;
    this.watched.set(id, {
      touchedAt: known?.touchedAt ?? -Infinity,
      shown: admitted.map((item) => [same(item), alike(item)]),
    });
    return admitted;
  }

  /** It is not shown any more. */
  forget(id: string): void {
    this.callOff(id);
    this.watched.delete(id);
  }

  dispose(): void {
    for (const callOff of this.waiting.values()) callOff();
    this.waiting.clear();
    this.watched.clear();
  }

  /** Those that were shown before: first in the same words, then in others. */
  private knownOf({ shown }: Watched, items: readonly Item[]): readonly Item[] {
    const same = new Map<string, number>();
    const alike = new Map<string, number>();
    for (const [words, kind] of shown) {
      same.set(words, (same.get(words) ?? 0) + 1);
      alike.set(kind, (alike.get(kind) ?? 0) + 1);
    }
    const take = (counts: Map<string, number>, key: string): boolean => {
      const left = counts.get(key) ?? 0;
      counts.set(key, left - 1);
      return left > 0;
    };
    const admitted = new Set<Item>();
    for (const item of items) {
      if (!take(same, this.keys.same(item))) continue;
      admitted.add(item);
      take(alike, this.keys.alike(item));
    }
    for (const item of items) {
      if (!admitted.has(item) && take(alike, this.keys.alike(item))) admitted.add(item);
    }
    return items.filter((item) => admitted.has(item));
  }

  private callOff(id: string): boolean {
    const callOff = this.waiting.get(id);
    callOff?.();
    return this.waiting.delete(id);
  }
}
