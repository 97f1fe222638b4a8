/** One way to write which versions are allowed. */
export interface VersionStyle {
  /** What stands behind the name where it is used. */
  readonly looks: RegExp;
  readonly write: (version: string) => string;
}

const prefixed = (prefix: string): VersionStyle['write'] => {
  return (version) => prefix + version;
};

/** Requirement strings; the last is that of bare names. */
export const requirementStyles: readonly VersionStyle[] = [
  { looks: /^===?\s*\d/, write: prefixed('==') },
  { looks: /^>=?\s*\d/, write: prefixed('>=') },
  { looks: /^~=\s*\d/, write: prefixed('~=') },
  { looks: /^$/, write: () => '' },
];

/** Constraints in tables of Poetry and Pipenv. */
export const tableStyles: readonly VersionStyle[] = [
  { looks: /^\^/, write: prefixed('^') },
  { looks: /^~\d/, write: prefixed('~') },
  { looks: /^>=?\s*\d/, write: prefixed('>=') },
  { looks: /^~=\s*\d/, write: prefixed('~=') },
  { looks: /^(==\s*)?\d/, write: prefixed('==') },
  { looks: /^\*$/, write: () => '*' },
];

/** Ranges of npm. */
export const npmStyles: readonly VersionStyle[] = [
  { looks: /^\^/, write: prefixed('^') },
  { looks: /^~\d/, write: prefixed('~') },
  { looks: /^\d/, write: prefixed('') },
];

/**
 * The constraint for a version in the way that most others are written.
 *
 * @param fallback what is written where there are no others.
 */
export function inHouseStyle(
  version: string,
  others: Iterable<string>,
  styles: readonly VersionStyle[],
  fallback: string,
): string {
  const counts = styles.map(() => 0);
  for (const other of others) {
    const index = styles.findIndex(({ looks }) => looks.test(other.trim()));
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const style = most === 0 ? undefined : styles[counts.indexOf(most)];
  return style ? style.write(version) : fallback;
}
