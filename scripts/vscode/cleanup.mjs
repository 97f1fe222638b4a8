// @ts-check
// What a script started or created goes away with it, however it ends: normally, by an exception or by a
// signal. Everything here is synchronous, because nothing else runs in an 'exit' handler.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** @type {Array<() => void>} */
const pending = [];

/**
 * Registers `action` for the end of this process. Last in, first out: a server is stopped before the
 * folder it writes to is deleted.
 * @param {() => void} action
 * @returns {() => void} runs the action now instead
 */
export function atExit(action) {
  if (pending.length === 0) listen();
  pending.push(action);
  return () => {
    const index = pending.indexOf(action);
    if (index >= 0) pending.splice(index, 1);
    action();
  };
}

function listen() {
  process.once('exit', () => {
    for (const action of pending.splice(0).toReversed()) {
      try {
        action();
      } catch (error) {
        console.error(error);
      }
    }
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/**
 * A new temporary folder, deleted at exit. Symbolic links in its path are resolved: VS Code reports real
 * paths, and on macOS the temporary folder itself is a link.
 * @param {string} name
 */
export function temporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `shadowlight-${name}-`)));
  const remove = atExit(() =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  );
  return { folder, remove };
}
