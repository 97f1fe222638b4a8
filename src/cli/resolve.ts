import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { mergeTexts, resolveConflict } from '../core/sbom/merge/mergeTexts.ts';
import { parseFragment } from '../core/sbom/parseFragment.ts';
import { replaceAtomically } from '../node/atomicWrite.ts';
import { sidesInIndex } from '../node/gitConflict.ts';
import { loadSchemaCheck } from '../node/schemaCheck.ts';
import { messageOf, type Streams } from './streams.ts';

/** Runs `shadowlight resolve` and returns the exit code. */
export async function runResolve(folder: string, streams: Streams): Promise<0 | 2 | 4> {
  const file = path.join(path.resolve(folder), fragmentPath);
  const told = `shadowlight: ${fragmentPath}`;
  try {
    const text = await readFile(file, 'utf8');
    const problem = parseFragment(text).problem;
    if (problem?.code !== 'conflict-markers') {
      // It may have been resolved by hand: that is not to be undone.
      streams.error(
        `${told}: ${problem ? say(problem.message, inEnglish) : 'There is no conflict in it.'}\n`,
      );
      return problem ? 4 : 0;
    }
    const sides = await sidesInIndex(path.resolve(folder), fragmentPath);
    const merged = sides ? mergeTexts(sides) : resolveConflict(text, loadSchemaCheck(__dirname));
    if (merged.problem) {
      streams.error(`${told}: ${say(merged.problem, inEnglish)}\n`);
      return 4;
    }
    const isUnchanged = async (): Promise<boolean> => (await readFile(file, 'utf8')) === text;
    if (!(await replaceAtomically(file, merged.text, isUnchanged))) {
      streams.error(`${told}: The file changed meanwhile, and is left as it is.\n`);
      return 2;
    }
  } catch (error) {
    streams.error(`${told}: ${messageOf(error)}\n`);
    return 2;
  }
  streams.error(`${told}: The conflict is resolved. Look at it, scan again, and add it to git.\n`);
  return 0;
}
