import type { LinesOfCommit } from '../../core/provenance/interop/linesFromHistory.ts';
import { isCommitHash } from '../../core/provenance/interop/recordValues.ts';
import { git } from '../gitCommand.ts';

export const gitLimits = { maxBytes: 64 * 1024 * 1024, timeoutMs: 20_000 };

/** Neither lists of commits to pass over nor programs that make text of files are taken from the repository. */
const settings = ['-c', 'blame.ignoreRevsFile=', '-c', 'core.quotePath=false'];

/** Which commit each line of a file comes from, as the file is in HEAD; empty where git cannot say. */
export async function blame(folder: string, path: string): Promise<readonly LinesOfCommit[]> {
  const argv = [...settings, 'blame', '--incremental', '--no-textconv', 'HEAD', '--', path];
  try {
    return parseBlame(await git(folder, argv, gitLimits));
  } catch {
    return [];
  }
}

/** Reads `<commit> <line then> <line now> <count>`, what is said of the commit, and `filename <path>` at the end. */
function parseBlame(output: string): readonly LinesOfCommit[] {
  const found: LinesOfCommit[] = [];
  let head: readonly string[] = [];
  for (const line of output.split('\n')) {
    if (/^[0-9a-f]{40,64} \d+ \d+ \d+$/.test(line)) head = line.split(' ');
    if (!line.startsWith('filename ')) continue;
    const [commit, firstThen, first, count] = head;
    const path = line.slice('filename '.length);
    // One that git had to quote is not looked up anywhere.
    if (!isCommitHash(commit) || path.startsWith('"')) continue;
    found.push({ commit, path, firstThen: Number(firstThen), first: Number(first), count: Number(count) });
  }
  return found;
}
