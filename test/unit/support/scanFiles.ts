import { FormatAnalyzer } from '../../../src/core/analysis/formatAnalyzer.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { createAnalyzer } from './analyze.ts';
import { FakeFolder } from './fakeFolder.ts';
import { realScheduler } from './host.ts';

const analyzer = new FormatAnalyzer(createAnalyzer(), (_where, error) => {
  throw error;
});

/** Scans a folder of these files, as the command line does. */
export async function scanFiles(files: Readonly<Record<string, string>>): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  const access = new FakeFolder(files);
  await scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
  return state;
}
