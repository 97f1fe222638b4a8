import { isModified, makeLine, plain, type Origin, type TruthLine } from './truth.ts';
import { wordsOf } from './words.ts';

/** A formatter adds and removes these as it likes. */
const loose = /^["'`,;()]$/;

interface Word {
  readonly text: string;
  readonly line: TruthLine;
}

/** A line of several writers is the one's who wrote so much of it, or nobody's to say. */
const clearShare = 0.7;

/** Whose the lines are that a formatter made: words stay in their order, and each takes its line along. */
export function reflow(before: readonly TruthLine[], text: string): TruthLine[] {
  const words: Word[] = before.flatMap((line) => solid(line.text).map((word) => ({ text: word, line })));
  let next = 0;
  const take = (word: string): TruthLine | undefined => {
    // Types and imports may be put in another order: then the word is somewhere else, and stays unknown.
    for (let ahead = next; ahead < Math.min(words.length, next + 12); ahead++) {
      if (words[ahead]?.text !== word) continue;
      next = ahead + 1;
      return words[ahead]?.line;
    }
    return undefined;
  };
  return text.split('\n').map((line) => made(line, solid(line).map(take)));
}

function solid(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !loose.test(word));
}

function made(text: string, sources: readonly (TruthLine | undefined)[]): TruthLine {
  const counts = new Map<TruthLine, number>();
  for (const source of sources) if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
  const lines = [...counts.keys()];
  const [first] = lines;
  if (!first) return makeLine(text, { by: text.trim() === '' ? 'none' : 'unsure', written: text });
  const isWhole = lines.length === 1 && solid(first.text).length === sources.length;
  if (isWhole) {
    if (first.text === text) return first;
    const isSame = plain(first.text) === plain(text);
    return makeLine(text, isSame ? first.origin : { ...first.origin, isReformatted: true });
  }
  const shares = new Map<Origin['by'], number>();
  for (const [line, count] of counts) shares.set(line.origin.by, (shares.get(line.origin.by) ?? 0) + count);
  const [by, count] = [...shares].sort((a, b) => b[1] - a[1])[0] ?? ['unsure', 0];
  const isClear = count >= clearShare * sources.length && sources.length > 1;
  return makeLine(text, {
    by: isClear || shares.size === 1 ? by : 'unsure',
    written: text,
    isChanged: lines.some(isModified),
    isReformatted: lines.some(({ origin }) => origin.isReformatted === true),
  });
}
