import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyzer } from '../core/analysis/createAnalyzer.ts';
import { neverCancelled } from '../core/common/cancellation.ts';
import type { AnalysisCache } from '../core/workspace/cache/analysisCache.ts';
import type { FolderAccess } from '../core/workspace/folderAccess.ts';
import type { FolderState } from '../core/workspace/folderState.ts';
import { readState } from '../core/workspace/readState.ts';
import { NodeFolder } from '../node/nodeFolder.ts';
import { grammarsIn, nodeScheduler } from '../node/nodeHost.ts';
import { cacheInMemory, openFileCache } from './fileCache.ts';
import { messageOf, type Streams } from './streams.ts';

export interface OpenedFolder {
  readonly state: FolderState;
  readonly access: FolderAccess;
  /** What was found in each content, where that is wanted again. */
  readonly cache: AnalysisCache | undefined;
}

/**
 * Reads a folder whole.
 *
 * @param cacheFile where results are kept from one run to the next.
 * @param isReadAgain another state of it will be read with the same cache.
 * @returns undefined when it cannot be read, and then the user was told why.
 */
export async function openFolder(
  folder: string,
  cacheFile: string | undefined,
  streams: Streams,
  isReadAgain = false,
): Promise<OpenedFolder | undefined> {
  const root = path.resolve(folder);
  const isReadable = await readdir(root).then(
    () => true,
    () => false,
  );
  if (!isReadable) {
    streams.error(`shadowlight: ${folder} is not a folder that can be read\n`);
    return undefined;
  }
  let cache: AnalysisCache | undefined;
  try {
    if (cacheFile !== undefined) cache = await openFileCache(cacheFile, root);
    else if (isReadAgain) cache = cacheInMemory(root);
  } catch (error) {
    streams.error(`shadowlight: cannot use the cache ${cacheFile ?? ''}: ${messageOf(error)}\n`);
    return undefined;
  }
  const access = new NodeFolder(root, () => true);
  const state = await scanWith(access, cache, streams);
  try {
    if (cacheFile !== undefined) await cache?.save((file) => state.hasPath(file));
  } catch (error) {
    // The findings are as good without it.
    streams.error(`shadowlight: cannot write the cache: ${messageOf(error)}\n`);
  }
  return { access, state, cache };
}

/** Reads all that a folder has, with the fragment in it. */
export async function scanWith(
  access: FolderAccess,
  cache: AnalysisCache | undefined,
  streams: Streams,
): Promise<FolderState> {
  const analyzer = createAnalyzer({
    grammars: grammarsIn(path.join(__dirname, '..', 'syntaxes')),
    scheduler: nodeScheduler,
    onError: (where, error) => streams.error(`shadowlight: ${where}: ${messageOf(error)}\n`),
  });
  const state = await readState({ access, analyzer, scheduler: nodeScheduler, cache }, neverCancelled);
  await analyzer.dispose();
  if (!state) throw new Error('nobody cancels');
  return state;
}

export function reportCoverage(state: FolderState, streams: Streams): void {
  const { filesRead, skipped } = state.inventory('shown').coverage;
  const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const total = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  streams.error(`shadowlight: ${filesRead} files read, ${total} skipped${why}\n`);
}
