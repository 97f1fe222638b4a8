import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { WalkAccess } from '../core/workspace/walkFiles.ts';
import { nodeScheduler } from './nodeHost.ts';

/** A `.gitignore` beyond this size is none. */
const maxBytes = 1_000_000;

/** How long, in milliseconds, the walk holds the thread before others have a turn. */
const turnMs = 10;

/** Walks a folder on the disk. The thread waits while one folder is read, which takes less than a promise. */
export function diskWalk(root: string): WalkAccess {
  let turnEnd = nodeScheduler.now() + turnMs;
  return {
    async entries(folder) {
      if (nodeScheduler.now() > turnEnd) {
        await nodeScheduler.yield();
        turnEnd = nodeScheduler.now() + turnMs;
      }
      return readEntries(path.join(root, folder)).map((entry) => ({
        name: entry.name,
        kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
      }));
    },
    readText(relative) {
      return Promise.resolve(readSmallText(path.join(root, relative)));
    },
  };
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readSmallText(file: string): string {
  try {
    return statSync(file).size > maxBytes ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
