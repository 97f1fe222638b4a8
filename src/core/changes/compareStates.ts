import type { FolderState } from '../workspace/folderState.ts';
import type { Comparison } from './comparison.ts';
import { compareItems } from './inventoryChanges.ts';
import { itemsOf } from './item.ts';

/** What is not in a folder as it was then, each as it is shown, with what reviewers said of it. */
export function compareStates(then: FolderState, now: FolderState): Pick<Comparison, 'project' | 'changes'> {
  // Where one of them cannot be read, what was approved would look as if somebody had changed their mind.
  const isReadable = [then, now].every(({ fragment }) => !fragment?.problem);
  const [before, after] = [then, now].map((state) =>
    itemsOf(state.inventory('shown'), isReadable ? state.fragment?.bom : undefined),
  );
  const { project } = now.inventory('shown');
  return { project, changes: compareItems(before ?? [], after ?? []) };
}
