import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { serializeBom } from '../../src/core/sbom/canonicalBom.ts';
import type { CacheStore } from '../../src/core/workspace/cache/cacheHost.ts';
import { fragmentOf } from '../../src/core/workspace/fragmentOf.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import { startTiming } from '../support/timing.ts';
import { CountingFolder } from './folderFiles.ts';
import { openCache, scanOnce } from './scanOnce.ts';

interface ScanRun {
  readonly root: string;
  readonly folder: string;
  /** Where results are kept. */
  readonly cacheFile?: string;
  /** As if all files had been written anew, with what was in them: after a clone, say. */
  readonly isStatUnknown?: boolean;
}

const { root, folder, cacheFile, isStatUnknown = false } = readOptions() as ScanRun;

/** A scan in a process of its own, so that its peak of memory is its own too. */
runChild(async () => {
  const analyzer = createAnalyzer(root);
  const access = new CountingFolder(new NodeFolder(folder, () => true), isStatUnknown);
  const cache = cacheFile === undefined ? undefined : openCache(folder, storeIn(cacheFile));
  const endScan = startTiming();
  const state = await scanOnce(analyzer, access, cache);
  const scan = endScan();
  const endFragment = startTiming();
  const text = serializeBom(fragmentOf(state, undefined));
  const fragment = endFragment();
  const endSave = startTiming();
  await cache?.save((path) => state.hasPath(path));
  const save = endSave();
  await analyzer.dispose();
  const files = state.files('shown');
  return {
    scan,
    fragment,
    save,
    list: access.listing,
    files: access.files,
    bytes: access.bytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    skipped: state.inventory('shown').coverage.skipped,
    models: files.reduce((sum, file) => sum + file.models.length, 0),
    imports: files.reduce((sum, file) => sum + file.imports.length, 0),
    fragmentBytes: text.length,
  };
});

function storeIn(file: string): CacheStore {
  return {
    read: () => Promise.resolve(existsSync(file) ? readFileSync(file) : undefined),
    write: (bytes) => Promise.resolve(writeFileSync(file, bytes)),
  };
}
