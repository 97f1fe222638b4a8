import { lastAtOrBefore } from '../common/sorted.ts';

/** Where the characters of a JSON string stand in its file. */
export class EscapedString {
  /** Indexes, in the value, of the characters that are written as escapes, ascending. */
  private readonly escaped: number[] = [];
  /** The offset after each of those in the file. */
  private readonly ends: number[] = [];
  /** How many characters the value has. */
  private readonly length: number;

  /** @param start the offset after its opening quote */
  constructor(
    json: string,
    private readonly start: number,
  ) {
    let index = 0;
    let at = start;
    for (;;) {
      const special = indexOfSpecial(json, at);
      index += special - at;
      if (json[special] !== '\\') {
        this.length = index;
        return;
      }
      at = special + widthAt(json, special);
      this.escaped.push(index++);
      this.ends.push(at);
    }
  }

  /** The offset in the file of a character of the value, that of the closing quote for one behind it. */
  offsetOf(index: number): number {
    const known = Math.min(Math.max(index, 0), this.length);
    const before = lastAtOrBefore(this.escaped, known - 1);
    if (before < 0) return this.start + known;
    return (this.ends[before] ?? 0) + known - (this.escaped[before] ?? 0) - 1;
  }
}

/** The offset of the next backslash or quote. */
function indexOfSpecial(json: string, start: number): number {
  let at = start;
  while (json[at] !== '"' && json[at] !== '\\') at++;
  return at;
}

/** How many characters of a JSON text, at `at`, stand for one of the value. */
export function widthAt(json: string, at: number): number {
  if (json[at] !== '\\') return 1;
  return json[at + 1] === 'u' ? 6 : 2;
}
