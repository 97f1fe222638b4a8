/** Where a text differs from the one before it: they are the same up to `start`, and from two offsets on to the end. */
export interface Edit {
  readonly start: number;
  /** Where the rest begins that stayed, in the text before and in the one after. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The shortest stretch in which two texts differ. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** The largest number up to `most` of which all is the same. Asks for ever shorter stretches: to compare one is quick. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  for (let end = most; known < end;) {
    const middle = known + Math.ceil((end - known) / 2);
    if (isSame(known, middle)) known = middle;
    else end = middle - 1;
  }
  return known;
}

/**
 * The rows of a column up to `kept` and from `resumed` on, with others between them.
 *
 * @param moved what a later row is now
 */
export function spliced<T>(
  old: readonly T[],
  kept: number,
  between: readonly T[],
  resumed: number,
  moved: (row: T) => T,
): readonly T[] {
  const rows = old.slice(0, kept);
  for (const row of between) rows.push(row);
  for (let index = resumed; index < old.length; index++) rows.push(moved(old[index] as T));
  return rows;
}
