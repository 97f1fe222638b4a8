import { lastAtOrBefore } from '../../common/sorted.ts';
import { char, endOfRun, lineEnd, tableOf, wordEnd } from '../characters.ts';
import { spliced, type Edit } from '../edit.ts';
import { isFormattedAt, maxHole, pythonStringEnd } from './pythonStrings.ts';

/** What a logical line of Python is, by its first word. */
export const lineKind = {
  simple: 0,
  import: 1,
  /** `def`, `async def` */
  function: 2,
  class: 3,
  /** `if`, `while`, `try`, `match` */
  branch: 4,
  /** `for`, `with`, `case`: a branch that gives names to something */
  binder: 5,
  /** `elif`, `else`, `finally`: goes on with the statement above it */
  clause: 6,
  except: 7,
  decorator: 8,
  /** Nothing but a string in which no code can stand. */
  text: 9,
  raise: 10,
  /** `global`, `nonlocal` */
  scope: 11,
} as const;

export type LineKind = (typeof lineKind)[keyof typeof lineKind];

const kindOfWord: ReadonlyMap<string, LineKind> = new Map([
  ['import', lineKind.import],
  ['from', lineKind.import],
  ['def', lineKind.function],
  ['class', lineKind.class],
  ['if', lineKind.branch],
  ['for', lineKind.binder],
  ['while', lineKind.branch],
  ['with', lineKind.binder],
  ['try', lineKind.branch],
  ['match', lineKind.branch],
  ['case', lineKind.binder],
  ['elif', lineKind.clause],
  ['else', lineKind.clause],
  ['except', lineKind.except],
  ['finally', lineKind.clause],
  ['raise', lineKind.raise],
  ['global', lineKind.scope],
  ['nonlocal', lineKind.scope],
]);

const longestWord = 8;

/** Words that begin a statement and never a line inside of brackets: before them a bracket was left open. */
const statementWords: ReadonlySet<string> = new Set([
  'def',
  'class',
  'import',
  'return',
  'raise',
  'while',
  'with',
  'try',
  'assert',
  'del',
  'pass',
  'break',
  'continue',
  'global',
  'nonlocal',
]);

/** The logical lines of a text, in order, as columns. Comments and empty lines are none. */
export interface PythonLines {
  /** Of the first character that is no space. */
  readonly starts: readonly number[];
  /** The offset after the last character that is no space and no comment. */
  readonly ends: readonly number[];
  /** Columns before it; a tab is eight. */
  readonly indents: readonly number[];
  readonly kinds: readonly LineKind[];
  /**
   * Where the part that can bind names ends: at the last `=` outside of brackets, at the colon of a bare
   * annotation, at the end of the line if it holds `:=`. Equal to the start where nothing is bound.
   */
  readonly targetEnds: readonly number[];
}

/** Goes over the text once. @param onComment told of each comment */
export function scanPythonLines(text: string, onComment?: (start: number, end: number) => void): PythonLines {
  const scanner = new LineScanner(text, onComment);
  scanner.run(0, () => false);
  const { starts, ends, indents, kinds, targetEnds } = scanner;
  return { starts, ends, indents, kinds, targetEnds };
}

/**
 * How much farther than its end the scan of a line looks: no more than the longest hole of an f-string. What begins
 * the next line is looked at too.
 */
const sight = 2 * maxHole;

/**
 * The lines of a text after an edit, by those before it. What a line is depends on nothing above it: where one begins
 * behind the edit that began there before, all that follow are the same.
 */
export function rescanPythonLines(text: string, edit: Edit, old: PythonLines): PythonLines {
  const kept = Math.max(0, lastAtOrBefore(old.starts, edit.start - sight));
  const shift = edit.newEnd - edit.oldEnd;
  let resumed = lastAtOrBefore(old.starts, edit.oldEnd) + 1;
  const scanner = new LineScanner(text, undefined);
  scanner.run(indentStart(text, kept === 0 ? 0 : (old.starts[kept] ?? 0)), (start) => {
    if (indentStart(text, start) <= edit.newEnd) return false;
    while ((old.starts[resumed] ?? Infinity) + shift < start) resumed++;
    return (old.starts[resumed] ?? Infinity) + shift === start;
  });
  if (scanner.isAtEnd) resumed = old.starts.length;
  const rows = <T>(column: readonly T[], between: readonly T[], moved: (row: T) => T): readonly T[] =>
    spliced(column, kept, between, resumed, moved);
  const shifted = (offset: number): number => offset + shift;
  return {
    starts: rows(old.starts, scanner.starts, shifted),
    ends: rows(old.ends, scanner.ends, shifted),
    indents: rows(old.indents, scanner.indents, same),
    kinds: rows(old.kinds, scanner.kinds, same),
    targetEnds: rows(old.targetEnds, scanner.targetEnds, shifted),
  };
}

function same<T>(row: T): T {
  return row;
}

/** Where the space in front of a line begins. */
function indentStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && isIndent(text.charCodeAt(at - 1))) at--;
  return at;
}

function isIndent(code: number): boolean {
  return code === char.space || code === char.tab || code === char.formFeed;
}

