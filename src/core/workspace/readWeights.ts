import { skippedAnalysis } from '../analysis/analysis.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { analyzeWeights } from '../weights/analyzeWeights.ts';
import { headBytes } from '../weights/registry.ts';
import type { FileHead } from '../weights/weightsFormat.ts';
import type { FileResults } from './cache/fileResults.ts';
import type { FolderState } from './folderState.ts';
import type { ScanContext } from './scanContext.ts';

/** What the first bytes of a file say that may hold weights; the rest of it is not read. */
export async function findInWeights(
  { access, cache }: Omit<ScanContext, 'scheduler'>,
  path: string,
  cancellation: Cancellation,
): Promise<((state: FolderState) => void) | undefined> {
  if (cache?.has(path)) {
    const stat = await access.stat(path);
    const known = stat && cache.byStat(path, stat);
    if (known) return cancellation.isCancelled ? undefined : updateOf(path, known);
  }
  const read = await access.readHead(path, headBytes);
  if (cancellation.isCancelled) return undefined;
  if ('problem' in read) {
    return (state) => {
      if (read.problem === 'missing') state.forget(path);
      else state.setDisk(path, skippedAnalysis(read.problem));
    };
  }
  const digest = await cache?.digest(identityOf(read));
  let results = digest && cache?.byDigest(path, digest, read.stat);
  if (!results) {
    const analysis = analyzeWeights(path, read);
    results = analysis ? { analysis } : {};
    if (digest) cache?.put(path, digest, read.stat, results);
  }
  return updateOf(path, results);
}

/** All that the results depend on: the first bytes, and how many there are. */
function identityOf({ bytes, size }: FileHead): Uint8Array {
  const identity = new Uint8Array(bytes.length + 8);
  identity.set(bytes);
  new DataView(identity.buffer).setFloat64(bytes.length, size);
  return identity;
}

function updateOf(path: string, { analysis }: FileResults): (state: FolderState) => void {
  return (state) => {
    if (analysis) state.setDisk(path, analysis);
    // It may have held weights before.
    else state.forget(path);
  };
}
