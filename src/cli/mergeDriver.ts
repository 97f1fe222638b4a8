import { readFile } from 'node:fs/promises';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { mergeTexts } from '../core/sbom/merge/mergeTexts.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import { mergeLines } from '../node/gitConflict.ts';
import { messageOf, type Streams } from './streams.ts';

/** The files that git hands to a merge driver: `%O`, `%A` and `%B`. */
export interface DriverFiles {
  readonly base: string;
  /** The result is written here. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Runs as a merge driver of git (https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver). What is no
 * fragment is left to git's own merge, with its markers.
 *
 * @returns 1 when a conflict is left for people, as git wants it.
 */
export async function runMergeDriver(files: DriverFiles, streams: Streams): Promise<0 | 1> {
  try {
    const [base, ours, theirs] = await Promise.all(
      [files.base, files.ours, files.theirs].map((file) => readFile(file, 'utf8')),
    );
    const merged = mergeTexts({ base, ours: ours ?? '', theirs: theirs ?? '' });
    if (merged.text === undefined) {
      streams.error(`shadowlight: ${say(merged.problem, inEnglish)}\n`);
      return (await mergeLines(files.ours, files.base, files.theirs)) ? 0 : 1;
    }
    await writeAtomically(files.ours, merged.text);
    return 0;
  } catch (error) {
    streams.error(`shadowlight: ${messageOf(error)}\n`);
    return 1;
  }
}
