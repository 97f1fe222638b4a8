/** Names by what those that may be taken for them have in common with them. */
export interface NearNames {
  readonly names: ReadonlySet<string>;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  /** By the name without anything but letters and digits. */
  readonly byLetters: ReadonlyMap<string, string>;
}

/** In shorter names one letter is too much of the word: `ms`, `ws`, `vue`, `vite`. */
const minLength = 5;

export function indexNames(names: Iterable<string>): NearNames {
  const byStart = new Map<string, string[]>();
  const byLetters = new Map<string, string>();
  const all = new Set(names);
  for (const name of all) {
    const letters = lettersOf(name);
    if (!byLetters.has(letters)) byLetters.set(letters, name);
    const key = startOf(name, name.length);
    const list = byStart.get(key);
    if (list === undefined) byStart.set(key, [name]);
    else list.push(name);
  }
  return { names: all, byStart, byLetters };
}

/**
 * The name that another is written almost like: one letter more, less, other or swapped with the next behind the
 * first, or other separators. Undefined for a name that is one of them, and where only digits differ: those count
 * versions.
 */
export function nearest(name: string, { names, byStart, byLetters }: NearNames): string | undefined {
  if (names.has(name) || name.length < minLength) return undefined;
  const same = byLetters.get(lettersOf(name));
  if (same !== undefined) return same;
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    if (length < minLength) continue;
    const near = byStart.get(startOf(name, length))?.find((other) => isOneEditAway(name, other));
    if (near !== undefined) return near;
  }
  return undefined;
}

function startOf(name: string, length: number): string {
  return `${name.slice(0, 1)}${length}`;
}

/** Scopes are no part of a word that is written in another way: `@types/node` is not `types-node`. */
function lettersOf(name: string): string {
  return name.startsWith('@') ? name : name.replaceAll(/[-_.]/g, '').toLowerCase();
}

function isOneEditAway(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (end < shorter && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [one, other] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  if (/\d/.test(one + other)) return false;
  if (one.length === 2 && other.length === 2) return one[0] === other[1] && one[1] === other[0];
  if (one.length > 1 || other.length > 1) return false;
  // A plural is a word of its own more often than it is a mistake.
  if (end === 0 && (one + other).endsWith('s') && one.length !== other.length) return false;
  // In five letters, another one makes another word: `chalk` and `chalx` are as far as `cross` and `crops`.
  return one.length !== other.length || left.length > minLength;
}
