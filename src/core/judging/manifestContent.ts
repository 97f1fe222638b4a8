import { declarationsByName } from '../ecosystems/declared.ts';
import type { Declaration, Manifest, PathAlias } from '../manifests/manifest.ts';

/** Whether two readings of a manifest say the same of imports: where in the text they say it does not count. */
export function saysSame(left: Manifest, right: Manifest): boolean {
  return (
    isSameButForDeclarations(left, right) &&
    isSameList(left.declarations, right.declarations, isSameDeclaration) &&
    isSameLock(left.locked, right.locked) &&
    isSameCompiled(left.compiled, right.compiled)
  );
}

/**
 * The names that are declared otherwise than before; undefined where more than declarations is another.
 *
 * @param normalize the form in which names are compared.
 */
export function namesDeclaredOtherwise(
  before: readonly Manifest[],
  after: readonly Manifest[],
  normalize: (name: string) => string,
): ReadonlySet<string> | undefined {
  if (!isSameList(before, after, isSameButForDeclarations)) return undefined;
  const names = new Set<string>();
  for (const [index, left] of before.entries()) {
    const right = after[index];
    if (right === undefined || left === right) continue;
    for (const name of differences(left, right, normalize)) names.add(name);
  }
  return names;
}

/** A manifest governs many directories, and in each of them it became the same other one. */
const known = new WeakMap<Manifest, { readonly of: Manifest; readonly names: readonly string[] }>();

function differences(
  before: Manifest,
  after: Manifest,
  normalize: (name: string) => string,
): readonly string[] {
  const last = known.get(after);
  if (last?.of === before) return last.names;
  const [old, now] = [declarationsByName(before, normalize), declarationsByName(after, normalize)];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => !isSameList(old.get(name) ?? [], now.get(name) ?? [], isSameDeclaration),
  );
  known.set(after, { of: before, names });
  return names;
}

function isSameLock(left: Manifest['locked'], right: Manifest['locked']): boolean {
  if (left === right) return true;
  if (left?.size !== right?.size) return false;
  return [...(left ?? [])].every(([name, by]) => isSameList(by, right?.get(name) ?? []));
}

function isSameCompiled(left: Manifest['compiled'], right: Manifest['compiled']): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return isSameList(left.from, right.from) && saysSame(left.asLock, right.asLock);
}

function isSameButForDeclarations(left: Manifest, right: Manifest): boolean {
  if (left === right) return true;
  return (
    left.path === right.path &&
    left.ecosystem === right.ecosystem &&
    left.projectName === right.projectName &&
    left.configOnly === right.configOnly &&
    left.ofScript === right.ofScript &&
    left.pythonAtLeast === right.pythonAtLeast &&
    left.problem === right.problem &&
    isSameList(left.includes, right.includes) &&
    isSameList(left.includedModules ?? [], right.includedModules ?? []) &&
    isSameList(left.restIn ?? [], right.restIn ?? []) &&
    isSameList(left.localModules, right.localModules) &&
    isSameList(left.aliases ?? [], right.aliases ?? [], isSameAlias) &&
    isSameList(left.doubtfulModules ?? [], right.doubtfulModules ?? []) &&
    isSameList(left.sourceRoots ?? [], right.sourceRoots ?? []) &&
    isSameList(left.hostModules ?? [], right.hostModules ?? [])
  );
}

function isSameAlias(left: PathAlias, right: PathAlias): boolean {
  return (
    left.pattern === right.pattern &&
    isSameList(left.targets, right.targets) &&
    isSameList(left.packages ?? [], right.packages ?? [])
  );
}

function isSameDeclaration(left: Declaration, right: Declaration): boolean {
  return (
    left.name === right.name &&
    left.standsFor === right.standsFor &&
    left.group === right.group &&
    left.atLeast === right.atLeast
  );
}

export function isSameList<Item>(
  left: readonly Item[],
  right: readonly Item[],
  isSame: (left: Item, right: Item) => boolean = Object.is,
): boolean {
  return (
    left.length === right.length &&
    left.every((item, index) => {
      const other = right[index];
      return other !== undefined && isSame(item, other);
    })
  );
}
