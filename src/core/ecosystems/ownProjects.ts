import type { Manifest } from '../manifests/manifest.ts';
import type { Ecosystem } from './ecosystem.ts';

/** The manifests that name a project of their own, by that name. The first that has a name counts. */
export function ownProjects(
  manifests: Iterable<Manifest>,
  { id, normalize }: Pick<Ecosystem, 'id' | 'normalize'>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { ecosystem, projectName, path } of manifests) {
    if (ecosystem !== id || projectName === undefined) continue;
    const name = normalize(projectName);
    if (!found.has(name)) found.set(name, path);
  }
  return found;
}
