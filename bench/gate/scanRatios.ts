import type { AnalysisCache } from '../../src/core/workspace/cache/analysisCache.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { filesFloor } from '../scan/filesFloor.ts';
import { CountingFolder } from '../scan/folderFiles.ts';
import { openCache, scanOnce } from '../scan/scanOnce.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import type { Ratio } from './compare.ts';
import { timesFloor } from './timesFloor.ts';

const { root, folder, kind } = readOptions() as { root: string; folder: string; kind: string };
const floor = 'reading the same files into one buffer';

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
    if (cache && !kept) await cache.save((path) => state.hasPath(path));
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
  const ratioOf = async (name: string, work: () => unknown): Promise<Ratio> => ({
    name: `${kind}: ${name}`,
    floor,
    times: await timesFloor(work, readAll),
  });
  const ratios = [
    await ratioOf('scan', () => scan()),
    await ratioOf('second scan, files read again', byDigest),
    await ratioOf('second scan, files known by stat', byStat),
  ];
  await analyzer.dispose();
  return ratios;
});
