import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analysisVersion } from '../analysisVersion.ts';
import { AnalysisCache } from '../core/workspace/cache/analysisCache.ts';
import type { CacheStore } from '../core/workspace/cache/cacheHost.ts';
import { looksLikeCache } from '../core/workspace/cache/cacheFile.ts';
import { writeAtomically } from '../node/atomicWrite.ts';
import { nodeScheduler } from '../node/nodeHost.ts';
import { sha256 } from '../node/sha256.ts';

/** The cache in a file that the user named. Throws when that is something else: it would be written over. */
export async function openFileCache(file: string, root: string): Promise<AnalysisCache> {
  const location = path.resolve(file);
  const kept = await readIfThere(location);
  if (kept && kept.length > 0 && !looksLikeCache(kept)) throw new Error('the file is something else');
  return cacheOf(root, {
    read: () => Promise.resolve(kept),
    write: (bytes) => writeAtomically(location, bytes),
  });
}

/** For one run that reads a folder in two states, most of which is the same. */
export function cacheInMemory(root: string): AnalysisCache {
  return cacheOf(root, { read: () => Promise.resolve(undefined), write: () => Promise.resolve() });
}

function cacheOf(root: string, store: CacheStore): AnalysisCache {
  return new AnalysisCache({ scheduler: nodeScheduler, analysisVersion, place: root, digest: sha256, store });
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
