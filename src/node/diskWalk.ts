import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { WalkAccess } from '../core/workspace/walkFiles.ts';

/** A `.gitignore` beyond this size is none. */
const maxBytes = 1_000_000;

/** Walks a folder on the disk. */
export function diskWalk(root: string): WalkAccess {
  return {
    async entries(folder) {
      const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
      return entries.map((entry) => ({
        name: entry.name,
        kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
      }));
    },
    async readText(relative) {
      const file = path.join(root, relative);
      try {
        return (await stat(file)).size > maxBytes ? '' : await readFile(file, 'utf8');
      } catch {
        return '';
      }
    },
  };
}
