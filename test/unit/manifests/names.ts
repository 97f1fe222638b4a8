import { applyChanges, type TextChange } from '../../../src/core/model/text.ts';
import type { Manifest, ManifestFormat, WantedPackage } from '../../../src/core/manifests/manifest.ts';

/** `name` for run-time declarations, `name:group` for all others, in the order of the manifest. */
export function names(manifest: Manifest): readonly string[] {
  return manifest.declarations.map(({ name, group }) => (group === 'runtime' ? name : `${name}:${group}`));
}

/** The text after `declare`; throws when the format says it is not possible. */
export function declared(
  format: ManifestFormat,
  text: string,
  name: string,
  wanted: Partial<WantedPackage> & { readonly path?: string } = {},
): string {
  const changes = declaring(format, text, name, wanted);
  if (changes === undefined) throw new Error('not possible');
  return applyChanges(text, changes);
}

/** The edits that declare a package for run time, unless something else is wanted. */
export function declaring(
  format: ManifestFormat | undefined,
  text: string,
  name: string,
  { path = 'requirements.txt', ...rest }: Partial<WantedPackage> & { readonly path?: string } = {},
): readonly TextChange[] | undefined {
  return format?.declare?.(path, text, { name, group: 'runtime', ...rest });
}

/** The text after `promote`; undefined when the format says it is not possible. */
export function promoted(format: ManifestFormat, text: string, name: string): string | undefined {
  const changes = format.promote?.(text, name);
  return changes && applyChanges(text, changes);
}
