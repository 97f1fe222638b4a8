/** Thrown where a text is no JSON, or is nested beyond reason. */
export class NotJson extends Error {}

/** A string of a JSON text. */
export interface JsonString {
  readonly value: string;
  /** Offset of its opening quote. */
  readonly offset: number;
}

/** No file that people work with is nested as deep. */
const maxDepth = 1000;

const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** Looked for, and not all others taken at once: a run of those can be longer than V8 has memory to go back on. */
const specialCharacter = /[^ !#-[\]-\uffff]/g;
const unicodeEscape = /\\u[\dA-Fa-f]{4}/y;
/** By the code after the backslash: whether the two are an escape. */
const isEscape = new Uint8Array(128);
for (const letter of '"\\/bfnrt') isEscape[letter.charCodeAt(0)] = 1;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Goes over a JSON text (https://www.rfc-editor.org/rfc/rfc8259) from its start to its end and checks all of it, but
 * makes values only of what is asked for: most of a notebook are pictures, which nobody asks for.
 */
export class JsonCursor {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    this.skipSpace();
  }

  /** Nothing may follow the value that was read. */
  end(): void {
    if (this.at < this.text.length) throw new NotJson();
  }

  /**
   * Reads the object here: the first value of each key that has a reader, with that, which has to move past it. Skips
   * everything else, as it does a value that is no object.
   */
  object(readers: Readonly<Record<string, () => void>>): void {
    if (this.next() !== openBrace) return this.skip();
    const seen: string[] = [];
    this.open();
    if (!this.takes(closeBrace)) {
      do {
        const key = this.key();
        const read = Object.hasOwn(readers, key) && !seen.includes(key) ? readers[key] : undefined;
        if (read) {
          seen.push(key);
          read();
        } else {
          this.skip();
        }
      } while (this.takes(comma));
      this.expect(closeBrace);
    }
    this.depth--;
  }

  /** Reads the list here; `read` has to move past each value. False where it is none: then nothing was read. */
  list(read: () => void): boolean {
    if (this.next() !== openBracket) return false;
    this.open();
    if (!this.takes(closeBracket)) {
      do read();
      while (this.takes(comma));
      this.expect(closeBracket);
    }
    this.depth--;
    return true;
  }

  /** Reads the string here. Skips any other value, and gives undefined. */
  string(): JsonString | undefined {
    if (this.next() !== quote) {
      this.skip();
      return undefined;
    }
    const offset = this.at;
    const isPlain = this.skipString();
    const value = isPlain ? this.text.slice(offset + 1, this.at - 1) : this.unescaped(offset);
    this.skipSpace();
    return { value, offset };
  }

  /** Moves past the value here, without recursion. */
  skip(): void {
    const closers: number[] = [];
    for (;;) {
      const code = this.next();
      if (code === openBrace || code === openBracket) {
        const closer = code === openBrace ? closeBrace : closeBracket;
        this.open();
        if (!this.takes(closer)) {
          closers.push(closer);
          if (closer === closeBrace) this.skipKey();
          continue;
        }
        this.depth--;
      } else if (code === quote) {
        this.skipString();
        this.skipSpace();
      } else {
        this.skipLiteral();
      }
      // After a value: the next one, or the end of what it is in.
      for (;;) {
        const closer = closers.at(-1);
        if (closer === undefined) return;
        if (this.takes(comma)) {
          if (closer === closeBrace) this.skipKey();
          break;
        }
        this.expect(closer);
        closers.pop();
        this.depth--;
      }
    }
  }

  private next(): number {
    return this.text.charCodeAt(this.at);
  }

  private open(): void {
    if (++this.depth > maxDepth) throw new NotJson();
    this.at++;
    this.skipSpace();
  }

  private takes(code: number): boolean {
    if (this.next() !== code) return false;
    this.at++;
    this.skipSpace();
    return true;
  }

  private expect(code: number): void {
    if (!this.takes(code)) throw new NotJson();
  }

  private key(): string {
    const key = this.string();
    if (!key) throw new NotJson();
    this.expect(colon);
    return key.value;
  }

  private skipKey(): void {
    if (this.next() !== quote) throw new NotJson();
    this.skipString();
    this.skipSpace();
    this.expect(colon);
  }

  /** Moves past the string here, not past the space after it. Whether it holds no escapes. */
  private skipString(): boolean {
    const { text } = this;
    let isPlain = true;
    this.at++;
    for (;;) {
      const code = this.nextSpecial();
      if (code === quote) break;
      if (code !== backslash) throw new NotJson();
      isPlain = false;
      if (isEscape[text.charCodeAt(this.at + 1)] === 1) this.at += 2;
      else this.take(unicodeEscape);
    }
    this.at++;
    return isPlain;
  }

  /** The value of the string that was just passed. */
  private unescaped(offset: number): string {
    const value: unknown = JSON.parse(this.text.slice(offset, this.at));
    return String(value);
  }

  private skipLiteral(): void {
    this.take(literal);
    this.skipSpace();
  }

  private take(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) throw new NotJson();
    this.at = pattern.lastIndex;
  }

  /** Moves to the next character that does not stand for itself in a string; NaN at the end of the text. */
  private nextSpecial(): number {
    specialCharacter.lastIndex = this.at;
    this.at = specialCharacter.test(this.text) ? specialCharacter.lastIndex - 1 : this.text.length;
    return this.text.charCodeAt(this.at);
  }

  private skipSpace(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at++;
    }
  }
}
