/** Shorter strings V8 copies when they are cut out of another; longer ones keep that other alive. */
const shortestSlice = 13;

/** Copies by what they say: modules and models are the same in many files. */
const copies = new Map<string, string>();
const maxCopies = 20_000;
/** Longer strings are hardly the same twice. */
const longestKept = 200;

/** The same string, without the text alive that it may be a piece of: findings live longer than what they were found in. */
export function detached(text: string): string {
  if (text.length < shortestSlice) return text;
  if (text.length > longestKept) return copyOf(text);
  let copy = copies.get(text);
  if (copy === undefined) {
    if (copies.size >= maxCopies) copies.clear();
    copy = copyOf(text);
    copies.set(copy, copy);
  }
  return copy;
}

/** Plain data with all its strings detached. */
export function detachedData<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
