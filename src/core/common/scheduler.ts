/** The host's clock and event loop, injected so that `core/` needs neither Node nor DOM and tests own the time. */
export interface Scheduler {
  /** Milliseconds from any fixed origin; never goes backwards. */
  readonly now: () => number;
  /** Resolves after other work that waits in the host's event loop had its turn. */
  readonly yield: () => Promise<void>;
}
