import {
  continuingWords,
  headWords,
  longestWord,
  modifierWords,
  statementWords,
  token,
  type TokenKind,
} from './javascriptTokens.ts';

const beforeOperands: ReadonlySet<TokenKind> = new Set<TokenKind>([
  token.start,
  token.operator,
  token.keyword,
  token.closeHead,
  token.closeBlock,
  token.arrow,
  token.colon,
]);

const endsOfStatements: ReadonlySet<TokenKind> = new Set<TokenKind>([
  token.start,
  token.value,
  token.closeParen,
  token.closeBracket,
  token.closeObject,
  token.closeBlock,
]);

/** What is kept of the last tokens. */
export interface TrailState {
  readonly last: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly before: TokenKind;
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly isOfThis: boolean;
}

/** The last tokens of a text: what they are decides what the next one may be. */
export class TokenTrail implements TrailState {
  last: TokenKind = token.start;
  start = 0;
  end = 0;
  before: TokenKind = token.start;
  beforeStart = 0;
  beforeEnd = 0;
  /** The two last tokens follow `this`. */
  isOfThis = false;

  constructor(private readonly text: string) {}

  get state(): TrailState {
    const { last, start, end, before, beforeStart, beforeEnd, isOfThis } = this;
    return { last, start, end, before, beforeStart, beforeEnd, isOfThis };
  }

  push(kind: TokenKind, start: number, end: number): void {
    this.isOfThis =
      this.before === token.word &&
      this.beforeEnd - this.beforeStart === 4 &&
      this.text.startsWith('this', this.beforeStart);
    this.before = this.last;
    this.beforeStart = this.start;
    this.beforeEnd = this.end;
    this.last = kind;
    this.start = start;
    this.end = end;
  }

  /** The last token as text, or the beginning of a long one. */
  get word(): string {
    return this.text.slice(this.start, Math.min(this.end, this.start + longestWord));
  }

  /** Whether the last token ends with this character. */
  endsWith(code: number): boolean {
    return this.text.charCodeAt(this.end - 1) === code;
  }

  /** Whether an operand is to come: then `/` begins a regular expression and `<` an element. */
  get takesOperand(): boolean {
    return beforeOperands.has(this.last);
  }

  /** Whether a statement may end here. */
  get canEnd(): boolean {
    return this.last === token.word ? !modifierWords.has(this.word) : endsOfStatements.has(this.last);
  }

  /** Whether a word that is the first on its line begins a statement. */
  isStatement(word: string): boolean {
    if (this.last === token.start) return true;
    if (!this.canEnd || continuingWords.has(word)) return false;
    if (statementWords.has(word)) return true;
    return this.last !== token.word && this.last !== token.closeBracket;
  }

  /** Whether brackets that open here hold a condition: `if (`, `for await (`. */
  get isHead(): boolean {
    if (this.last === token.word && this.before !== token.dot) return headWords.has(this.word);
    return (
      this.last === token.keyword &&
      this.before === token.word &&
      this.text.startsWith('for', this.beforeStart) &&
      this.word === 'await'
    );
  }

  /** Whether the last token but one declares the last: `const x`. */
  get isDeclared(): boolean {
    return (
      this.before === token.word &&
      /^(?:const|let|var)\b/.test(this.text.slice(this.beforeStart, this.beforeStart + 6))
    );
  }
}
