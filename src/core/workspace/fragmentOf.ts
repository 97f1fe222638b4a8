import { catalogueVersion } from '../catalogue/version.ts';
import type { Bom } from '../sbom/bom.ts';
import { buildFragment } from '../sbom/buildFragment.ts';
import { fragmentPath } from '../sbom/fragmentPath.ts';
import type { FolderState } from './folderState.ts';

/** The fragment as it ought to be: what git tracks, and the reviewers' words of the fragment before it. */
export function fragmentOf(state: FolderState, previous: Bom | undefined): Bom {
  const options = { catalogueVersion, lineNumbers: false, fragmentPath };
  return buildFragment(state.inventory('committed'), previous, options);
}
