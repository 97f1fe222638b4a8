import { applyChanges } from '../../../src/core/model/text.ts';
import type { Manifest, ManifestFormat } from '../../../src/core/manifests/manifest.ts';

/** `name` for run-time declarations, `name:group` for all others, in the order of the manifest. */
export function names(manifest: Manifest): readonly string[] {
  return manifest.declarations.map(({ name, group }) => (group === 'runtime' ? name : `${name}:${group}`));
}

/** The text after `declare`; throws when the format says it is not possible. */
export function declared(format: ManifestFormat, text: string, name: string): string {
  const changes = format.declare?.(text, name);
  if (changes === undefined) throw new Error('not possible');
  return applyChanges(text, changes);
}
