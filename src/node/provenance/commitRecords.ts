import type { CommitWords } from '../../core/provenance/interop/commits/commitMessage.ts';
import { parseNote } from '../../core/provenance/interop/gitAi/parseNote.ts';
import type { GitAiNote } from '../../core/provenance/interop/gitAi/note.ts';
import { isCommitHash } from '../../core/provenance/interop/recordValues.ts';
import { git } from '../gitCommand.ts';
import { gitLimits } from './blame.ts';

/** What a commit says of itself, and what git-ai noted of it. */
export interface CommitRecord extends CommitWords {
  readonly parents: readonly string[];
  readonly note: GitAiNote | undefined;
}

/** So many are asked for at once: a command line is not endless. */
const commitsAtOnce = 400;

/** A file whose lines are of more commits is looked up for the first of them. */
const mostCommits = 4_000;

const fields = ['%H', '%P', '%an', '%ae', '%cn', '%B', '%N'];

/** No signature is verified: that would run a program. Of the notes only those of git-ai are given. */
const command = [
  ...['-c', 'log.showSignature=false', '-c', 'i18n.logOutputEncoding=UTF-8'],
  ...['log', '--no-walk=unsorted', '-z', '--no-notes', '--notes=ai', `--format=${fields.join('%x00')}`],
];

/** @param commits by their whole hashes; those that git does not have are left out. */
export async function readCommits(
  folder: string,
  commits: Iterable<string>,
): Promise<ReadonlyMap<string, CommitRecord>> {
  const wanted = [...new Set(commits)].filter(isCommitHash).slice(0, mostCommits);
  const found = new Map<string, CommitRecord>();
  for (let at = 0; at < wanted.length; at += commitsAtOnce) {
    const some = wanted.slice(at, at + commitsAtOnce);
    for (const record of await readSome(folder, some)) found.set(record.commit, record);
  }
  return found;
}

async function readSome(folder: string, commits: readonly string[]): Promise<readonly CommitRecord[]> {
  try {
    return parseLog(await git(folder, [...command, ...commits, '--'], gitLimits));
  } catch {
    return [];
  }
}

function parseLog(output: string): readonly CommitRecord[] {
  const pieces = output.split('\0');
  const records: CommitRecord[] = [];
  for (let at = 0; at + fields.length <= pieces.length; at += fields.length) {
    const [
      commit,
      parents = '',
      authorName = '',
      authorAddress = '',
      committerName = '',
      message = '',
      note = '',
    ] = pieces.slice(at, at + fields.length);
    // A note with a zero byte in it moves everything behind it: then nothing of that is believed.
    if (!isCommitHash(commit)) break;
    records.push({
      commit,
      parents: parents.split(' ').filter(isCommitHash),
      authorName,
      authorAddress,
      committerName,
      message,
      note: note === '' ? undefined : parseNote(note),
    });
  }
  return records;
}
