import type { PlacedText } from './placedText.ts';
import type { Piece, Word } from './word.ts';

/** How variables are written: in a shell, in a Makefile (`$(NAME)`, `$$NAME`), or in a container's arguments (`$(NAME)`). */
export type Dialect = 'shell' | 'make' | 'kubernetes';

/** What ends a word outside of quotes. */
const wordEnd = /[\s;&|()<>]/;
const identifier = /^[A-Za-z_]\w*/;
/** Brackets inside brackets. */
const maxDepth = 16;

export interface ReadWord {
  readonly word: Word;
  /** The scripts of `$(…)` in it. */
  readonly scripts: readonly PlacedText[];
  /** Where reading goes on. */
  readonly end: number;
}

/** Reads the word that begins at `start`. */
export function readWord(source: PlacedText, start: number, dialect: Dialect): ReadWord {
  return new WordReader(source, dialect, wordEnd).read(start, source.text.length);
}

/** Every word of a text, line breaks or not. */
export function readWords(source: PlacedText, dialect: Dialect): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < source.text.length;) {
    if (wordEnd.test(source.text[at] ?? '')) {
      at++;
      continue;
    }
    const { word, end } = readWord(source, at, dialect);
    words.push(word);
    at = Math.max(end, at + 1);
  }
  return words;
}

/** A whole text as one word, as if it stood in double quotes. */
export function readValue(source: PlacedText, dialect: Dialect): Word {
  return new WordReader(source, dialect, undefined).read(0, source.text.length).word;
}

class WordReader {
  private readonly pieces: Piece[] = [];
  private readonly scripts: PlacedText[] = [];
  private text = '';
  private at = 0;
  private limit = 0;
  /** Backslashes mean nothing in a value: it is no shell's. */
  private hasEscapes = false;
  private inner: PlacedText | undefined;

  constructor(
    private readonly source: PlacedText,
    private readonly dialect: Dialect,
    private readonly ends: RegExp | undefined,
    private readonly depth = 0,
  ) {}

  read(start: number, limit: number): ReadWord {
    this.at = start;
    this.limit = limit;
    while (this.at < limit && !this.isOver()) this.readPiece();
    this.flush();
    const span = this.source.spanOf(start, this.at);
    const isQuotedWhole = this.inner?.text.length === this.at - start - 2 && !this.hasEscapes;
    const inner = this.ends ? (isQuotedWhole ? this.inner : undefined) : this.source;
    return { word: { pieces: this.pieces, span, inner }, scripts: this.scripts, end: this.at };
  }

  private get char(): string {
    return this.source.text[this.at] ?? '';
  }

  private isOver(): boolean {
    return this.ends?.test(this.char) === true;
  }

  private readPiece(): void {
    const { text } = this.source;
    if (text.startsWith('{{', this.at)) return this.skipTemplate();
    if (this.char === '$') return this.readDollar();
    if (this.ends) {
      if (this.char === "'") return this.readSingle();
      if (this.char === '"') return this.readDouble();
      if (this.char === '`') return this.readBackticks();
      if (this.char === '\\') return this.readEscape();
    }
    this.text += this.char;
    this.at++;
  }

  private readSingle(): void {
    const end = this.source.text.indexOf("'", this.at + 1);
    const close = end < 0 || end > this.limit ? this.limit : end;
    this.inner ??= this.source.slice(this.at + 1, close);
    const written = this.source.text.slice(this.at + 1, close);
    // A template engine comes before the shell.
    if (written.includes('{{')) this.unknown();
    else this.text += written;
    this.at = Math.min(close + 1, this.limit);
  }

  private readDouble(): void {
    const start = this.at + 1;
    this.at = start;
    while (this.at < this.limit && this.char !== '"') {
      if (this.source.text.startsWith('{{', this.at)) this.skipTemplate();
      else if (this.char === '$') this.readDollar();
      else if (this.char === '`') this.readBackticks();
      else if (this.char === '\\') this.readEscape();
      else {
        this.text += this.char;
        this.at++;
      }
    }
    this.inner ??= this.source.slice(start, this.at);
    this.at = Math.min(this.at + 1, this.limit);
  }

  private readEscape(): void {
    const next = this.source.text[this.at + 1] ?? '';
    // A line break that is escaped is none.
    if (next !== '\n' && next !== '\r') this.text += next;
    this.hasEscapes = true;
    this.at = Math.min(this.at + (next === '\r' ? 3 : 2), this.limit);
  }

