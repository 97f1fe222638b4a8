import path from 'node:path';
import { inEnglish, say } from '../core/messages/sentence.ts';
import { serializeBom } from '../core/sbom/canonicalBom.ts';
import { fragmentPath } from '../core/sbom/fragmentPath.ts';
import { parseFragment } from '../core/sbom/parseFragment.ts';
import { fragmentOf } from '../core/workspace/fragmentOf.ts';
import { readFragmentText } from '../core/workspace/readFragment.ts';
import { replaceAtomically } from '../node/atomicWrite.ts';
import type { OpenedFolder } from './openFolder.ts';

/** How often a write begins anew because somebody else was faster. */
const maxAttempts = 20;

/** Whether a file is the fragment of a folder itself. */
export function isFragment(file: string, folder: string): boolean {
  return path.resolve(file) === path.join(path.resolve(folder), fragmentPath);
}

/**
 * Brings the fragment of a folder in step with its code. The scan took its time: what an editor or a person wrote
 * meanwhile is merged and never lost.
 */
export async function writeFragment(file: string, { state, access }: OpenedFolder): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const before = await readFragmentText(access);
    const parsed = before && ('text' in before ? parseFragment(before.text) : before);
    if (parsed?.problem) throw new Error(say(parsed.problem.message, inEnglish));
    const text = serializeBom(fragmentOf(state, parsed?.bom));
    const textBefore = before && 'text' in before ? before.text : undefined;
    if (text === textBefore) return;
    const isUnchanged = async (): Promise<boolean> => {
      const now = await readFragmentText(access);
      return (now && 'text' in now ? now.text : undefined) === textBefore;
    };
    if (await replaceAtomically(file, text, isUnchanged)) return;
  }
  throw new Error('somebody else keeps changing it');
}
