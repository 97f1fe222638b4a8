import type { EcosystemId } from '../manifests/manifest.ts';
import type { ProjectFiles } from './ecosystem.ts';

const byProject = new WeakMap<ProjectFiles, Map<EcosystemId, ReadonlyMap<string, string>>>();

/** The manifests that name a project of their own, by that name; each folder is gone through once. */
export function ownProjects(
  project: ProjectFiles,
  ecosystem: EcosystemId,
  normalize: (name: string) => string,
): ReadonlyMap<string, string> {
  let known = byProject.get(project);
  if (known === undefined) byProject.set(project, (known = new Map()));
  let names = known.get(ecosystem);
  if (names === undefined) {
    const found = new Map<string, string>();
    for (const manifest of project.manifests.values()) {
      if (manifest.ecosystem !== ecosystem || manifest.projectName === undefined) continue;
      const name = normalize(manifest.projectName);
      if (!found.has(name)) found.set(name, manifest.path);
    }
    known.set(ecosystem, (names = found));
  }
  return names;
}
