import { findDeclared } from './declared.ts';
import type { Manifest } from '../manifests/manifest.ts';

/** A package that nothing declares, and that a lock file shows to come with others. */
export interface Brought {
  /** The name under which the lock file has it. */
  readonly name: string;
  readonly lock: Manifest;
  /** From the package itself to the declared one that brings it; only the first where the lock file does not say. */
  readonly chain: readonly string[];
}

/** Lock files have thousands of packages, and few of them stand between two. */
const maxVisited = 20_000;

/**
 * Looks names, in the form in which they are compared, up in the lock files among the manifests. Undefined where none
 * has one of them, and where one has it only for what is not declared: such a lock file is older than the manifest.
 */
export function broughtBy(
  manifests: readonly Manifest[],
  names: readonly string[],
  normalize: (name: string) => string,
): Brought | undefined {
  for (const lock of manifests) {
    const { locked } = lock;
    const name = locked && names.find((each) => locked.has(each));
    if (locked === undefined || name === undefined) continue;
    if (![...locked.values()].some((by) => by.length > 0)) return { name, lock, chain: [name] };
    const chain = chainToDeclared(name, locked, (each) => isDeclared(manifests, each, normalize));
    if (chain !== undefined) return { name, lock, chain };
  }
  return undefined;
}

/** Whether a lock file has one of the names: then there is such a package, whoever wanted it. */
export function isLocked(manifests: readonly Manifest[], names: readonly string[]): boolean {
  return manifests.some(({ locked }) => locked !== undefined && names.some((name) => locked.has(name)));
}

function isDeclared(
  manifests: readonly Manifest[],
  name: string,
  normalize: (name: string) => string,
): boolean {
  return findDeclared(manifests, [name], normalize) !== undefined;
}

/** The shortest way up, breadth first. */
function chainToDeclared(
  name: string,
  locked: NonNullable<Manifest['locked']>,
  isEnd: (name: string) => boolean,
): readonly string[] | undefined {
  const below = new Map<string, string | undefined>([[name, undefined]]);
  for (const each of below.keys()) {
    if (each !== name && isEnd(each)) return wayFrom(each, below);
    if (below.size > maxVisited) return undefined;
    // A map's iteration also visits what is added on the way.
    for (const by of locked.get(each) ?? []) if (!below.has(by)) below.set(by, each);
  }
  return undefined;
}

function wayFrom(top: string, below: ReadonlyMap<string, string | undefined>): readonly string[] {
  const chain: string[] = [];
  for (let each: string | undefined = top; each !== undefined; each = below.get(each)) chain.unshift(each);
  return chain;
}
