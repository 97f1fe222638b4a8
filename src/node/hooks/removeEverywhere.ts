import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hookFolder } from '../../core/provenance/hooks/hookConfiguration.ts';
import { hookTools } from '../../core/provenance/hooks/tools/index.generated.ts';
import type { TranscriptSurroundings } from '../../core/provenance/transcripts/transcriptTool.ts';
import { HookInstallation } from './hookInstallation.ts';

/**
 * Takes away every hook of ours with its script, for when the extension is gone. Where they lie is told by the hooks
 * themselves: VS Code does not say any more where an extension kept its things.
 */
export async function removeHooksEverywhere(surroundings: TranscriptSurroundings): Promise<void> {
  const installations = new Map<string, HookInstallation>();
  for (const tool of hookTools) {
    const text = await readFile(tool.file(surroundings), 'utf8').catch(() => '');
    const folder = hookFolder(tool, text);
    if (folder === undefined || path.basename(folder) !== 'hooks') continue;
    const storage = path.dirname(folder);
    const host = { storage, script: '', program: '', surroundings };
    const installation = installations.get(storage) ?? new HookInstallation(host);
    installations.set(storage, installation);
    // One that cannot be changed does not keep the others.
    await installation.remove(tool).catch(() => undefined);
  }
  for (const installation of installations.values()) await installation.clear();
}
