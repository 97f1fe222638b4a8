import type { Cancellation } from '../common/cancellation.ts';
import type { ScanContext } from './scanContext.ts';
import { isSource } from './sourceFiles.ts';
import { isVendored } from './vendored.ts';

/** Asks again which files there are. Other people's code is counted and left out. */
export async function listFolder(
  { access, state }: Pick<ScanContext, 'access' | 'state'>,
  cancellation: Cancellation,
): Promise<void> {
  const listing = await access.list(cancellation);
  if (cancellation.isCancelled) return;
  const paths: string[] = [];
  const vendored: string[] = [];
  for (const path of listing.paths) {
    if (!isVendored(path)) paths.push(path);
    else if (isSource(path)) vendored.push(path);
  }
  state.batch(() => {
    state.setListing({ ...listing, paths });
    for (const path of vendored) state.setSkipped(path, 'vendored');
  });
}
