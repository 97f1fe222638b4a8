// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';

/**
 * Makes `<cache>/<name>-<hash of recipe>` exist and returns it. The folder appears in one step (rename), so
 * that an interrupted install never looks like a finished one, and two scripts may install at the same time.
 * @param {string} name
 * @param {string} recipe everything the result depends on; a changed recipe installs anew
 * @param {(folder: string) => Promise<void>} fill
 */
export async function installOnce(name, recipe, fill) {
  const hash = createHash('sha256').update(recipe).digest('hex').slice(0, 8);
  const target = path.join(cacheFolder, `${name}-${hash}`);
  if (existsSync(target)) return target;

  await mkdir(cacheFolder, { recursive: true });
  const started = Date.now();
  console.error(`Installing ${name} into ${path.relative(process.cwd(), cacheFolder) || '.'} …`);
  const partial = await mkdtemp(path.join(cacheFolder, `.partial-${name}-`));
  try {
    await fill(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // Else another script was faster, which is as good.
  }
  await removeOlder(name, target);
  console.error(`Installed ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return target;
}

/**
 * Earlier recipes' results would otherwise pile up, a hundred megabytes each.
 * @param {string} name
 * @param {string} keep
 */
async function removeOlder(name, keep) {
  for (const entry of await readdir(cacheFolder)) {
    const hash = entry.startsWith(`${name}-`) ? entry.slice(name.length + 1) : '';
    const folder = path.join(cacheFolder, entry);
    if (/^[0-9a-f]{8}$/.test(hash) && folder !== keep) await rm(folder, { recursive: true, force: true });
  }
}
