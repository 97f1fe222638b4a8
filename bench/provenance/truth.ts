import { wordsOf } from './words.ts';

export type Writer = 'ai' | 'human' | 'none';

/** Whose a line is, as it is known without looking at texts: it is carried along with the line itself. */
export interface Origin {
  /** `unsure`: so much of it was changed, and so much is left, that nobody can say. Such lines are not scored. */
  readonly by: Writer | 'unsure';
  /** The line as it was written. */
  readonly written: string;
  /** Something else than a formatter changed a part of what was written, and a formatter took it apart since. */
  readonly isChanged?: boolean;
  /** A formatter added or removed signs: whether that is a modification is not scored. */
  readonly isReformatted?: boolean;
  /** Whose it was before it was rewritten. */
  readonly was?: Origin;
}

export interface TruthLine {
  /** Each text of a line has its own, and takes it along through git. */
  readonly serial: number;
  readonly text: string;
  readonly origin: Origin;
}

let serials = 0;
const bySerial = new Map<number, TruthLine>();

export function makeLine(text: string, origin: Origin): TruthLine {
  const line = { serial: ++serials, text, origin };
  bySerial.set(line.serial, line);
  return line;
}

export function newLine(text: string, by: Writer): TruthLine {
  return makeLine(text, { by, written: text });
}

export function newLines(texts: readonly string[], by: Writer): TruthLine[] {
  return texts.map((text) => newLine(text, by));
}

/** Forgets all lines, between two scenarios. */
export function forgetLines(): void {
  bySerial.clear();
}

const mark = '\t//@';

/** What lies on the disk, for git: each line with its serial. */
export function toDisk(lines: readonly TruthLine[]): string {
  return lines
    .map(({ text, serial }, index) => (index === lines.length - 1 ? text : `${text}${mark}${serial}`))
    .join('\n');
}

/** Lines that git added have no serial: the marks of a conflict. */
export function fromDisk(text: string): TruthLine[] {
  return text.split('\n').map((line) => {
    const at = line.lastIndexOf(mark);
    const known = at < 0 ? undefined : bySerial.get(Number(line.slice(at + mark.length)));
    return known ?? newLine(line, 'none');
  });
}

/** From this share of words on a line is whose it was; up to the other it is whoever rewrote it. */
const surelyKept = 0.6;
const surelyRewritten = 0.4;

/** A line after somebody changed its text. */
export function changedLine({ origin }: TruthLine, text: string, by: Writer): TruthLine {
  for (const past of [origin.was, origin]) {
    if (past && past.by !== 'unsure' && isKept(past.written, text)) return makeLine(text, past);
  }
  const known = origin.by === 'unsure' ? origin.was : origin;
  const isRewritten = origin.by !== 'unsure' && isRewrittenAs(origin.written, text);
  return makeLine(text, { by: isRewritten ? by : 'unsure', written: text, ...(known && { was: known }) });
}

/** By words alone, and by words and signs: where the two disagree, nobody can say. */
function isKept(before: string, after: string): boolean {
  return sharesOf(before, after).every((share) => share >= surelyKept);
}

function isRewrittenAs(before: string, after: string): boolean {
  return sharesOf(before, after).every((share) => share <= surelyRewritten);
}

function sharesOf(before: string, after: string): readonly number[] {
  return [/\w/, /./].map((kind) => {
    const [b, a] = [before, after].map((text) => wordsOf(text).filter((word) => kind.test(word)));
    return !a || !b || b.length + a.length === 0 ? 1 : (2 * commonLength(b, a)) / (b.length + a.length);
  });
}

function commonLength(b: readonly string[], a: readonly string[]): number {
  let row = Array.from({ length: a.length + 1 }, () => 0);
  for (const word of b) {
    const next = [0];
    a.forEach((other, index) => {
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether something else than white space, quotes, or a comma or semicolon at the end differs from what was written. */
export function isModified({ text, origin }: TruthLine): boolean {
  return origin.isChanged === true || plain(text) !== plain(origin.written);
}

export function plain(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/['`]/g, '"')
    .replace(/[,;]+$/, '');
}
