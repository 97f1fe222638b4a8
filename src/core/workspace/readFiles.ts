import type { Cancellation } from '../common/cancellation.ts';
import { Turns } from '../common/turns.ts';
import { findInFile, type FileUpdate } from './readFile.ts';
import type { ScanContext } from './scanContext.ts';

/** How often, in milliseconds, the state tells of what was read: each time everything shown is asked for again. */
const applyMs = 50;

export interface ReadOptions {
  /** Told after each file how many were read. */
  readonly onRead?: (count: number) => void;
  /** Asked after each file; the one at hand is read to its end. */
  readonly isEnough?: () => boolean;
}

/**
 * Reads files into the state, so that others have a turn now and then, and the state tells of many files at once.
 * Gives those that were not read when it was cancelled, or enough.
 */
export async function readFiles(
  context: ScanContext,
  paths: readonly string[],
  cancellation: Cancellation,
  { onRead, isEnough }: ReadOptions = {},
): Promise<readonly string[]> {
  const { state, scheduler } = context;
  const turns = new Turns(scheduler);
  let appliedAt = scheduler.now();
  let updates: FileUpdate[] = [];
  const apply = (): void => {
    state.batch(() => updates.forEach((update) => update(state)));
    updates = [];
    appliedAt = scheduler.now();
  };
  for (const [index, path] of paths.entries()) {
    const update = await findInFile(context, path, cancellation);
    if (cancellation.isCancelled) {
      apply();
      return paths.slice(index);
    }
    if (update) updates.push(update);
    onRead?.(index + 1);
    if (isEnough?.()) {
      apply();
      return paths.slice(index + 1);
    }
    if (turns.isOver) {
      if (scheduler.now() - appliedAt > applyMs) apply();
      await turns.next();
    }
  }
  apply();
  return [];
}
