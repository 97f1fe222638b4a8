import type { FileListing } from '../core/workspace/folderAccess.ts';
import { git } from './gitCommand.ts';

/** Both kinds of files in one run; `-t` puts a letter before each that tells them apart. */
const command = ['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard'];
const otherMark = '?';

/** The files that git tracks in `folder` and those it does not ignore; undefined where there is no git to ask. */
export async function listGitFiles(folder: string): Promise<FileListing | undefined> {
  let output: string;
  try {
    output = await git(folder, command);
  } catch {
    return undefined;
  }
  // A folder that the repository around it ignores: git knows nothing of it.
  return output === '' ? undefined : parseListing(output);
}

/** Reads `H src/a.py\0? new.py\0`. */
function parseListing(output: string): FileListing {
  const paths: string[] = [];
  const tracked = new Set<string>();
  let last = '';
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\0', at);
    const path = output.slice(at + 2, end);
    const isTracked = output[at] !== otherMark;
    at = end + 1;
    // While a merge waits, a file is listed once for each of its versions, one after the other.
    if (path === last) continue;
    last = path;
    paths.push(path);
    if (isTracked) tracked.add(path);
  }
  return { paths, tracked };
}
