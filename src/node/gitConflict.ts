import type { ConflictSides } from '../core/sbom/merge/conflictMarkers.ts';
import { git } from './gitCommand.ts';

/**
 * The versions of a file that git is merging, as its index has them: better than what lies between markers, for parts
 * that git did merge may be wrong. Undefined where the file waits for no merge, or there is no git.
 *
 * @param path relative to `folder`, with `/`.
 */
export async function sidesInIndex(folder: string, path: string): Promise<ConflictSides | undefined> {
  const [base, ours, theirs] = await Promise.all([1, 2, 3].map((stage) => versionOf(folder, stage, path)));
  return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs };
}

/** https://git-scm.com/docs/gitrevisions: stage 1 is the common ancestor, 2 is ours, 3 is theirs. */
async function versionOf(folder: string, stage: number, path: string): Promise<string | undefined> {
  try {
    return await git(folder, ['cat-file', 'blob', `:${stage}:./${path}`]);
  } catch {
    return undefined;
  }
}

/** Merges line by line, as git does by itself, into the first file. False where that leaves markers. */
export async function mergeLines(ours: string, base: string, theirs: string): Promise<boolean> {
  try {
    const names = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
    await git('.', ['merge-file', ...names, '--', ours, base, theirs]);
    return true;
  } catch {
    return false;
  }
}
