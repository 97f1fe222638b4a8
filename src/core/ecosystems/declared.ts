import type { Declaration, Manifest } from '../manifests/manifest.ts';

/** A declaration and the manifest that holds it. */
export interface Declared {
  readonly declaration: Declaration;
  readonly manifest: Manifest;
  /** Every declaration of it is for development or for building. */
  readonly isDevOnly: boolean;
}

/**
 * Looks names, in the form in which they are compared, up in the manifests, in their order; a run-time declaration
 * anywhere goes before one for development that is nearer.
 */
export function findDeclared(
  manifests: Iterable<Manifest>,
  names: readonly string[],
  normalize: (name: string) => string,
): Declared | undefined {
  let dev: Declared | undefined;
  for (const name of names) {
    for (const manifest of manifests) {
      for (const declaration of declarationsByName(manifest, normalize).get(name) ?? []) {
        const isDevOnly = declaration.group === 'dev' || declaration.group === 'build';
        if (!isDevOnly) return { declaration, manifest, isDevOnly };
        dev ??= { declaration, manifest, isDevOnly };
      }
    }
  }
  return dev;
}

/** Manifests are immutable, so each is indexed once. */
const indexes = new WeakMap<Manifest, ReadonlyMap<string, readonly Declaration[]>>();

export function declarationsByName(
  manifest: Manifest,
  normalize: (name: string) => string,
): ReadonlyMap<string, readonly Declaration[]> {
  const known = indexes.get(manifest);
  if (known !== undefined) return known;
  const index = new Map<string, Declaration[]>();
  for (const declaration of manifest.declarations) {
    const key = normalize(declaration.name);
    const list = index.get(key);
    if (list === undefined) index.set(key, [declaration]);
    else list.push(declaration);
  }
  indexes.set(manifest, index);
  return index;
}
