import { maxFileBytes } from '../analysis/limits.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import { ManifestIndex } from '../ecosystems/manifestIndex.ts';
import { requirements } from '../manifests/formats/requirements.ts';
import { includedJson } from '../manifests/includedJson.ts';
import type { EcosystemId, ManifestFormat } from '../manifests/manifest.ts';
import { manifestFormatOf } from '../manifests/registry.ts';
import type { ScanContext } from './scanContext.ts';
import { isSource } from './sourceFiles.ts';
import { unreadManifest } from './unreadManifest.ts';

/** Most rounds of files that include files: a circle of them ends by itself, a long chain is no manifest. */
const maxIncludeRounds = 5;

/** What a file is that a manifest of this ecosystem includes: `-r deps.lst`, `"extends": "./base.json"`, `"importMap": "./map.json"`. */
const includedFormats: Readonly<Record<EcosystemId, ManifestFormat>> = {
  pypi: requirements,
  npm: includedJson,
};

/** The format of a file that is a manifest only because another includes it. */
export function includedFormatOf(
  { state }: Pick<ScanContext, 'state'>,
  path: string,
): ManifestFormat | undefined {
  if (isSource(path) || manifestFormatOf(path)) return undefined;
  const included = state.diskManifests.get(path);
  return included && includedFormats[included.ecosystem];
}

/** Reads what manifests include under names that no format claims, such as `-r deps.lst`. */
export async function readIncludes(
  { access, state }: Pick<ScanContext, 'access' | 'state'>,
  cancellation: Cancellation,
): Promise<void> {
  for (let round = 0; round < maxIncludeRounds; round++) {
    const known = state.diskManifests;
    const missing = new Map<string, ManifestFormat>();
    const index = new ManifestIndex(known);
    for (const manifest of known.values()) {
      for (const path of index.includedBy(manifest)) {
        if (!known.has(path) && state.hasPath(path)) missing.set(path, includedFormats[manifest.ecosystem]);
      }
    }
    if (missing.size === 0) return;
    for (const [path, format] of missing) {
      const read = await access.read(path, maxFileBytes);
      const decoded = 'bytes' in read ? decodeText(read.bytes) : read;
      if (cancellation.isCancelled) return;
      const isText = 'text' in decoded;
      state.setManifest(
        path,
        isText ? format.parse(path, decoded.text) : unreadManifest(path, format, decoded.problem),
      );
    }
  }
}
