import type { AuthoredFile } from '../../core/provenance/interop/authoredLines.ts';
import type { NoteOutcome } from '../../core/provenance/interop/gitAi/noteOutcome.ts';
import { formatNote } from '../../core/provenance/interop/gitAi/formatNote.ts';
import { noteOf } from '../../core/provenance/interop/gitAi/toNote.ts';
import { clipLines } from '../../core/provenance/interop/clipLines.ts';
import { isCommitHash } from '../../core/provenance/interop/recordValues.ts';
import type { TextHash } from '../../core/provenance/interop/textHash.ts';
import { git } from '../gitCommand.ts';
import { addedLines } from './addedLines.ts';
import { gitLimits } from './blame.ts';
import { isGitAiInstalled } from './gitAiInstalled.ts';

export interface NoteToWrite {
  /** By its whole hash. */
  readonly commit: string;
  /** What is known of its files, with the line numbers that they have in it, from the top of the repository. */
  readonly files: readonly AuthoredFile[];
  /** `Name <address>`, to name whoever typed; without it no person is named. */
  readonly committer?: string;
  /** The user said that a note that is there may be replaced, and that git-ai need not be minded. */
  readonly isForced?: boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Writes a note as git-ai would, of the lines that a commit added. Only when the user asked for it. */
export async function writeNote(folder: string, note: NoteToWrite, hash: TextHash): Promise<NoteOutcome> {
  const { commit, committer, isForced = false } = note;
  if (!isCommitHash(commit)) return 'failed';
  if (!isForced && (await isGitAiInstalled(folder, note.environment))) return 'git-ai';
  if (!isForced && (await hasNote(folder, commit))) return 'exists';
  const added = await addedLines(folder, commit);
  const files = note.files.map(({ path, lines }) => ({
    path,
    lines: clipLines(lines, added.get(path) ?? []),
  }));
  const written = noteOf(files, { commit, hash, ...(committer !== undefined && { committer }) });
  if (!written) return 'nothing';
  try {
    const input = formatNote(written);
    const blob = (await git(folder, ['hash-object', '-w', '--stdin'], { ...gitLimits, input })).trim();
    // By its id: from a file or an argument git would tidy it up.
    await git(
      folder,
      ['notes', '--ref=ai', 'add', ...(isForced ? ['-f'] : []), '-C', blob, commit],
      gitLimits,
    );
    return 'written';
  } catch {
    return (await hasNote(folder, commit)) && !isForced ? 'exists' : 'failed';
  }
}

async function hasNote(folder: string, commit: string): Promise<boolean> {
  try {
    return (await git(folder, ['notes', '--ref=ai', 'list', commit], gitLimits)) !== '';
  } catch {
    return false;
  }
}
