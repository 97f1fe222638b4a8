import type { Label, TrackedLine } from '../model/label.ts';
import { alignLines } from './alignLines.ts';
import { isTelling, type LineSketch } from './lineSketch.ts';
import { settleSliders } from './sliders.ts';
import { alignTokens, similarity, weightOfToken, weightOfTokens } from './tokens.ts';

/** From this share on a line is whose it was; below it is a new one. */
const keptShare = 0.5;

export interface Carried {
  readonly lines: TrackedLine[];
  /** For each line: which of the lines before it is, wholly or changed; -1 when it is new. */
  readonly sources: Int32Array;
}

/**
 * Gives the lines of a new text the labels of the lines that they were. Equal lines keep theirs wherever they went
 * between their neighbours; of others it is asked whose words they are made of.
 *
 * @param writer whose the new lines are: id of an authorship; undefined when nobody knows.
 */
export function carryLabels(
  before: readonly TrackedLine[],
  after: readonly LineSketch[],
  writer: string | undefined,
): Carried {
  const sources = alignLines(before.map(sketchOf), after);
  settleSliders(before, after, sources);
  const lines: TrackedLine[] = after.map((sketch) => ({ sketch }));
  let [gapB, gapA] = [0, 0];
  const guessed = new Set<number>();
  const close = (toB: number, toA: number): void => {
    if (gapA < toA) carryGap({ before, lines, sources, writer }, { fromB: gapB, toB, fromA: gapA, toA });
    for (let a = gapA; a < toA; a++) guessed.add(a);
    // Next to what changed, a brace may have been taken for the one that went.
    const reach = gapB < toB || gapA < toA ? maxQuietLines : 0;
    for (let away = 0; away < reach; away++) guessed.add(toA + away).add(gapA - 1 - away);
  };
  for (let a = 0; a < after.length; a++) {
    const b = sources[a] ?? -1;
    if (b < 0) continue;
    close(b, a);
    const { label, since } = before[b] ?? {};
    const sketch = after[a];
    if (sketch) lines[a] = { sketch, ...(label && { label }), ...(since !== undefined && { since }) };
    [gapB, gapA] = [b + 1, a + 1];
  }
  close(before.length, after.length);
  if (writer === undefined && lines.length > 1) dropStrays(lines, guessed);
  return { lines, sources };
}

/** So many lines that say nothing may stand between one and the line that it belongs to. */
const maxQuietLines = 3;

/** A brace says nothing of whose it is: it is whose the lines next to it are, or nobody's. */
function dropStrays(lines: TrackedLine[], guessed: ReadonlySet<number>): void {
  for (const index of guessed) {
    const { sketch, label } = lines[index] ?? {};
    if (!sketch || !label || isTelling(sketch)) continue;
    if (!belongs(lines, index, -1, label) && !belongs(lines, index, 1, label)) lines[index] = { sketch };
  }
}

function belongs(lines: readonly TrackedLine[], index: number, step: -1 | 1, { author }: Label): boolean {
  for (let away = 1; away <= maxQuietLines; away++) {
    const line = lines[index + step * away];
    if (!line) return false;
    if (isTelling(line.sketch)) return line.label?.author === author;
  }
  return false;
}

interface Carrying {
  readonly before: readonly TrackedLine[];
  readonly lines: TrackedLine[];
  readonly sources: Int32Array;
  readonly writer: string | undefined;
}

interface Gap {
  readonly fromB: number;
  readonly toB: number;
  readonly fromA: number;
  readonly toA: number;
}

/** Lines that changed: each goes to whoever most of its words come from. */
function carryGap(carrying: Carrying, gap: Gap): void {
  const { before, lines, sources, writer } = carrying;
  const owners = ownersOfTokens(carrying, gap);
  const used = new Map<number, number>();
  owners?.owners.forEach((owner, index) => {
    if (owner >= 0) used.set(owner, (used.get(owner) ?? 0) + weightOfToken(owners.tokens.charCodeAt(index)));
  });
  const isOneLine = gap.toB - gap.fromB === 1 && gap.toA - gap.fromA === 1;
  let token = 0;
  for (let a = gap.fromA; a < gap.toA; a++) {
    const line = lines[a];
    if (!line) continue;
    const { sketch } = line;
    const counts = new Map<number, number>();
    for (const end = token + sketch.tokens.length; token < end; token++) {
      const owner = owners?.owners[token] ?? -1;
      if (owner < 0) continue;
      counts.set(owner, (counts.get(owner) ?? 0) + weightOfToken(owners?.tokens.charCodeAt(token) ?? 0));
    }
    const found = sourceOf(before, sketch, counts, used);
    // Of what a line became so little may be left that only its place says that it is the same.
    const source = found ?? (isOneLine ? { line: gap.fromB, kind: 'rewritten' as const } : undefined);
    // A line that was rewritten is a new one: what was there may turn up elsewhere.
    sources[a] = found?.line ?? -1;
    const label = source ? inherit(before, source, sketch, writer) : newLabel(sketch, writer, undefined);
    if (label) lines[a] = { sketch, label };
  }
}

