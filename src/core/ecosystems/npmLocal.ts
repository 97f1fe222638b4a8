import { below, directoryOf, fileNameOf, selfAndAncestors } from '../manifests/paths.ts';
import { stemOf } from './stem.ts';
import type { Governing } from './governing.ts';
import type { FolderPaths } from './ecosystem.ts';

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

/** The manifest of which only running it would tell whether it leads `specifier` to local code. */
export function doubtfulIn(specifier: string, governed: Governing): string | undefined {
  const isMeant = (pattern: string): boolean => pattern === '*' || fits(specifier, pattern);
  return governed.manifests.find(({ doubtfulModules }) => doubtfulModules?.some(isMeant))?.path;
}

export interface Redirect {
  /** What is imported instead. */
  readonly module: string;
  /** The manifest that says so. */
  readonly manifest: string;
}

/** What an alias that leads to a package, or out of the folder, makes of `specifier`. */
export function redirectOf(specifier: string, governed: Governing): Redirect | undefined {
  for (const { aliases = [], path } of governed.manifests) {
    for (const { pattern, packages = [] } of aliases) {
      const [target] = packages;
      if (target !== undefined && fits(specifier, pattern)) {
        return { module: target.replace('*', () => starOf(specifier, pattern)), manifest: path };
      }
    }
  }
  return undefined;
}

/** What the `*` of a pattern stands for in a specifier that fits it. */
export function starOf(specifier: string, pattern: string): string {
  const [prefix = '', suffix = ''] = pattern.split('*');
  return specifier.slice(prefix.length, specifier.length - suffix.length);
}

/** One `*` stands for any text. `@*` would take in every scoped package, so it decides nothing. */
export function fits(specifier: string, pattern: string): boolean {
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
  { sourceRoots }: Governing,
  paths: FolderPaths,
): string | undefined {
  for (const root of sourceRoots) {
    const found = resolveFile(root, specifier, paths);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The file that `components/Button` or `@components/Button` leads to in a usual place. Bundlers' aliases cannot be
 * read here, so a file that is exactly there is taken as the sign of one. A name without a path is no such sign:
 * `src/openai.ts` does not make `openai` local.
 */
export function fileByPath(specifier: string, directory: string, paths: FolderPaths): string | undefined {
  const path = specifier.replace(/^[@~]/, '');
  const slash = path.indexOf('/');
  if (slash < 0) return undefined;
  // Some hundred guesses end here: most scopes of packages are no folder's name.
  if (!paths.hasName(path.slice(0, slash))) return undefined;
  for (const folder of selfAndAncestors(directory)) {
    for (const root of USUAL_ROOTS) {
      const found = resolveFile(root === '' ? folder : below(folder, root), path, paths);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The stem of every file that `specifier` can lead to. */
export function stemOfSpecifier(specifier: string): string {
  return stemOf(fileNameOf(specifier.replace(/\/+$/, '')));
}

export function resolveFile(root: string, specifier: string, paths: FolderPaths): string | undefined {
  const path = below(root, specifier.replace(/\/+$/, ''));
  // The beginning of a path, of which only running the code tells the rest.
  if (specifier.endsWith('/') && paths.hasDirectory(path)) return path;
  // Most guesses end here, long before some fifty names are tried.
  if (!paths.hasDirectory(directoryOf(path))) return undefined;
  if (paths.hasFile(path)) return path;
  const stems = [path, path.replace(/\.[cm]?jsx?$/, ''), `${path}/index`];
  for (const stem of stems) {
    for (const extension of EXTENSIONS) if (paths.hasFile(stem + extension)) return stem + extension;
  }
  return undefined;
}