/** At all others a scan of a logical line need not stop. */
const stops = tableOf(
  char.lineFeed,
  char.hash,
  char.backslash,
  char.singleQuote,
  char.doubleQuote,
  char.openParen,
  char.openBracket,
  char.openBrace,
  char.closeParen,
  char.closeBracket,
  char.closeBrace,
  char.equals,
  char.colon,
);

class LineScanner implements PythonLines {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly indents: number[] = [];
  readonly kinds: LineKind[] = [];
  readonly targetEnds: number[] = [];
  /** The text was read to its end. */
  isAtEnd = false;

  constructor(
    private readonly text: string,
    private readonly onComment: ((start: number, end: number) => void) | undefined,
  ) {}

  /** Goes on from the beginning of a line. @param isKnown ends it; asked where each logical line begins */
  run(from: number, isKnown: (start: number) => boolean): void {
    const { text } = this;
    for (let at = from; at < text.length;) {
      let indent = 0;
      let code = text.charCodeAt(at);
      for (; at < text.length; code = text.charCodeAt(++at)) {
        if (code === char.space) indent++;
        else if (code === char.tab) indent += 8;
        else if (code === char.formFeed) indent = 0;
        else break;
      }
      if (code === char.lineFeed || code === char.carriageReturn) at++;
      else if (code === char.hash) at = this.comment(at);
      else if (at < text.length) {
        if (isKnown(at)) return;
        this.indents.push(indent);
        at = this.logicalLine(at);
      }
    }
    this.isAtEnd = true;
  }

  private comment(start: number): number {
    const end = lineEnd(this.text, start);
    this.onComment?.(start, this.text.charCodeAt(end - 1) === char.carriageReturn ? end - 1 : end);
    return end;
  }

  /** Reads the line that begins at `start` and gives the offset after it. */
  private logicalLine(start: number): number {
    const { text } = this;
    const kind = this.kindAt(start);
    let depth = 0;
    let equals = start;
    let colon = -1;
    let hasWalrus = false;
    /** End of the string that the line begins with. */
    let stringEnd = -1;
    /** Where the comment at the end of the line begins. */
    let comment = -1;
    let at = start;
    reading: for (;;) {
      at = endOfRun(text, at, stops, 0);
      if (at >= text.length) break;
      switch (text.charCodeAt(at)) {
        case char.lineFeed:
          if (depth === 0 || this.beginsStatement(at + 1)) break reading;
          comment = -1;
          break;
        case char.hash:
          comment = at;
          at = this.comment(at);
          continue;
        case char.backslash:
          at += text.charCodeAt(at + 1) === char.carriageReturn ? 3 : 2;
          continue;
        case char.singleQuote:
        case char.doubleQuote: {
          const isFormatted = isFormattedAt(text, at);
          const isFirst = stringEnd < 0 && !isFormatted && at - start <= 2 && wordEnd(text, start) === at;
          at = pythonStringEnd(text, at, isFormatted);
          if (isFirst) stringEnd = at;
          continue;
        }
        case char.openParen:
        case char.openBracket:
        case char.openBrace:
          depth++;
          break;
        case char.closeParen:
        case char.closeBracket:
        case char.closeBrace:
          if (depth > 0) depth--;
          break;
        case char.equals:
          if (text.charCodeAt(at + 1) === char.equals) at++;
          else if (text.charCodeAt(at - 1) === char.colon) hasWalrus = true;
          else if (depth === 0 && !isComparison(text.charCodeAt(at - 1))) equals = at;
          break;
        case char.colon:
          if (depth === 0 && colon < 0) colon = at;
          break;
        default:
      }
      at++;
    }
    const end = this.trimmedEnd(start, comment >= 0 ? comment : Math.min(at, text.length));
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind === lineKind.simple && stringEnd === end ? lineKind.text : kind);
    const bare = equals > start ? equals : colon > start && kind === lineKind.simple ? colon : start;
    this.targetEnds.push(hasWalrus ? end : bare);
    return at + 1;
  }

  private trimmedEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && this.text.charCodeAt(trimmed - 1) <= char.space) trimmed--;
    return trimmed;
  }

  private kindAt(start: number): LineKind {
    const { text } = this;
    if (text.charCodeAt(start) === char.at) return lineKind.decorator;
    const word = this.wordAt(start);
    if (word === 'async') {
      let next = start + word.length;
      while (text.charCodeAt(next) === char.space) next++;
      return this.wordAt(next) === 'def' ? lineKind.function : lineKind.binder;
    }
    return kindOfWord.get(word) ?? lineKind.simple;
  }

  /** The word at `start`, or an empty string where it is too long to be one of those that matter. */
  private wordAt(start: number): string {
    const end = wordEnd(this.text, start);
    return end - start > longestWord ? '' : this.text.slice(start, end);
  }

  private beginsStatement(lineStart: number): boolean {
    const { text } = this;
    let at = lineStart;
    while (text.charCodeAt(at) === char.space || text.charCodeAt(at) === char.tab) at++;
    return statementWords.has(this.wordAt(at));
  }
}

/** `<=`, `>=`, `!=`; `==` is told apart before. */
function isComparison(before: number): boolean {
  return before === char.less || before === char.greater || before === char.exclamation;
}
