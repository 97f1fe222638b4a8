import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WalkAccess } from '../core/workspace/walkFiles.ts';

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
    readText: (relative) => readFile(path.join(root, relative), 'utf8').catch(() => ''),
  };
}
