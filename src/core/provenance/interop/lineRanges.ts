/** Lines by their numbers, which count from 1; `last` is one of them. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** No file has more lines; larger numbers are the mark of a broken record. */
const mostLines = 100_000_000;

export function isLineRange(first: unknown, last: unknown): boolean {
  return (
    Number.isSafeInteger(first) &&
    Number.isSafeInteger(last) &&
    (first as number) >= 1 &&
    (last as number) >= (first as number) &&
    (last as number) <= mostLines
  );
}

/** Ascending, with none that overlap or touch. */
export function joinRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const joined: LineRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1) {
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    } else joined.push({ first: range.first, last: range.last });
  }
  return joined;
}

/** Lines that a record says something of; `undefined` says that it is not known what. */
export interface Layer<T> {
  readonly ranges: readonly LineRange[];
  readonly value: T | undefined;
}

/** What holds for each line where records overlap: what comes later lies on top. Ascending, without overlaps. */
export function flatten<T>(layers: readonly Layer<T>[]): readonly (LineRange & { readonly value: T })[] {
  const edges = [...new Set(layers.flatMap(({ ranges }) => ranges.flatMap(edgesOf)))].sort((a, b) => a - b);
  const indexOf = new Map(edges.map((edge, index) => [edge, index]));
  const painted: (T | undefined)[] = [];
  // The next stretch at or behind each one that no layer has painted yet.
  const free = edges.map((_, index) => index);
  const nextFree = (from: number): number => {
    let at = from;
    for (let next = free[at]; next !== undefined && next !== at; next = free[at]) {
      free[at] = free[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const { ranges, value } of layers.toReversed()) {
    for (const { first, last } of ranges) {
      const end = indexOf.get(last + 1) ?? 0;
      for (let at = nextFree(indexOf.get(first) ?? 0); at < end; at = nextFree(at)) {
        painted[at] = value;
        free[at] = at + 1;
      }
    }
  }
  return stretches(edges, painted);
}

function edgesOf({ first, last }: LineRange): readonly number[] {
  return [first, last + 1];
}

function stretches<T>(
  edges: readonly number[],
  painted: readonly (T | undefined)[],
): (LineRange & { value: T })[] {
  const found: (LineRange & { value: T })[] = [];
  for (const [index, first] of edges.entries()) {
    const value = painted[index];
    const behind = edges[index + 1];
    if (value === undefined || behind === undefined) continue;
    const before = found.at(-1);
    if (before?.value === value && before.last === first - 1) {
      found[found.length - 1] = { first: before.first, last: behind - 1, value };
    } else found.push({ first, last: behind - 1, value });
  }
  return found;
}
