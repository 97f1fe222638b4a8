import { readFileSync } from 'node:fs';
import path from 'node:path';
import { neverCancelled } from '../../src/core/common/cancellation.ts';
import { ecosystems } from '../../src/core/ecosystems/registry.ts';
import type { ImportFinding } from '../../src/core/model/finding.ts';
import { isUntracked } from '../../src/core/model/untracked.ts';
import { FolderState } from '../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../src/core/workspace/scanFolder.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { nodeScheduler } from '../../src/node/nodeHost.ts';
import { createAnalyzer } from '../support/engine.ts';
import { withoutDeclaration } from './removeDeclaration.ts';

/** An import, before its package was taken out of the manifest and after. */
interface Use {
  readonly file: string;
  readonly index: number;
  readonly before: ImportFinding;
}

export interface MutationReport {
  readonly folder: string;
  /** Declarations that imports come from, and that could be taken out. */
  readonly declarations: number;
  /** Those that could not be taken out of the text by themselves. */
  readonly untouched: number;
  readonly imports: number;
  readonly found: number;
  /** The package is declared in another manifest, too: then no finding is right. */
  readonly elsewhere: number;
  /** Own code, or the host, provides it; or only types are used. No finding is right then, either. */
  readonly otherwise: number;
  /** What was said of the others, with how often: that it is not sure. */
  readonly missed: ReadonlyMap<string, number>;
  /** Imports that were not what they had been once the declaration was back. */
  readonly notRestored: number;
  /** Untracked imports in the folder as it is. */
  readonly untracked: readonly string[];
  /** How long the verdicts of the folder took to follow an edit, in milliseconds, in order. */
  readonly times: readonly number[];
}

/** Takes each declaration out of its manifest, one after the other, and looks at every import that comes from it. */
export async function mutateFolder(root: string, folder: string): Promise<MutationReport> {
  const state = new FolderState(ecosystems);
  const analyzer = createAnalyzer(root);
  const access = new NodeFolder(folder, () => true);
  await scanFolder({ access, analyzer, state, scheduler: nodeScheduler }, 'all', neverCancelled);
  await analyzer.dispose();
  state.inventory('shown');
  const missed = new Map<string, number>();
  const counts = {
    declarations: 0,
    untouched: 0,
    imports: 0,
    found: 0,
    elsewhere: 0,
    otherwise: 0,
    notRestored: 0,
  };
  const times: number[] = [];
  const untracked = state
    .files('shown')
    .flatMap(({ path: file, imports }) =>
      imports
        .filter(isReported)
        .map(({ module, statement }) => `${file}:${statement.start.line + 1} ${module}`),
    );
  for (const [manifestPath, byName] of usesByDeclaration(state)) {
    const manifest = state.diskManifests.get(manifestPath);
    if (!manifest) continue;
    const text = readFileSync(path.join(folder, manifestPath), 'utf8');
    for (const [name, uses] of byName) {
      const without = withoutDeclaration(manifest, text, name);
      if (!without) {
        counts.untouched++;
        continue;
      }
      counts.declarations++;
      counts.imports += uses.length;
      const start = performance.now();
      state.setManifestBuffer(manifestPath, without);
      state.inventory('shown');
      times.push(performance.now() - start);
      for (const { file, index, before } of uses) {
        const after = state.file(file)?.imports[index];
        if (after && isUntracked(after.verdict)) counts.found++;
        else if (after?.manifest !== null && after?.manifest !== undefined) counts.elsewhere++;
        else if (after && ['local', 'builtin', 'type-only'].includes(after.verdict)) counts.otherwise++;
        else {
          const said = `${after?.verdict}: ${after?.reason.replaceAll(before.module, '…')}`;
          missed.set(said, (missed.get(said) ?? 0) + 1);
        }
      }
      state.setManifestBuffer(manifestPath, undefined);
      for (const { file, index, before } of uses) {
        if (state.file(file)?.imports[index]?.verdict !== before.verdict) counts.notRestored++;
      }
    }
  }
  state.dispose();
  return { folder: path.basename(folder), ...counts, missed, untracked, times: times.sort((a, b) => a - b) };
}

/** Imports that run and come from a package, by the manifest and the name that declare it. */
function usesByDeclaration(state: FolderState): ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>> {
  const found = new Map<string, Map<string, Use[]>>();
  for (const { path: file, imports } of state.files('shown')) {
    for (const [index, before] of imports.entries()) {
      const { verdict, manifest, distribution, flags } = before;
      if (verdict !== 'declared' || manifest === null || distribution === null) continue;
      if (flags.includes('optional') || manifest === file) continue;
      const byName = found.get(manifest) ?? new Map<string, Use[]>();
      found.set(manifest, byName);
      byName.set(distribution, [...(byName.get(distribution) ?? []), { file, index, before }]);
    }
  }
  return found;
}

function isReported({ verdict, flags }: ImportFinding): boolean {
  return isUntracked(verdict) && !flags.includes('optional');
}
