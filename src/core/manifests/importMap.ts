import { directoryOf, joinPath } from './paths.ts';
import { asString, asTable } from './values.ts';
import type { Manifest, PathAlias } from './manifest.ts';

/**
 * What the `imports` and `scopes` of an import map lead to; scopes are taken together, whatever code they are for.
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 *
 * @param path of the file that holds it
 */
export function readImportMap(path: string, map: Readonly<Record<string, unknown>>): readonly PathAlias[] {
  const tables = [map['imports'], ...Object.values(asTable(map['scopes']))];
  return tables.flatMap((table) =>
    Object.entries(asTable(table)).flatMap(([key, value]) => aliasesOf(directoryOf(path), key, value)),
  );
}

/** An import map as a manifest: what leads to packages and addresses is declared by it. */
export function importMapManifest(path: string, aliases: readonly PathAlias[]): Manifest {
  const localModules = aliases.flatMap(({ pattern, targets }) => (targets.length > 0 ? [pattern] : []));
  return { path, ecosystem: 'npm', declarations: [], includes: [], localModules, aliases };
}

function aliasesOf(directory: string, key: string, value: unknown): readonly PathAlias[] {
  const address = asString(value);
  if (address === undefined || key === '' || key === '*') return [];
  const star = key.endsWith('/') ? '*' : '';
  const pattern = key + star;
  if (/^\.{0,2}\//.test(address)) {
    const target = joinPath(directory, address.replace(/^\//, './'));
    const slash = address.endsWith('/') && target !== '' ? '/' : '';
    return target === undefined ? [] : [{ pattern, targets: [target + slash + star] }];
  }
  const found = { pattern, targets: [], packages: [address + star] };
  // Deno takes a package's name for all that is below it, too.
  const isPackage = star === '' && /^(npm|jsr):/.test(address);
  return isPackage ? [found, { pattern: `${key}/*`, targets: [], packages: [`${address}/*`] }] : [found];
}
