import { neverCancelled, type Cancellation } from '../../core/common/cancellation.ts';
import type { FolderState } from '../../core/workspace/folderState.ts';
import type { FolderSession } from './folderSession.ts';
import type { Commits } from './commits.ts';

export type ReadCommit =
  | { readonly state: FolderState; readonly commit: string }
  /** `unknown`: git knows no such commit. `incomplete`: it lacks files of it, which would look new. */
  | { readonly problem: 'unknown' | 'incomplete' | 'cancelled' };

/** What a folder was in a commit. */
export async function readCommit(
  session: FolderSession,
  commits: Commits,
  ref: string,
  cancellation: Cancellation = neverCancelled,
): Promise<ReadCommit> {
  const tree = await commits.open(session.folder.uri, ref);
  if (!tree) return { problem: 'unknown' };
  try {
    const state = await session.readOther(tree, cancellation);
    if (!state) return { problem: 'cancelled' };
    return tree.lacked > 0 ? { problem: 'incomplete' } : { state, commit: tree.commit };
  } finally {
    tree.dispose();
  }
}
