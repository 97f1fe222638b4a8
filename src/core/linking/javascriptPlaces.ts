import { fileBelowRoots, fits, resolveFile, starOf } from '../ecosystems/npmLocal.ts';
import { classify, withoutLoaders } from '../ecosystems/npmSpecifier.ts';
import { languageOfPath } from '../languages/registry.ts';
import { below, directoryOf, joinPath } from '../manifests/paths.ts';
import type { ModulePlace, Surroundings } from './modulePlaces.ts';

/** Where the code of a package of the folder is usually entered. */
const entries = ['src/index', 'index', 'lib/index', 'src/main'];

/** `./config#MODEL`: the first segment names the module. */
export function javascriptPlaces(
  [head = '', ...rest]: readonly string[],
  surroundings: Surroundings,
): readonly ModulePlace[] {
  if (!head.endsWith('#')) return [];
  const key = `${directoryOf(surroundings.file)} ${head}`;
  const { known } = surroundings;
  if (!known.has(key)) known.set(key, fileOf(withoutLoaders(head.slice(0, -1)), surroundings));
  const file = known.get(key);
  return file === undefined || file === surroundings.file || !languageOfPath(file) ? [] : [{ file, rest }];
}

function fileOf(specifier: string, { file, governed, paths, packages }: Surroundings): string | undefined {
  const found = classify(specifier);
  if (found.kind === 'relative') {
    const path = joinPath(directoryOf(file), specifier);
    return path === undefined ? undefined : resolveFile('', path === '' ? 'index' : path, paths);
  }
  const governing = governed();
  for (const { aliases = [] } of governing.manifests) {
    for (const { pattern, targets } of aliases) {
      if (!fits(specifier, pattern)) continue;
      const star = starOf(specifier, pattern);
      for (const target of targets) {
        const path = resolveFile('', target.replace('*', star), paths);
        if (path !== undefined) return path;
      }
    }
  }
  if (found.kind !== 'package') return undefined;
  const directory = packages.get(found.name);
  if (directory !== undefined) {
    const names = found.subpath === '' ? entries : [found.subpath, `src/${found.subpath}`];
    for (const name of names) {
      const path = resolveFile('', below(directory, name), paths);
      if (path !== undefined) return path;
    }
  }
  return fileBelowRoots(specifier, governing, paths);
}
