import path from 'node:path';
import type { AnalysisCache } from '../core/workspace/cache/analysisCache.ts';
import type { FolderState } from '../core/workspace/folderState.ts';
import { GitTree } from '../node/gitTree.ts';
import { scanWith } from './openFolder.ts';
import type { Streams } from './streams.ts';

/**
 * What a folder was in a commit, read as the folder itself is.
 *
 * @throws Error with words for the user.
 */
export async function readCommit(
  commit: string,
  folder: string,
  cache: AnalysisCache | undefined,
  streams: Streams,
): Promise<{ readonly state: FolderState; readonly commit: string }> {
  const tree = await GitTree.open(path.resolve(folder), commit);
  if (!tree)
    throw new Error(`${commit} is no commit that git has here; a shallow clone has to fetch it first`);
  try {
    const state = await scanWith(tree, cache, streams);
    // What was not read would look new now.
    if (tree.lacked > 0) throw new Error(`git lacks ${tree.lacked} files of ${commit}; fetch it whole`);
    return { state, commit: tree.commit };
  } finally {
    tree.dispose();
  }
}
