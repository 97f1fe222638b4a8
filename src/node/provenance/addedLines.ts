import type { LineRange } from '../../core/provenance/interop/lineRanges.ts';
import { git } from '../gitCommand.ts';
import { gitLimits } from './blame.ts';

const command = [
  ...['-c', 'core.quotePath=false'],
  ...['diff-tree', '--root', '--no-commit-id', '-r', '-p', '-M', '--unified=0', '--no-color'],
  ...['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'],
];

/** The lines that a commit added, by file, from the top of the repository. Of a merge none: those are others'. */
export async function addedLines(
  folder: string,
  commit: string,
): Promise<ReadonlyMap<string, readonly LineRange[]>> {
  try {
    return parseDiff(await git(folder, [...command, commit, '--'], gitLimits));
  } catch {
    return new Map();
  }
}

function parseDiff(output: string): ReadonlyMap<string, readonly LineRange[]> {
  const added = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  const lines = output.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('+++ ')) {
      ranges = [];
      // Behind a name with a space in it stands a tab.
      const path = line.slice(4).replace(/\t$/, '');
      if (path.startsWith('b/')) added.set(path.slice(2), ranges);
      continue;
    }
    const [, removed = '1', first = '', count = '1'] =
      /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (first === '') continue;
    if (count !== '0') ranges.push({ first: Number(first), last: Number(first) + Number(count) - 1 });
    // What follows is text, whatever it looks like.
    at += Number(removed) + Number(count);
  }
  return added;
}
