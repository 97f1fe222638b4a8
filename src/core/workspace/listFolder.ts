import type { Cancellation } from '../common/cancellation.ts';
import type { ScanContext } from './scanContext.ts';
import { vendoredNoticeFiles } from '../vendored/noticeFiles.ts';
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
    else vendored.push(path);
  }
  const notices = vendoredNoticeFiles(vendored);
  state.batch(() => {
    state.setListing({ ...listing, paths, notices });
    for (const path of vendored) if (isSource(path)) state.setSkipped(path, 'vendored');
  });
}
