import type { Manifest, ManifestFormat } from '../manifests/manifest.ts';

/** A manifest that cannot be read: what it declares is not known, so nothing below it can be called undeclared. */
export function unreadManifest(path: string, { ecosystem }: ManifestFormat, problem: string): Manifest {
  const message = `It cannot be read (${problem}).`;
  return { path, ecosystem, declarations: [], includes: [], localModules: [], problem: message };
}
