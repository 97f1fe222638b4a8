import { catalogueVersion } from '../catalogue/version.ts';
import type { Bom } from '../sbom/bom.ts';
import { buildFragment } from '../sbom/buildFragment.ts';
import { fragmentPath } from '../sbom/fragmentPath.ts';
import type { FolderState, ViewKind } from './folderState.ts';

/**
 * The fragment as it ought to be: what git tracks, and the reviewers' words of the fragment before it.
 *
 * @param view `shown` has unsaved text and files in it that git does not track: for what only people look at.
 */
export function fragmentOf(state: FolderState, previous: Bom | undefined, view: ViewKind = 'committed'): Bom {
  const options = { catalogueVersion, lineNumbers: false, fragmentPath };
  return buildFragment(state.inventory(view), previous, options);
}
