import type { Cancellation } from '../common/cancellation.ts';
import { ecosystems } from '../ecosystems/registry.ts';
import { FolderLinks } from './folderLinks.ts';
import { FolderState } from './folderState.ts';
import { readFragment } from './readFragment.ts';
import type { ScanContext } from './scanContext.ts';
import { SharedAuthorship } from './sharedAuthorship.ts';
import { scanFolder } from './scanFolder.ts';

/** Reads all that a folder has, with the fragment in it, into a state of its own; undefined when it was cancelled. */
export async function readState(
  context: Omit<ScanContext, 'state' | 'links' | 'authorship'>,
  cancellation: Cancellation,
): Promise<FolderState | undefined> {
  const state = new FolderState(ecosystems);
  const links = new FolderLinks({ ...context, state });
  const authorship = new SharedAuthorship({ access: context.access, state });
  const isWhole = await scanFolder({ ...context, state, links, authorship }, 'all', cancellation);
  if (!isWhole) return undefined;
  state.setFragment(await readFragment(context.access));
  return state;
}