/** Which line before each token of the new lines comes from, or -1. Undefined when that would take too long. */
function ownersOfTokens(
  { before, lines }: Carrying,
  gap: Gap,
): { readonly owners: Int32Array; readonly tokens: string } | undefined {
  let tokensBefore = '';
  const lineOf: number[] = [];
  for (let b = gap.fromB; b < gap.toB; b++) {
    const { tokens } = before[b]?.sketch ?? { tokens: '' };
    tokensBefore += tokens;
    for (let index = 0; index < tokens.length; index++) lineOf.push(b);
  }
  let tokensAfter = '';
  for (let a = gap.fromA; a < gap.toA; a++) tokensAfter += lines[a]?.sketch.tokens ?? '';
  const owners = alignTokens(tokensBefore, tokensAfter)?.map((b) => (b < 0 ? -1 : (lineOf[b] ?? -1)));
  return owners && { owners, tokens: tokensAfter };
}

interface Source {
  readonly line: number;
  /** `piece`: a reflow took lines apart or put them together, and no word came or went. */
  readonly kind: 'changed' | 'piece' | 'rewritten';
}

/** From this share on all words count as there: a formatter may add a comma or a bracket. */
const nearlyAll = 0.8;

/**
 * @param counts how much of the new line's tokens comes from each line before.
 * @param used how much of each line before is found anywhere.
 */
function sourceOf(
  before: readonly TrackedLine[],
  sketch: LineSketch,
  counts: ReadonlyMap<number, number>,
  used: ReadonlyMap<number, number>,
): Source | undefined {
  const size = weightOfTokens(sketch.tokens);
  const sizeOf = (line: number): number => weightOfTokens(before[line]?.sketch.tokens ?? '');
  let best = -1;
  for (const [line, count] of counts) if (count > (counts.get(best) ?? 0)) best = line;
  const most = counts.get(best) ?? 0;
  if (best < 0) return undefined;
  const isWhole = (used.get(best) ?? 0) >= nearlyAll * sizeOf(best);
  const isSplit = isWhole && most < nearlyAll * sizeOf(best) && most >= nearlyAll * size;
  if (isSplit) return { line: best, kind: 'piece' };
  if (isJoined(before, sketch, counts, best)) return { line: best, kind: 'piece' };
  if (2 * most >= keptShare * (size + sizeOf(best))) return { line: best, kind: 'changed' };
  return undefined;
}

/** Put together: made of several lines of one author, which went into it with all their words. */
function isJoined(
  before: readonly TrackedLine[],
  { tokens }: LineSketch,
  counts: ReadonlyMap<number, number>,
  best: number,
): boolean {
  const author = before[best]?.label?.author;
  let [lines, taken, theirs] = [0, 0, 0];
  for (const [line, count] of counts) {
    if (before[line]?.label?.author !== author) continue;
    lines++;
    taken += count;
    theirs += weightOfTokens(before[line]?.sketch.tokens ?? '');
  }
  return lines > 1 && taken >= nearlyAll * weightOfTokens(tokens) && taken >= nearlyAll * theirs;
}

/** The label of a line that came out of another. */
function inherit(
  before: readonly TrackedLine[],
  { line, kind }: Source,
  sketch: LineSketch,
  writer: string | undefined,
): Label | undefined {
  const label = before[line]?.label;
  if (!label) return kind === 'rewritten' ? newLabel(sketch, writer, undefined) : undefined;
  if (label.was && isLeft(label.was, sketch)) return label.was;
  if (label.author === writer) return newLabel(sketch, writer, label.was);
  if (kind === 'piece') {
    const isChanged = label.isChanged === true || label.written.hash !== before[line]?.sketch.hash;
    return { ...label, written: sketch, ...(isChanged ? { isChanged } : {}) };
  }
  return isLeft(label, sketch) ? label : newLabel(sketch, writer, label);
}

/** Whether enough of what was written is left in a line. */
function isLeft({ written }: Label, sketch: LineSketch): boolean {
  return written.hash === sketch.hash || similarity(written.tokens, sketch.tokens) >= keptShare;
}

function newLabel(sketch: LineSketch, writer: string | undefined, was: Label | undefined): Label | undefined {
  if (writer === undefined) return undefined;
  const { was: before, ...last } = was ?? {};
  // Only the last: a chain would grow with every rewrite.
  const known = before ?? (was ? (last as Label) : undefined);
  return { author: writer, written: sketch, ...(known && known.author !== writer ? { was: known } : {}) };
}

function sketchOf({ sketch }: TrackedLine): LineSketch {
  return sketch;
}
