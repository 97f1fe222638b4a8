import { requirementName } from './pypiNames.ts';

/**
 * The release that no allowed version is below, as `2.6.1`, of a requirement string (`torch>=2.6,<3; marker`) or of
 * the constraint of a Poetry or Pipenv table (`^2.6`). Undefined when there is none, or it cannot be told.
 */
export function leastVersion(requirement: string): string | undefined {
  const constraint = constraintOf(requirement);
  if (/@|\|\|/.test(constraint)) return undefined;
  return constraint
    .split(',')
    .map((part) => /^[\s(]*(?:===?|~=|>=?|\^|~)\s*v?(\d+(?:\.\d+)*)(?![\d!])/.exec(part)?.[1])
    .filter((version) => version !== undefined)
    .reduce<string | undefined>(
      (most, version) => (most !== undefined && isAtLeast(most, version) ? most : version),
      undefined,
    );
}

/** What a requirement string says of versions: `>=2.6,<3` of `torch[x]>=2.6,<3; marker`. */
export function constraintOf(requirement: string): string {
  const name = requirementName(requirement);
  const behind =
    name === undefined ? requirement : requirement.slice(requirement.indexOf(name) + name.length);
  return behind.replace(/\[[^\]]*\]/, '').split(/[;#]/, 1)[0] ?? '';
}

/** Whether one release is another or comes after it; `2.6` is `2.6.0`. */
export function isAtLeast(version: string, floor: string): boolean {
  const [mine, other] = [version, floor].map((text) => text.split('.').map(Number));
  for (let index = 0; index < Math.max(mine?.length ?? 0, other?.length ?? 0); index++) {
    const difference = (mine?.[index] ?? 0) - (other?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
