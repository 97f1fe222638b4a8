import type * as vscode from 'vscode';

/**
 * Resolves with the first truthy value `check` gives: now, or after an event. Rejects when that does not
 * happen in time, so that a test fails with what it waited for instead of mocha's bare time-out.
 */
export function waitFor<T>(
  what: string,
  event: vscode.Event<unknown>,
  check: () => T | undefined | false,
  limitMs = 10_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => finish(() => reject(new Error(`waited ${limitMs} ms for ${what}`))),
      limitMs,
    );
    const listener = event(() => tryNow());
    tryNow();

    function tryNow(): void {
      try {
        const value = check();
        if (value) finish(() => resolve(value));
      } catch (error) {
        finish(() => reject(error));
      }
    }
    function finish(settle: () => void): void {
      clearTimeout(timer);
      listener.dispose();
      settle();
    }
  });
}
