// @ts-check
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cleanup.mjs';

/**
 * Tests change files, so they get a copy. A `.code-workspace` file is copied along with the folder it is in.
 * @param {string} source folder or `.code-workspace` file
 * @returns {string} the same in the copy; deleted at exit
 */
export function copyWorkspace(source) {
  if (!existsSync(source)) throw new Error(`There is no ${source}`);
  const isFolder = statSync(source).isDirectory();
  const from = isFolder ? source : path.dirname(source);
  const copy = path.join(temporaryFolder('workspace').folder, path.basename(from));
  mkdirSync(copy);
  cpSync(from, copy, { recursive: true });
  return isFolder ? copy : path.join(copy, path.basename(source));
}
