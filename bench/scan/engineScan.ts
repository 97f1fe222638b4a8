import { neverCancelled } from '../../src/core/common/cancellation.ts';
import { ecosystems } from '../../src/core/ecosystems/registry.ts';
import { serializeBom } from '../../src/core/sbom/canonicalBom.ts';
import { FolderState } from '../../src/core/workspace/folderState.ts';
import { fragmentOf } from '../../src/core/workspace/fragmentOf.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { nodeScheduler } from '../../src/node/nodeHost.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import { startTiming } from '../support/timing.ts';
import { CountingFolder } from './folderFiles.ts';

const { root, folder } = readOptions() as { root: string; folder: string };

/** A scan in a process of its own, so that its peak of memory is its own too. */
runChild(async () => {
  const analyzer = createAnalyzer(root);
  const state = new FolderState(ecosystems);
  const access = new CountingFolder(new NodeFolder(folder, () => true));
  const endScan = startTiming();
  await scanFolder({ access, analyzer, state, scheduler: nodeScheduler }, 'all', neverCancelled);
  const scan = endScan();
  const endFragment = startTiming();
  const text = serializeBom(fragmentOf(state, undefined));
  const fragment = endFragment();
  await analyzer.dispose();
  const files = state.files('shown');
  return {
    scan,
    fragment,
    list: access.listing,
    files: access.files,
    bytes: access.bytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    skipped: state.inventory('shown').coverage.skipped,
    models: files.reduce((sum, file) => sum + file.models.length, 0),
    imports: files.reduce((sum, file) => sum + file.imports.length, 0),
    fragmentBytes: text.length,
  };
});
