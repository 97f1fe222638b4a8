import type { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { neverCancelled } from '../../src/core/common/cancellation.ts';
import { ecosystems } from '../../src/core/ecosystems/registry.ts';
import { AnalysisCache } from '../../src/core/workspace/cache/analysisCache.ts';
import type { CacheStore } from '../../src/core/workspace/cache/cacheHost.ts';
import type { FolderAccess } from '../../src/core/workspace/folderAccess.ts';
import { FolderState } from '../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { nodeScheduler } from '../../src/node/nodeHost.ts';
import { sha256 } from '../../src/node/sha256.ts';

/** The scan as the command line does it, into a new state. */
export async function scanOnce(
  analyzer: Analyzer,
  access: FolderAccess,
  cache: AnalysisCache | undefined,
): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  await scanFolder({ access, analyzer, state, scheduler: nodeScheduler, cache }, 'all', neverCancelled);
  return state;
}

export function openCache(folder: string, store: CacheStore): AnalysisCache {
  return new AnalysisCache({
    scheduler: nodeScheduler,
    analysisVersion: 'bench',
    place: folder,
    digest: sha256,
    store,
  });
}
