import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { mkdir, open, opendir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isTemporaryOf, leftAfterMs, maxNamesLookedAt, temporaryName } from '../core/common/temporaryName.ts';

/**
 * Writes a file so that at any moment it is the old one or the new one, whole. Creates its folder. What is no plain
 * file, as a pipe or `/dev/null`, is written to and never replaced; of a link, the file that it leads to is.
 *
 * @param mode who may read it, from the first byte on; less what the system takes away
 */
export async function writeAtomically(
  target: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const there = await stat(target).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(target, content);
  await writeThenRename(there ? await realpath(target) : target, content, mode, () => Promise.resolve(true));
}

/**
 * The same, unless somebody else wrote the file meanwhile.
 *
 * @param isUnchanged asked at the last moment.
 * @returns false, with the file left as it is, when it says no.
 */
export function replaceAtomically(
  file: string,
  content: string,
  isUnchanged: () => Promise<boolean>,
): Promise<boolean> {
  return writeThenRename(file, content, 0o666, isUnchanged);
}

async function writeThenRename(
  file: string,
  content: string | Uint8Array,
  mode: number,
  isWanted: () => Promise<boolean>,
): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  const folder = path.dirname(file);
  await removeLeftovers(folder, path.basename(file));
  const temporary = path.join(folder, temporaryName(path.basename(file), randomBytes(6).toString('hex')));
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      // Without this a power cut after the rename can leave an empty file.
      await handle.sync();
    } finally {
      await handle.close();
    }
    const isStillWanted = await isWanted();
    // At once, so that nobody comes in between.
    if (isStillWanted) renameSync(temporary, file);
    else await rm(temporary, { force: true });
    return isStillWanted;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What a process left behind that was killed while it wrote this file. It is no reason not to write. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  try {
    let seen = 0;
    for await (const entry of await opendir(folder)) {
      if (++seen > maxNamesLookedAt) return;
      if (!entry.isFile() || !isTemporaryOf(name, entry.name)) continue;
      const file = path.join(folder, entry.name);
      const { mtimeMs } = await stat(file);
      if (Date.now() - mtimeMs > leftAfterMs) await rm(file, { force: true });
    }
  } catch {
    // The next write may do it.
  }
}