  private readBackticks(): void {
    const end = this.source.text.indexOf('`', this.at + 1);
    const close = end < 0 || end > this.limit ? this.limit : end;
    this.script(this.at + 1, close);
    this.at = Math.min(close + 1, this.limit);
  }

  private readDollar(): void {
    const { text } = this.source;
    const isDoubled = text[this.at + 1] === '$';
    // What a Makefile or a container leaves to the shell behind it.
    if (isDoubled && this.dialect === 'make') {
      this.at++;
      return this.readShellDollar();
    }
    if (this.dialect === 'shell') return this.readShellDollar();
    if (isDoubled) {
      this.unknown();
      this.at += 2;
      return;
    }
    const open = text[this.at + 1];
    if (open === '(' || (open === '{' && this.dialect === 'make')) {
      const end = this.matching(this.at + 1);
      const name = text.slice(this.at + 2, end);
      if (identifier.exec(name)?.[0] === name) this.variable(name);
      else this.unknown();
      this.at = Math.min(end + 1, this.limit);
      return;
    }
    if (this.dialect === 'make') {
      this.unknown();
      this.at += 2;
      return;
    }
    // A container fills in `$(NAME)` alone; a script among its arguments is read by a shell.
    return this.readShellDollar();
  }

  private readShellDollar(): void {
    const { text } = this.source;
    const next = text[this.at + 1] ?? '';
    const name = identifier.exec(text.slice(this.at + 1, this.at + 129))?.[0];
    if (name !== undefined) {
      this.variable(name);
      this.at += 1 + name.length;
    } else if (next === '{') this.readBraces();
    else if (next === '(') {
      const end = this.matching(this.at + 1);
      this.script(this.at + 2, end);
      this.at = Math.min(end + 1, this.limit);
    } else if (next === "'" || next === '"' || next === '' || this.ends?.test(next) === true) {
      // `$'…'` has escapes of its own, and a lone dollar is one.
      if (next === "'") this.unknown();
      else this.text += '$';
      this.at++;
    } else {
      this.unknown();
      this.at += 2;
    }
  }

  /** `${NAME}`, `${NAME:-fallback}`; in a workflow of GitHub also `${{ env.NAME }}`. */
  private readBraces(): void {
    const { text } = this.source;
    const end = this.matching(this.at + 1);
    const inside = text.slice(this.at + 2, end);
    const name = identifier.exec(inside)?.[0];
    const workflowName = /^\{\s*env\.([A-Za-z_]\w*)\s*\}$/.exec(inside)?.[1];
    const operator = name === undefined ? undefined : /^:?[-=]/.exec(inside.slice(name.length))?.[0];
    if (workflowName !== undefined) this.variable(workflowName);
    else if (name !== undefined && inside.length === name.length) this.variable(name);
    else if (name !== undefined && operator !== undefined && this.depth < maxDepth) {
      const start = this.at + 2 + name.length + operator.length;
      const reader = new WordReader(this.source, this.dialect, /[\n]/, this.depth + 1);
      this.variable(name, reader.read(start, Math.min(end, this.limit)).word);
    } else this.unknown();
    this.at = Math.min(end + 1, this.limit);
  }

  /** `{{ … }}` of Helm, Jinja and Go. */
  private skipTemplate(): void {
    const end = this.source.text.indexOf('}}', this.at);
    this.unknown();
    this.at = end < 0 || end + 2 > this.limit ? this.limit : end + 2;
  }

  /** Where the bracket at `open` is closed; the end of the text where it is not. */
  private matching(open: number): number {
    const { text } = this.source;
    const close = text[open] === '(' ? ')' : '}';
    let depth = 0;
    for (let at = open; at < this.limit; at++) {
      const char = text[at];
      if (char === '\\') at++;
      else if (char === "'" && close === ')') {
        const end = text.indexOf("'", at + 1);
        at = end < 0 ? this.limit : end;
      } else if (char === text[open]) depth++;
      else if (char === close && --depth === 0) return at;
    }
    return this.limit;
  }

  private script(start: number, end: number): void {
    this.unknown();
    if (start < end) this.scripts.push(this.source.slice(start, end));
  }

  private variable(name: string, fallback?: Word): void {
    this.flush();
    this.pieces.push({ kind: 'variable', name, fallback });
  }

  private unknown(): void {
    this.flush();
    this.pieces.push({ kind: 'unknown' });
  }

  private flush(): void {
    if (this.text !== '') this.pieces.push({ kind: 'text', text: this.text });
    this.text = '';
  }
}
