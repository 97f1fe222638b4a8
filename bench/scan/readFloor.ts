import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { maxFileBytes, maxNotebookBytes } from '../../src/core/analysis/limits.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';
import { scannedFiles } from './folderFiles.ts';

const { folder } = readOptions() as { folder: string };
const runs = 5;

/** What no scan undercuts: the same files, one after the other, into one buffer. */
runChild(async () => {
  const paths = (await scannedFiles(new NodeFolder(folder, () => true))).map((file) =>
    path.join(folder, file),
  );
  const readable = paths.filter((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() && stat.size <= (file.endsWith('.ipynb') ? maxNotebookBytes : maxFileBytes);
  });
  const largest = Math.max(1, ...readable.map((file) => statSync(file).size));
  const buffer = Buffer.allocUnsafe(largest);
  const timings: Timing[] = [];
  for (let run = -1; run < runs; run++) {
    const end = startTiming();
    for (const file of readable) readInto(buffer, file);
    // The first round only fills the system's cache.
    if (run >= 0) timings.push(end());
  }
  const { p50: ms, cpu: cpuMs } = summariseTimings(timings);
  return { scan: { ms, cpuMs } };
});

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
