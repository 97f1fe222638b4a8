import { Minimatch } from 'minimatch';

/** Stars in one part of a path, and parts that are `**`: with more, one name keeps a matcher busy for long. */
const maxStars = 2;
const maxGlobLength = 300;

/** Whether a glob is quick to match, whatever it is held against. */
export function isQuickGlob(glob: string): boolean {
  const segments = glob.split('/');
  const deep = segments.filter((segment) => segment === '**').length;
  return (
    glob.length <= maxGlobLength &&
    deep <= maxStars &&
    segments.every((segment) => segment === '**' || (segment.match(/\*/g) ?? []).length <= maxStars)
  );
}

/** Holds for everything, and for what is not known. */
export function fitsAnything(glob: string): boolean {
  return glob === '*' || glob === '**';
}

/** The same on every system. Braces and groups are left out: a list says what they say. */
const options = {
  dot: true,
  nobrace: true,
  noext: true,
  nonegate: true,
  nocomment: true,
  platform: 'linux',
} as const;

/** @param isName of a name the case does not matter: registries and hubs know one thing by either. */
export function globMatcher(glob: string, isName: boolean): (value: string) => boolean {
  const matcher = new Minimatch(glob, { ...options, nocase: isName });
  return (value) => matcher.match(value);
}
