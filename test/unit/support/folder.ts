import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { analyze } from './analyze.ts';

/** A folder of these files, each analysed alone. */
export async function folder(files: Readonly<Record<string, string>>): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  state.setListing({ paths: Object.keys(files), tracked: null });
  for (const [path, text] of Object.entries(files)) state.setDisk(path, await analyze(path, text));
  return state;
}
