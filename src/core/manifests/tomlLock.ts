import { parse as parseToml } from 'smol-toml';
import { LockBuilder } from './lockedPackages.ts';
import type { Manifest } from './manifest.ts';
import { normalizePypiName } from './pypiNames.ts';
import { asArray, asString, asTable } from './values.ts';

/**
 * A lock file of Python packages in TOML. One that is broken locks nothing.
 *
 * @param key under which the packages are listed
 * @param requiredBy the names that a package requires
 */
export function readTomlLock(
  path: string,
  text: string,
  key: string,
  requiredBy: (entry: Readonly<Record<string, unknown>>) => readonly (string | undefined)[],
): Manifest {
  const lock = new LockBuilder(normalizePypiName);
  for (const entry of packagesIn(text, key)) {
    const name = asString(entry['name']);
    if (name !== undefined)
      lock.add(
        name,
        requiredBy(entry).filter((each) => each !== undefined),
        asString(entry['version']),
      );
  }
  return lock.build(path, 'pypi');
}

function packagesIn(text: string, key: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    return asArray(asTable(parseToml(text))[key]).map(asTable);
  } catch {
    return [];
  }
}
