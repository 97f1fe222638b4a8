import { firstWord } from './lineSketch.ts';

/** Gaps with more pairs of tokens than that are not looked into: it would take some 20 ms. */
const maxPairs = 3_000_000;

/**
 * The longest common subsequence of two token strings: which token of `before` each token of `after` is, or -1.
 * Undefined when they are too long to tell.
 */
export function alignTokens(before: string, after: string): Int32Array | undefined {
  const matches = new Int32Array(after.length).fill(-1);
  let start = 0;
  let [endB, endA] = [before.length, after.length];
  while (start < endB && start < endA && before.charCodeAt(start) === after.charCodeAt(start)) {
    matches[start] = start++;
  }
  while (endB > start && endA > start && before.charCodeAt(endB - 1) === after.charCodeAt(endA - 1)) {
    matches[--endA] = --endB;
  }
  const width = endA - start + 1;
  const height = endB - start + 1;
  if (width === 1 || height === 1) return matches;
  if (width * height > maxPairs) return undefined;
  const best = new Uint16Array(width * height);
  for (let b = height - 2; b >= 0; b--) {
    const token = before.charCodeAt(start + b);
    for (let a = width - 2; a >= 0; a--) {
      const at = b * width + a;
      best[at] =
        token === after.charCodeAt(start + a)
          ? (best[at + width + 1] ?? 0) + 1
          : Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  let [b, a] = [0, 0];
  while (b < height - 1 && a < width - 1) {
    const at = b * width + a;
    if (before.charCodeAt(start + b) === after.charCodeAt(start + a)) {
      matches[start + a++] = start + b++;
    } else if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) {
      b++;
    } else {
      a++;
    }
  }
  return matches;
}

/** Words say more than signs: two calls share their brackets and commas whatever they call. */
const wordWeight = 3;

export function weightOfToken(token: number): number {
  return token < firstWord ? 1 : wordWeight;
}

export function weightOfTokens(tokens: string): number {
  let weight = 0;
  for (let at = 0; at < tokens.length; at++) weight += weightOfToken(tokens.charCodeAt(at));
  return weight;
}

/** How alike two lines are, 0 to 1: twice what they share in the same order, by all there is (Dice). */
export function similarity(before: string, after: string): number {
  if (before === after) return 1;
  const matches = alignTokens(before, after);
  if (!matches || before.length + after.length === 0) return 0;
  let shared = 0;
  matches.forEach((match, at) => (shared += match < 0 ? 0 : weightOfToken(after.charCodeAt(at))));
  return (2 * shared) / (weightOfTokens(before) + weightOfTokens(after));
}
