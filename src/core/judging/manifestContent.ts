import type { Declaration, Manifest } from '../manifests/manifest.ts';

/** Whether two readings of a manifest say the same of imports: where in the text they say it does not count. */
export function saysSame(left: Manifest, right: Manifest): boolean {
  return (
    left.path === right.path &&
    left.ecosystem === right.ecosystem &&
    left.projectName === right.projectName &&
    left.configOnly === right.configOnly &&
    left.problem === right.problem &&
    isSameList(left.declarations, right.declarations, isSameDeclaration) &&
    isSameList(left.includes, right.includes) &&
    isSameList(left.localModules, right.localModules) &&
    isSameList(left.sourceRoots ?? [], right.sourceRoots ?? []) &&
    isSameList(left.hostModules ?? [], right.hostModules ?? [])
  );
}

function isSameDeclaration(left: Declaration, right: Declaration): boolean {
  return left.name === right.name && left.group === right.group;
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
