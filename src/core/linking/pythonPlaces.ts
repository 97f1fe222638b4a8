import type { FolderPaths } from '../ecosystems/ecosystem.ts';
import { below, directoryOf } from '../manifests/paths.ts';
import type { ModulePlace, Surroundings } from './modulePlaces.ts';

/** `.config.MODEL`, `app.config.MODEL`: a module may be a file or a package, and hold names or further modules. */
export function pythonPlaces(
  path: readonly string[],
  { file, modules, searched, paths }: Surroundings,
): readonly ModulePlace[] {
  const [head = '', ...rest] = path;
  if (head.startsWith('.')) {
    const names = head.replace(/^\.+/, '');
    let base: string | undefined = directoryOf(file);
    for (let dots = head.length - names.length; dots > 1; dots--) {
      if (base === '') return [];
      base = directoryOf(base);
    }
    const parts = names === '' ? [] : names.split('.');
    return placesBelow(base, [...parts, ...rest], parts.length, file, paths);
  }
  const known = lengthOfModule(path, modules);
  if (!paths.hasName(head) && !paths.hasName(`${head}.py`)) return [];
  for (const root of searched()) {
    const places = placesBelow(root, path, Math.max(1, known), file, paths);
    if (places.length > 0) return places;
  }
  return [];
}

/** How many of the segments are surely the name of a module, because it is imported by it. */
function lengthOfModule(path: readonly string[], modules: ReadonlySet<string>): number {
  for (let length = path.length; length > 0; length--) {
    if (modules.has(path.slice(0, length).join('.'))) return length;
  }
  return 0;
}

/** @param least so many of the names are modules. */
function placesBelow(
  base: string,
  names: readonly string[],
  least: number,
  file: string,
  paths: FolderPaths,
): readonly ModulePlace[] {
  const places: ModulePlace[] = [];
  const add = (module: string, length: number): void => {
    if (length >= least && module !== file) places.push({ file: module, rest: names.slice(length) });
  };
  if (least === 0 && paths.hasFile(below(base, '__init__.py'))) add(below(base, '__init__.py'), 0);
  let directory = base;
  for (const [index, name] of names.entries()) {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) break;
    const next = below(directory, name);
    const isPackage = paths.hasFile(`${next}/__init__.py`);
    if (isPackage) add(`${next}/__init__.py`, index + 1);
    else if (paths.hasFile(`${next}.py`)) {
      add(`${next}.py`, index + 1);
      break;
    }
    if (!isPackage && !paths.hasDirectory(next)) break;
    directory = next;
  }
  return places;
}
