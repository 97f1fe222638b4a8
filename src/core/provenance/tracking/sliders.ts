import type { TrackedLine } from '../model/label.ts';
import { isTelling, type LineSketch } from './lineSketch.ts';

/** So far a stretch is moved at most. */
const maxSlide = 50;

/**
 * Where lines that were removed, or that are new, begin and end like what is next to them, it is open which of the equal
 * lines are those: `} }` less `}`. What was removed is then what one author wrote, as a whole; what is new begins where
 * something begins.
 *
 * @param sources which line before each line is; changed in place.
 */
export function settleSliders(
  before: readonly TrackedLine[],
  after: readonly LineSketch[],
  sources: Int32Array,
): void {
  for (let a = 0; a <= after.length; a++) {
    const above = a === 0 ? -1 : (sources[a - 1] ?? -1);
    const below = a === after.length ? before.length : (sources[a] ?? -1);
    if (below >= 0 && (above >= 0 || a === 0) && below > above + 1) {
      slideRemoved({ before, sources, at: a }, above + 1, below);
    }
  }
  for (let from = 0; from < after.length;) {
    let to = from;
    while (to < after.length && (sources[to] ?? -1) < 0) to++;
    if (to > from && isInsertion(sources, from, to, before.length)) slideNew(after, sources, from, to);
    from = to + 1;
  }
}

interface Removed {
  readonly before: readonly TrackedLine[];
  readonly sources: Int32Array;
  /** The first line behind what was removed. */
  readonly at: number;
}

/** Lines `from` to `to` of `before` are gone, and nothing came in their place. */
function slideRemoved({ before, sources, at }: Removed, from: number, to: number): void {
  const authorAt = (index: number): string | undefined => before[index]?.label?.author;
  const edges = (by: number): number =>
    Number(authorAt(from + by - 1) !== authorAt(from + by)) +
    Number(authorAt(to + by - 1) !== authorAt(to + by));
  const by = bestSlide(edges, {
    canUp: (steps) =>
      sources[at - steps] === from - steps &&
      isSame(before[from - steps]?.sketch, before[to - steps]?.sketch),
    canDown: (steps) =>
      sources[at + steps - 1] === to + steps - 1 &&
      isSame(before[from + steps - 1]?.sketch, before[to + steps - 1]?.sketch),
  });
  for (let step = 1; step <= -by; step++) sources[at - step] = to - step;
  for (let step = 0; step < by; step++) sources[at + step] = from + step;
}

function isInsertion(sources: Int32Array, from: number, to: number, countBefore: number): boolean {
  const above = from === 0 ? -1 : (sources[from - 1] ?? -1);
  const below = to === sources.length ? countBefore : (sources[to] ?? -1);
  return below === above + 1;
}

/** Lines `from` to `to` of `after` are new, and nothing went for them. */
function slideNew(after: readonly LineSketch[], sources: Int32Array, from: number, to: number): void {
  const worth = (by: number): number => {
    const [above, first, last] = [after[from + by - 1], after[from + by], after[to + by - 1]];
    const isBehindBlank = above === undefined || above.hash === 0;
    return Number(isBehindBlank) * 2 + Number(first && isTelling(first)) + Number(last?.hash === 0);
  };
  const by = bestSlide(worth, {
    canUp: (steps) => (sources[from - steps] ?? -1) >= 0 && isSame(after[from - steps], after[to - steps]),
    canDown: (steps) =>
      (sources[to + steps - 1] ?? -1) >= 0 && isSame(after[from + steps - 1], after[to + steps - 1]),
  });
  for (let step = 1; step <= -by; step++) {
    sources[to - step] = sources[from - step] ?? -1;
    sources[from - step] = -1;
  }
  for (let step = 0; step < by; step++) {
    sources[from + step] = sources[to + step] ?? -1;
    sources[to + step] = -1;
  }
}

interface Ways {
  readonly canUp: (steps: number) => boolean;
  readonly canDown: (steps: number) => boolean;
}

/** How far to go, up below 0; where nothing is better than here, not at all. */
function bestSlide(worth: (by: number) => number, { canUp, canDown }: Ways): number {
  let [best, most] = [0, worth(0)];
  const tryAt = (by: number): void => {
    const now = worth(by);
    if (now > most) [best, most] = [by, now];
  };
  for (let steps = 1; steps <= maxSlide && canUp(steps); steps++) tryAt(-steps);
  for (let steps = 1; steps <= maxSlide && canDown(steps); steps++) tryAt(steps);
  return best;
}

function isSame(a: LineSketch | undefined, b: LineSketch | undefined): boolean {
  return a !== undefined && b !== undefined && a.hash === b.hash;
}
