import { isTelling, type LineSketch } from './lineSketch.ts';

/** Gaps with more pairs of lines than that are left open: it would take too long to look closer. */
const maxPairs = 250_000;

/**
 * Which line of `before` each line of `after` is: its index, or -1. Order is kept. Lines are the same when their hashes
 * are; those that say nothing only next to one that does, so that no brace is taken for another, or where everything
 * around them is the same.
 *
 * Lines that are unique on both sides hold it together (patience diff: https://bramcohen.livejournal.com/73318.html); in
 * the gaps between them the longest common subsequence.
 */
export function alignLines(before: readonly LineSketch[], after: readonly LineSketch[]): Int32Array {
  const matches = new Int32Array(after.length).fill(-1);
  alignRange({ before, after, matches }, { fromB: 0, toB: before.length, fromA: 0, toA: after.length });
  dropLonely(before, after, matches);
  return matches;
}

interface Sides {
  readonly before: readonly LineSketch[];
  readonly after: readonly LineSketch[];
  readonly matches: Int32Array;
}

/** Half-open stretches of both sides. */
interface Stretch {
  readonly fromB: number;
  readonly toB: number;
  readonly fromA: number;
  readonly toA: number;
}

function alignRange(sides: Sides, whole: Stretch): void {
  const waiting = [whole];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const inner = trimEnds(sides, stretch);
    if (inner.fromA === inner.toA || inner.fromB === inner.toB) continue;
    const anchors = uniquePairs(sides, inner);
    if (anchors.length === 0) {
      commonSubsequence(sides, inner);
      continue;
    }
    let { fromA, fromB } = inner;
    for (const [b, a] of anchors) {
      waiting.push({ fromB, toB: b, fromA, toA: a });
      sides.matches[a] = b;
      [fromB, fromA] = [b + 1, a + 1];
    }
    waiting.push({ fromB, toB: inner.toB, fromA, toA: inner.toA });
  }
}

/** Matches what both sides begin and end with. */
function trimEnds({ before, after, matches }: Sides, stretch: Stretch): Stretch {
  let { fromB, toB, fromA, toA } = stretch;
  while (fromB < toB && fromA < toA && isSame(before[fromB], after[fromA])) matches[fromA++] = fromB++;
  while (fromB < toB && fromA < toA && isSame(before[toB - 1], after[toA - 1])) matches[--toA] = --toB;
  return { fromB, toB, fromA, toA };
}

/** Telling lines that are there once on each side, as many as keep their order. */
function uniquePairs({ before, after }: Sides, { fromB, toB, fromA, toA }: Stretch): [number, number][] {
  const inBefore = onlyPlaces(before, fromB, toB);
  const inAfter = onlyPlaces(after, fromA, toA);
  const pairs: [number, number][] = [];
  for (const [hash, a] of inAfter) {
    const b = inBefore.get(hash);
    if (a !== undefined && b !== undefined) pairs.push([b, a]);
  }
  return longestIncreasing(pairs.sort((x, y) => x[1] - y[1]));
}

/** Where each telling hash is; undefined where it is more than once. */
function onlyPlaces(lines: readonly LineSketch[], from: number, to: number): Map<number, number | undefined> {
  const places = new Map<number, number | undefined>();
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line && isTelling(line)) places.set(line.hash, places.has(line.hash) ? undefined : at);
  }
  return places;
}

/** The longest part of the pairs, in order of their second numbers, in which the first increase too. */
function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([b], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const longest: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) longest.push(pair);
  }
  return longest.toReversed();
}

function commonSubsequence({ before, after, matches }: Sides, { fromB, toB, fromA, toA }: Stretch): void {
  const width = toA - fromA + 1;
  const height = toB - fromB + 1;
  if (width * height > maxPairs) return;
  // What a pair is worth: telling lines outweigh any number of braces that would be had instead.
  const best = new Uint32Array(width * height);
  for (let b = toB - 1; b >= fromB; b--) {
    for (let a = toA - 1; a >= fromA; a--) {
      const at = (b - fromB) * width + (a - fromA);
      const skip = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
      const line = after[a];
      const isPair = line !== undefined && isSame(before[b], line);
      best[at] = isPair ? Math.max(skip, (best[at + width + 1] ?? 0) + worthOf(line)) : skip;
    }
  }
  let [b, a] = [fromB, fromA];
  while (b < toB && a < toA) {
    const at = (b - fromB) * width + (a - fromA);
    const line = after[a];
    if (line && isSame(before[b], line) && best[at] === (best[at + width + 1] ?? 0) + worthOf(line)) {
      matches[a++] = b++;
    } else if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) {
      b++;
    } else {
      a++;
    }
  }
}

function worthOf(line: LineSketch): number {
  return 1 + line.weight;
}

function isSame(before: LineSketch | undefined, after: LineSketch | undefined): boolean {
  return before !== undefined && after !== undefined && before.hash === after.hash;
}

/** Takes back runs of pairs in which no line is telling, unless they are all that is left on a side. */
function dropLonely(before: readonly LineSketch[], after: readonly LineSketch[], matches: Int32Array): void {
  for (let start = 0; start < after.length;) {
    const first = matches[start] ?? -1;
    let end = start + 1;
    if (first >= 0) while (matches[end] === first + end - start) end++;
    const isAll = end - start === after.length || end - start === before.length;
    if (first >= 0 && !isAll && !after.slice(start, end).some(isTelling)) matches.fill(-1, start, end);
    start = end;
  }
}
