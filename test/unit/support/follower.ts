import { ChangeFollower } from '../../../src/core/workspace/changeFollower.ts';
import type { ScanContext } from '../../../src/core/workspace/scanContext.ts';

/** Follows a folder that was scanned, and has nobody to tell. */
export function followerOf(context: ScanContext): ChangeFollower {
  return new ChangeFollower({
    context,
    isScanned: () => true,
    untilScanned: () => Promise.resolve(),
    readFragment: () => Promise.resolve(),
    onSettled: () => undefined,
  });
}
