import { readFileSync } from 'node:fs';
import path from 'node:path';
import { neverCancelled } from '../../src/core/common/cancellation.ts';
import type { AnalysisCache } from '../../src/core/workspace/cache/analysisCache.ts';
import { isSource } from '../../src/core/workspace/sourceFiles.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { filesFloor } from '../scan/filesFloor.ts';
import { CountingFolder, scannedFiles } from '../scan/folderFiles.ts';
import { openCache, scanOnce } from '../scan/scanOnce.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import type { Ratio } from './compare.ts';
import { timesFloor } from './timesFloor.ts';

const { root, folder, kind } = readOptions() as { root: string; folder: string; kind: string };
const reading = 'reading the same files into one buffer';
const analysing = 'analysing the same files one after the other';

/** Of a folder: the first scan, and those that find what was kept. */
runChild(async () => {
  const analyzer = createAnalyzer(root);
  let kept: Uint8Array | undefined;
  const cacheOf = (): AnalysisCache =>
    openCache(folder, {
      read: () => Promise.resolve(kept),
      write: (bytes) => Promise.resolve(void (kept = bytes)),
    });
  const scan = async (cache?: AnalysisCache, isStatUnknown = false): Promise<number> => {
    // git would be a process of its own, of which this one only sees the start.
    const access = new CountingFolder(new NodeFolder(folder, () => false), isStatUnknown);
    const state = await scanOnce(analyzer, access, cache);
    if (cache && !kept) await cache.save((file) => state.hasPath(file));
    return access.files;
  };
  const files = await scan(cacheOf());
  const byStat = async (): Promise<void> => {
    if ((await scan(cacheOf())) > 0) throw new Error('a file was read that should be known by its stat');
  };
  const byDigest = async (): Promise<void> => {
    if ((await scan(cacheOf(), true)) !== files) throw new Error('not all files were read');
  };
  const readAll = await filesFloor(new NodeFolder(folder, () => false), folder);
  const timesReading = async (name: string, work: () => unknown): Promise<Ratio> => ({
    name: `${kind}: ${name}`,
    floor: reading,
    times: await timesFloor(work, readAll),
  });
  const sources = (await scannedFiles(new NodeFolder(folder, () => false))).filter(isSource);
  const contents = sources.map((file) => [file, readFileSync(path.join(folder, file))] as const);
  const analyzeAll = async (): Promise<void> => {
    for (const [file, bytes] of contents) await analyzer.analyzeFile(file, bytes, neverCancelled);
  };
  const ratios = [
    await timesReading('scan', () => scan()),
    { name: `${kind}: scan`, floor: analysing, times: await timesFloor(() => scan(), analyzeAll) },
    await timesReading('second scan, files read again', byDigest),
    await timesReading('second scan, files known by stat', byStat),
  ];
  await analyzer.dispose();
  return ratios;
});
