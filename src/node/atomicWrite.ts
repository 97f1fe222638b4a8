import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

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
  const file = there ? await realpath(target) : target;
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      // Without this a power cut after the rename can leave an empty file.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
