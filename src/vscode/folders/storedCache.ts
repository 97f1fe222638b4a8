import * as vscode from 'vscode';
import type { Scheduler } from '../../core/common/scheduler.ts';
import { AnalysisCache } from '../../core/workspace/cache/analysisCache.ts';
import type { CacheStore, Digest } from '../../core/workspace/cache/cacheHost.ts';
import { analysisVersion } from '../../analysisVersion.ts';

/** What a host brings along for keeping results. */
export interface CacheTools {
  readonly scheduler: Scheduler;
  readonly digest: Digest;
}

/**
 * Results of a folder, kept below the storage that VS Code has for the workspace: nothing is written in the folder
 * itself. Undefined in a window without a workspace.
 */
export function openStoredCache(
  { storageUri }: vscode.ExtensionContext,
  folder: vscode.Uri,
  { scheduler, digest }: CacheTools,
): AnalysisCache | undefined {
  if (!storageUri || !analysisVersion) return undefined;
  const place = folder.toString();
  const store = storeIn(
    storageUri,
    async () => `analysis-${hex(await digest(new TextEncoder().encode(place)))}`,
  );
  return new AnalysisCache({ scheduler, analysisVersion, place, digest, store });
}

function storeIn(storage: vscode.Uri, nameOf: () => Promise<string>): CacheStore {
  const { fs } = vscode.workspace;
  const fileOf = async (): Promise<vscode.Uri> => vscode.Uri.joinPath(storage, await nameOf());
  return {
    read: async () => fs.readFile(await fileOf()),
    async write(bytes) {
      const file = await fileOf();
      const temporary = file.with({ path: `${file.path}.tmp` });
      await fs.createDirectory(storage);
      await fs.writeFile(temporary, bytes);
      await fs.rename(temporary, file, { overwrite: true });
    },
  };
}

/** Long enough to tell the folders of one workspace apart. */
function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
