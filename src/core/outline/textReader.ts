/** Reads a text from the left, a piece and the space behind it at a time. */
export abstract class TextReader {
  constructor(
    protected readonly text: string,
    protected at: number,
    /** Where what is to be read ends. */
    protected readonly end: number,
  ) {}

  /** Takes what a sticky expression matches here, and the space after it. */
  protected take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    this.skipSpace();
    return found;
  }

  protected takeCharacter(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    this.skipSpace();
    return true;
  }

  /** Goes on to the next character that is neither space nor comment. */
  protected abstract skipSpace(): void;
}
