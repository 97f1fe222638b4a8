import type { EcosystemId } from '../manifests/manifest.ts';

/** Manifests that no format here reads, by ecosystem: beside one of them, nothing can be called undeclared. */
export const unreadManifests: Readonly<Record<EcosystemId, readonly string[]>> = {
  pypi: ['meta.yaml', 'buildout.cfg', 'requirements.yml'],
  npm: ['bower.json'],
};

const names: ReadonlySet<string> = new Set(Object.values(unreadManifests).flat());

export function isUnreadManifest(fileName: string): boolean {
  return names.has(fileName);
}
