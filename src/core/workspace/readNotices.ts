import { skippedAnalysis, type FileAnalysis } from '../analysis/analysis.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import { noticeLength } from '../vendored/notice.ts';
import { noticesInFile } from '../vendored/noticeFiles.ts';
import type { FolderState } from './folderState.ts';
import type { ScanContext } from './scanContext.ts';
import { isSource } from './sourceFiles.ts';

/** What the first bytes of a file say of whose code lies there. They are too few to be worth a cache. */
export async function findNotices(
  { access }: Pick<ScanContext, 'access'>,
  path: string,
  cancellation: Cancellation,
): Promise<((state: FolderState) => void) | undefined> {
  const read = await access.readHead(path, noticeLength);
  if (cancellation.isCancelled) return undefined;
  if ('problem' in read) return (state) => state.forget(path);
  const decoded = decodeText(read.bytes);
  const notices = 'text' in decoded ? noticesInFile(path, decoded.text) : [];
  return (state) => {
    if (notices.length > 0) state.setDisk(path, { ...plainAnalysis(path), notices });
    else if (!isSource(path)) state.forget(path);
  };
}

/** Code of others counts as left out, whatever its first lines say. */
function plainAnalysis(path: string): FileAnalysis {
  const { skipped, ...read } = skippedAnalysis('vendored');
  return isSource(path) ? { ...read, ...(skipped && { skipped }) } : read;
}
