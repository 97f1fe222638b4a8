import type { Label, TrackedLine } from '../model/label.ts';
import { carryLabels } from '../tracking/carryLabels.ts';
import { isTelling } from '../tracking/lineSketch.ts';
import type { WrittenLine, WrittenLines } from './writtenLines.ts';

/** Milliseconds from a tool's record of a write to the moment at which the file is seen to have changed. */
const maxDelayMs = 15 * 60_000;
/** Some tools note a call when it has ended. What was there long before that, it did not bring. */
const maxAheadMs = 3_000;

/** From this share of what was written on, what is left of it is found by its bulk. */
const foundShare = 0.5;

/** Only one line of what was written is found, or some that say nothing: that may be chance. */
const minTelling = 2;

/** Which lines of a file are those that were written, with the label that they get. */
export type Placed = ReadonlyMap<number, Label>;

/**
 * Looks for what a tool wrote in the file as it is now. What is not found, or could be in two places, is left out: the
 * file may have changed since, or the write has not reached the disk yet.
 *
 * @param at when it was written; milliseconds since 1970.
 */
export function placeLines(
  written: WrittenLines,
  lines: readonly TrackedLine[],
  author: string,
  at: number | undefined,
): Placed {
  const window = windowOf(written, lines);
  if (!window) return new Map();
  const source = written.lines.map(({ sketch, isNew }): TrackedLine => {
    return isNew ? { sketch, label: { author, written: sketch } } : { sketch };
  });
  const target = lines.slice(window.from, window.to).map(({ sketch }) => sketch);
  const carried = carryLabels(source, target, undefined);
  const isSound = soundRuns(written.lines, carried.lines, carried.sources);
  const placed = new Map<number, Label>();
  carried.lines.forEach(({ label }, index) => {
    const line = lines[window.from + index];
    if (!label || !line || !isSound(index)) return;
    if (written.isOverwrite && !isFresh(line, at)) return;
    placed.set(window.from + index, label);
  });
  return placed;
}

/** Whether a line turned up about when it was written, and nothing else is known of it. */
function isFresh({ since }: TrackedLine, at: number | undefined): boolean {
  return since !== undefined && at !== undefined && since >= at - maxAheadMs && since <= at + maxDelayMs;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The part of the file in which most of what was written is. Undefined when it is nowhere, or in two places alike. */
function windowOf(
  { lines: written, start, isOverwrite }: WrittenLines,
  lines: readonly TrackedLine[],
): Window | undefined {
  if (isOverwrite || written.length * 2 > lines.length) return { from: 0, to: lines.length };
  const places = placesOf(written, lines);
  const votes = new Map<number, number>();
  written.forEach(({ sketch }, index) => {
    for (const place of places.get(sketch.hash) ?? []) {
      const offset = place - index;
      votes.set(offset, (votes.get(offset) ?? 0) + sketch.weight);
    }
  });
  const slack = 5 + Math.ceil(written.length / 2);
  const nearTo = (offset: number): number => (start === undefined ? 0 : Math.abs(offset - start));
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || nearTo(a[0]) - nearTo(b[0]) || a[0] - b[0]);
  const [best, ...others] = ranked;
  if (!best) return undefined;
  const isElsewhere = ([offset, weight]: [number, number]): boolean =>
    weight === best[1] && Math.abs(offset - best[0]) > slack;
  const isNamed = start !== undefined && nearTo(best[0]) <= slack;
  if (!isNamed && others.some(isElsewhere)) return undefined;
  return {
    from: Math.max(0, best[0] - slack),
    to: Math.min(lines.length, best[0] + written.length + slack),
  };
}

/** A line that is in a file more often than that does not tell where something is. */
const maxPlaces = 20;

function placesOf(
  written: readonly WrittenLine[],
  lines: readonly TrackedLine[],
): ReadonlyMap<number, readonly number[]> {
  const wanted = new Map<number, number[]>();
  for (const { sketch } of written) if (isTelling(sketch)) wanted.set(sketch.hash, []);
  lines.forEach(({ sketch }, index) => wanted.get(sketch.hash)?.push(index));
  for (const [hash, places] of wanted) if (places.length > maxPlaces) wanted.delete(hash);
  return wanted;
}

/**
 * Which of the lines found may be believed. Equal ones that stand together as they were written; all equal ones when
 * they are most of it; changed ones only between such.
 */
function soundRuns(
  written: readonly WrittenLine[],
  found: readonly TrackedLine[],
  sources: Int32Array,
): (index: number) => boolean {
  const isEqualAt = (index: number): boolean => {
    const source = sources[index] ?? -1;
    return source >= 0 && found[index]?.sketch.hash === written[source]?.sketch.hash;
  };
  const sound = new Uint8Array(found.length);
  const telling = written.filter(({ sketch }) => isTelling(sketch));
  let equal = 0;
  found.forEach(({ sketch }, index) => (equal += isEqualAt(index) && isTelling(sketch) ? 1 : 0));
  const isBulk = telling.length > 0 && equal >= foundShare * telling.length;
  for (let start = 0; start < found.length;) {
    let end = start;
    let count = 0;
    while (
      end < found.length &&
      isEqualAt(end) &&
      (end === start || sources[end] === (sources[end - 1] ?? -1) + 1)
    ) {
      const line = found[end++];
      if (line && isTelling(line.sketch)) count++;
    }
    if (end > start && (isBulk || count >= minTelling)) sound.fill(1, start, end);
    start = Math.max(end, start + 1);
  }
  return (index) => {
    if (isEqualAt(index)) return sound[index] === 1;
    // What is changed has sound lines above and below it, or is at the end of what was written.
    return isEnclosed(index, sound, sources, written.length);
  };
}

function isEnclosed(index: number, sound: Uint8Array, sources: Int32Array, count: number): boolean {
  let above = index - 1;
  while (above >= 0 && sound[above] !== 1) above--;
  let below = index + 1;
  while (below < sound.length && sound[below] !== 1) below++;
  const from = above >= 0 ? (sources[above] ?? -1) : -1;
  const to = below < sound.length ? (sources[below] ?? count) : count;
  // As many lines were written in between as there are now, or nearly.
  const writtenBetween = to - from - 1;
  const nowBetween = below - above - 1;
  const isHeld = above >= 0 || below < sound.length;
  return isHeld && writtenBetween > 0 && nowBetween <= 3 * writtenBetween + 1;
}
