import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { maxFileBytes, maxNotebookBytes } from '../../src/core/analysis/limits.ts';
import type { FolderAccess } from '../../src/core/workspace/folderAccess.ts';
import { scannedFiles } from './folderFiles.ts';

/** What no scan undercuts: reads the files that a scan reads, one after the other, into one buffer. */
export async function filesFloor(access: FolderAccess, folder: string): Promise<() => void> {
  const paths = (await scannedFiles(access)).map((file) => path.join(folder, file));
  const readable = paths.filter((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() && stat.size <= (file.endsWith('.ipynb') ? maxNotebookBytes : maxFileBytes);
  });
  const largest = readable.reduce((size, file) => Math.max(size, statSync(file).size), 1);
  const buffer = Buffer.allocUnsafe(largest);
  return () => {
    for (const file of readable) readInto(buffer, file);
  };
}

function readInto(buffer: Buffer, file: string): void {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  for (let at = 0; at < size;) {
    const read = readSync(descriptor, buffer, at, size - at, null);
    if (read === 0) break;
    at += read;
  }
  closeSync(descriptor);
}
