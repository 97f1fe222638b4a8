import type { AuthoredLines, ImportedFile } from '../../core/provenance/interop/authoredLines.ts';
import { carryAuthored } from '../../core/provenance/interop/carryAuthored.ts';
import {
  authorshipsOfCommit,
  type AuthoredCommit,
} from '../../core/provenance/interop/commits/toolsOfCommit.ts';
import { filesOfNote } from '../../core/provenance/interop/gitAi/fromNote.ts';
import type { LineRange } from '../../core/provenance/interop/lineRanges.ts';
import { linesFromHistory } from '../../core/provenance/interop/linesFromHistory.ts';
import type { TextHash } from '../../core/provenance/interop/textHash.ts';
import { git } from '../gitCommand.ts';
import { addedLines } from './addedLines.ts';
import { blame, gitLimits } from './blame.ts';
import { readCommits } from './commitRecords.ts';
import { readTraces } from './traceFile.ts';

export interface FileHistory {
  /** Of the text that was given. */
  readonly lines: readonly AuthoredLines[];
  /** The commits that its lines are of and that name a tool. That says nothing of any line. */
  readonly commits: readonly AuthoredCommit[];
}

/**
 * What others noted of the lines of a file: git-ai with the commits that its lines come from, and Agent Trace in a file
 * of the folder. Only in folders that the user trusts: git is run.
 *
 * @param path below the folder, with `/`.
 * @param text of the file as it is now.
 */
export async function importHistory(
  folder: string,
  path: string,
  text: string,
  hash: TextHash,
): Promise<FileHistory> {
  const blamed = await blame(folder, path);
  if (blamed.length === 0) return { lines: [], commits: [] };
  const commits = await readCommits(
    folder,
    blamed.map(({ commit }) => commit),
  );
  const records: ImportedFile[] = [...(await readTraces(folder, hash))];
  for (const { commit, note } of commits.values()) if (note) records.push(...filesOfNote(note, commit, hash));
  const added = await addedAbove(folder, records, commits);
  const known = linesFromHistory(blamed, records, (commit) => {
    const record = commits.get(commit);
    return record && { parent: record.parents[0], addedTo: (file) => added.get(commit)?.get(file) ?? [] };
  });
  const committed = known.length === 0 ? undefined : await committedText(folder, path);
  return {
    lines: committed === undefined ? [] : carryAuthored(committed, known, text),
    commits: [...commits.values()]
      .map((words) => authorshipsOfCommit(words, hash))
      .filter(({ authorships }) => authorships.length > 0),
  };
}

/** What those commits added that a record was made right before. */
async function addedAbove(
  folder: string,
  records: readonly ImportedFile[],
  commits: ReadonlyMap<string, { readonly parents: readonly string[] }>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly LineRange[]>>> {
  const bases = new Set(records.flatMap(({ version }) => (version.kind === 'above' ? [version.commit] : [])));
  const added = new Map<string, ReadonlyMap<string, readonly LineRange[]>>();
  for (const [commit, { parents }] of commits) {
    const [parent, ...others] = parents;
    if (parent !== undefined && others.length === 0 && bases.has(parent))
      added.set(commit, await addedLines(folder, commit));
  }
  return added;
}

async function committedText(folder: string, path: string): Promise<string | undefined> {
  try {
    return await git(folder, ['cat-file', 'blob', `HEAD:./${path}`], gitLimits);
  } catch {
    return undefined;
  }
}
