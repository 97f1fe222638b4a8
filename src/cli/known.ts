import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseBaseline, renderBaseline } from '../core/baseline/baselineFile.ts';
import { knownFrom, type KnownFindings } from '../core/baseline/knownFindings.ts';
import { reportFolder, type ReportedFile } from '../core/workspace/reportFolder.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import type { OpenedFolder } from './openFolder.ts';
import { readCommit } from './readCommit.ts';
import { messageOf, type Streams } from './streams.ts';

/**
 * What the folder had in a commit, judged by the same day.
 *
 * @throws Error with words for the user.
 */
export async function knownIn(
  commit: string,
  folder: string,
  { cache }: OpenedFolder,
  today: string,
  streams: Streams,
): Promise<KnownFindings> {
  const { state } = await readCommit(commit, folder, cache, streams);
  return knownFrom(reportFolder(state, today));
}

/** @throws Error with words for the user. */
export async function readBaseline(file: string): Promise<KnownFindings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`cannot read the baseline ${file}: ${messageOf(error)}`, { cause: error });
  }
  const known = parseBaseline(text);
  if (!known) throw new Error(`${file} is no baseline; write one with --write-baseline`);
  return known;
}

/** @throws Error with words for the user. */
export async function writeBaseline(file: string, files: Iterable<ReportedFile>): Promise<void> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined && !parseBaseline(kept))
    throw new Error(`${file} is no baseline, and is not written over`);
  await writeAtomically(path.resolve(file), renderBaseline(knownFrom(files)));
}
