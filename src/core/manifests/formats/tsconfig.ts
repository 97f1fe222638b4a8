import { readJsonValue } from '../json.ts';
import { directoryOf, fileNameOf, joinPath } from '../paths.ts';
import { asArray, asString, asTable } from '../values.ts';
import type { Manifest, ManifestFormat, PathAlias } from '../manifest.ts';

/**
 * tsconfig.json and jsconfig.json, for where bare imports can lead to local code: `paths` and `baseUrl`.
 * They declare nothing. https://www.typescriptlang.org/tsconfig/#paths
 */
export const tsconfig: ManifestFormat = {
  id: 'tsconfig',
  ecosystem: 'npm',

  matches: (path) => /^(ts|js)config([.-][^/]*)?\.json$/.test(fileNameOf(path)),

  parse(path, text) {
    const { value, hasErrors } = readJsonValue(text.replace(/^\uFEFF/, ''));
    const document = asTable(value);
    const directory = directoryOf(path);
    const options = asTable(document['compilerOptions']);
    const baseUrl = asString(options['baseUrl']);
    const base = baseUrl === undefined ? undefined : joinPath(directory, stripConfigDir(baseUrl));
    const { localModules, aliases, roots } = readPaths(options['paths'], base ?? directory);
    const extended = [document['extends']].flat().filter((each) => typeof each === 'string');
    const modules = extended.filter((each) => !/^\.{0,2}\//.test(each));
    const manifest: Manifest = {
      path,
      ecosystem: 'npm',
      declarations: [],
      includes: extended.flatMap((each) => extendedPath(directory, each)),
      ...(modules.length > 0 && { includedModules: modules }),
      localModules,
      ...(aliases.length > 0 && { aliases }),
      sourceRoots: base === undefined ? roots : [base, ...roots],
      configOnly: true,
    };
    return hasErrors ? { ...manifest, problem: 'It is not valid JSON.' } : manifest;
  },
};

function extendedPath(directory: string, specifier: string): readonly string[] {
  if (!specifier.startsWith('.')) return [];
  const path = joinPath(directory, specifier.endsWith('.json') ? specifier : `${specifier}.json`);
  return path === undefined ? [] : [path];
}

/** `*` alone maps every package's name too, so it only adds folders in which a file must then exist. */
function readPaths(
  value: unknown,
  base: string,
): {
  readonly localModules: readonly string[];
  readonly aliases: readonly PathAlias[];
  readonly roots: readonly string[];
} {
  const localModules: string[] = [];
  const aliases: PathAlias[] = [];
  const roots: string[] = [];
  for (const [pattern, targets] of Object.entries(asTable(value))) {
    const local = asArray(targets)
      .map((target) => asString(target))
      .filter((target): target is string => target !== undefined && !/(^|\/)node_modules(\/|$)/.test(target));
    if (local.length === 0) continue;
    if (pattern !== '*') {
      localModules.push(pattern);
      const paths = local.flatMap((target) => joinPath(base, stripConfigDir(target)) ?? []);
      aliases.push({ pattern, targets: paths });
      continue;
    }
    for (const target of local) {
      const root = joinPath(base, stripConfigDir(target).replace(/\/?\*.*$/, ''));
      if (root !== undefined) roots.push(root);
    }
  }
  return { localModules, aliases, roots };
}

function stripConfigDir(path: string): string {
  return path.replace(/^\$\{configDir\}\/?/, './');
}
