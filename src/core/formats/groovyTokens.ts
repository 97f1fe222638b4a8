import { PlacedText } from '../commands/placedText.ts';

/** What stands between spaces and comments: a name, a text in quotes, the end of a line, or a single character. */
export type GroovyToken =
  | {
      readonly kind: 'name' | 'line' | 'mark';
      readonly text: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'text'; readonly value: PlacedText; readonly start: number; readonly end: number };

/** Texts in texts. */
const maxDepth = 16;
/** A division stands behind one of these; a pattern, `/…/`, does not. */
const operand = /[\w)\]}'"]/;

/**
 * The tokens of a Groovy program. Where only its grammar tells what a character begins, they end: what is behind it is
 * not known. What a text is filled in with, `${…}`, is written as `{{}}` in it, which no shell knows either.
 */
export function groovyTokens(source: string): readonly GroovyToken[] {
  const reader = new GroovyReader(source);
  reader.readUntil(undefined, 0);
  return reader.tokens;
}

class GroovyReader {
  readonly tokens: GroovyToken[] = [];
  private at = 0;

  constructor(private readonly source: string) {}

  /** Reads up to the brace that closes, or to the end. @returns false where it cannot be told what stands there. */
  readUntil(close: '}' | undefined, depth: number): boolean {
    const { source } = this;
    let open = 0;
    while (this.at < source.length) {
      const { at } = this;
      const char = source[at] ?? '';
      if (char === ' ' || char === '\t' || char === '\r') this.at++;
      else if (char === '\n') this.add('line', 1);
      else if (source.startsWith('//', at)) this.at = this.indexOf('\n', at, 0);
      else if (source.startsWith('/*', at)) this.at = this.indexOf('*/', at + 2, 2);
      else if (char === '\\') this.at += /^\\\r?\n/.exec(source.slice(at, at + 3))?.[0].length ?? 1;
      else if (char === "'" || char === '"') {
        if (!this.readText(depth)) return false;
      } else if (char === '/') {
        if (!this.readSlash()) return false;
      } else if (source.startsWith('$/', at)) return false;
      else if (/[A-Za-z_$\d]/.test(char)) this.readName();
      else {
        if (char === '{') open++;
        if (char === '}' && --open < 0 && close !== undefined) return true;
        this.add('mark', 1);
      }
    }
    return close === undefined;
  }

  private add(kind: 'name' | 'line' | 'mark', length: number): void {
    const start = this.at;
    this.at += length;
    this.tokens.push({ kind, text: this.source.slice(start, this.at), start, end: this.at });
  }

  private readName(): void {
    let end = this.at + 1;
    while (/[\w$]/.test(this.source[end] ?? '')) end++;
    this.add('name', end - this.at);
  }

  /** A division, or a pattern between slashes, which is left out. */
  private readSlash(): boolean {
    const { source, at } = this;
    const last = this.tokens.at(-1);
    const before = last && last.kind !== 'line' ? (source[last.end - 1] ?? '') : '';
    if (operand.test(before)) {
      // `sh /a/` and `a /b/ c` look alike.
      if (last?.kind === 'name' && last.end < at && !/\s/.test(source[at + 1] ?? '')) return false;
      this.add('mark', 1);
      return true;
    }
    for (let end = at + 1; end < source.length; end++) {
      if (source[end] === '\\') end++;
      else if (source[end] === '/') {
        this.add('mark', end + 1 - at);
        return true;
      }
    }
    return false;
  }

  private readText(depth: number): boolean {
    const { source } = this;
    const start = this.at;
    const quote = source[start] ?? '';
    const isLong = source.startsWith(quote.repeat(3), start);
    const close = isLong ? quote.repeat(3) : quote;
    const pieces: { readonly text: string; readonly offset: number }[] = [];
    let from = start + close.length;
    this.at = from;
    const take = (text: string, length: number): void => {
      pieces.push({ text: source.slice(from, this.at), offset: from });
      // The last of what stands for more ends where that ends.
      pieces.push({ text: text.slice(0, -1), offset: this.at });
      pieces.push({ text: text.slice(-1), offset: this.at + length - 1 });
      this.at += length;
      from = this.at;
    };
    while (this.at < source.length) {
      const char = source[this.at] ?? '';
      if (source.startsWith(close, this.at)) {
        take('', close.length);
        this.tokens.push({ kind: 'text', value: PlacedText.join(pieces), start, end: this.at });
        return true;
      }
      if (char === '\n' && !isLong) return false;
      if (char === '\\') {
        const escape = /^\\(?:u+([\da-fA-F]{4})|(\r?\n)|(.))/s.exec(source.slice(this.at, this.at + 12));
        if (!escape) return false;
        take(escaped(escape), escape[0].length);
      } else if (char === '$' && quote === '"' && /[{A-Za-z_]/.test(source[this.at + 1] ?? '')) {
        const length = this.lengthOfFilling(depth);
        if (length < 0) return false;
        take('{{}}', length);
      } else this.at++;
    }
    return false;
  }

  /** How long `${…}` or `$name.of` is; -1 where that is not known. */
  private lengthOfFilling(depth: number): number {
    const start = this.at;
    if (this.source[start + 1] !== '{') {
      return (
        /^\$[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/.exec(this.source.slice(start, start + 500))?.[0].length ?? -1
      );
    }
    if (depth >= maxDepth) return -1;
    const { length } = this.tokens;
    this.at = start + 2;
    const isClosed = this.readUntil('}', depth + 1);
    const end = this.at + 1;
    this.at = start;
    this.tokens.length = length;
    return isClosed ? end - start : -1;
  }

  private indexOf(text: string, from: number, more: number): number {
    const found = this.source.indexOf(text, from);
    return found < 0 ? this.source.length : found + more;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', s: ' ' };

function escaped([, unicode, lineBreak, char = '']: RegExpExecArray): string {
  if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
  if (lineBreak !== undefined) return '';
  return Object.hasOwn(escapes, char) ? (escapes[char] ?? '') : char;
}
