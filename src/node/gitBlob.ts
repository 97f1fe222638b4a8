import { runGit } from './git.ts';

/**
 * The commit that a ref stands for.
 *
 * @returns undefined where there is none.
 */
export async function commitOf(folder: string, ref: string): Promise<string | undefined> {
  if (ref.startsWith('-')) return undefined;
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
    const commit = (await runGit(folder, args, { maxBytes: 1000 })).trim();
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A file of a folder as it is in a commit; undefined where it is not in it, or is no file.
 *
 * @param path relative to the folder, POSIX.
 */
export async function textInCommit(
  folder: string,
  commit: string,
  path: string,
  maxBytes: number,
): Promise<string | undefined> {
  try {
    return await runGit(folder, ['cat-file', 'blob', `${commit}:./${path}`], { maxBytes });
  } catch {
    return undefined;
  }
}
