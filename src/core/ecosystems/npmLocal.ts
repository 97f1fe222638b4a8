import { below, directoryOf, selfAndAncestors } from '../manifests/paths.ts';
import type { Governing } from './governing.ts';
import type { ProjectFiles } from './ecosystem.ts';

const EXTENSIONS = [
  '.ts',
  '.tsx',
  '.d.ts',
  '.js',
  '.jsx',
  '.mts',
  '.cts',
  '.mjs',
  '.cjs',
  '.json',
  '.vue',
  '.svelte',
  '.astro',
  '.css',
  '.scss',
];

/** Folders that bundlers are often told to look in, without a setting that can be read here. */
const USUAL_ROOTS = ['', 'src', 'app', 'client', 'source', 'lib'];

/** The alias pattern of a tsconfig, jsconfig or package.json `imports` that `specifier` fits. */
export function matchingAlias(specifier: string, governed: Governing): string | undefined {
  for (const { localModules } of governed.manifests) {
    const alias = localModules.find((pattern) => fits(specifier, pattern));
    if (alias !== undefined) return alias;
  }
  return undefined;
}

/** One `*` stands for any text. `@*` would take in every scoped package, so it decides nothing. */
function fits(specifier: string, pattern: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return specifier === pattern;
  const prefix = pattern.slice(0, star);
  const suffix = pattern.slice(star + 1);
  if (prefix === '' || prefix === '@') return false;
  const isLongEnough = specifier.length >= prefix.length + suffix.length;
  return isLongEnough && specifier.startsWith(prefix) && specifier.endsWith(suffix);
}

/** The file below a configured root (`baseUrl`, a catch-all of `paths`) that `specifier` leads to. */
export function fileBelowRoots(
  specifier: string,
  governed: Governing,
  project: ProjectFiles,
): string | undefined {
  for (const root of governed.manifests.flatMap((manifest) => manifest.sourceRoots ?? [])) {
    const found = resolveFile(root, specifier, project);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The file that `components/Button` or `@components/Button` leads to in a usual place. Bundlers' aliases cannot be
 * read here, so a file that is exactly there is taken as the sign of one. A name without a path is no such sign:
 * `src/openai.ts` does not make `openai` local.
 */
export function fileByPath(specifier: string, file: string, project: ProjectFiles): string | undefined {
  const path = specifier.replace(/^[@~]/, '');
  if (!path.includes('/')) return undefined;
  for (const folder of selfAndAncestors(directoryOf(file))) {
    for (const root of USUAL_ROOTS) {
      const found = resolveFile(root === '' ? folder : below(folder, root), path, project);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function resolveFile(root: string, specifier: string, project: ProjectFiles): string | undefined {
  const path = below(root, specifier.replace(/\/+$/, ''));
  // Most guesses end here, long before some fifty names are tried.
  if (!project.hasDirectory(directoryOf(path))) return undefined;
  if (project.hasFile(path)) return path;
  const stems = [path, path.replace(/\.[cm]?jsx?$/, ''), `${path}/index`];
  for (const stem of stems) {
    for (const extension of EXTENSIONS) if (project.hasFile(stem + extension)) return stem + extension;
  }
  return undefined;
}
