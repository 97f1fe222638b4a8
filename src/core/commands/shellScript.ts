import type { Span } from '../model/text.ts';
import type { PlacedText } from './placedText.ts';
import { readWord, type Dialect } from './shellWord.ts';
import { literalOf, type Word } from './word.ts';

/** A program with its arguments, and what is set for it alone. */
export interface Command {
  readonly words: readonly Word[];
  readonly assignments: readonly Assignment[];
  readonly span: Span;
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
  /** One of several that a loop goes through. */
  readonly isOneOfMany?: boolean;
}

/** A script that is left alone where it is nested deeper. */
const maxDepth = 6;
/** Words that come before a command. */
const reserved = new Set(['if', 'then', 'elif', 'else', 'do', 'while', 'until', '!', '{', 'time']);
/** What can stand in front of an assignment. */
const declaring = new Set(['export', 'local', 'readonly', 'declare', 'typeset']);

/** The commands of a shell script, in their order; those inside `$(…)` too. Reads each character a bounded number of times. */
export function readScript(source: PlacedText, dialect: Dialect = 'shell'): readonly Command[] {
  const reader = new ScriptReader(dialect);
  reader.read(source, 0);
  return reader.commands;
}

class ScriptReader {
  readonly commands: Command[] = [];

  constructor(private readonly dialect: Dialect) {}

  read(source: PlacedText, depth: number): void {
    if (depth > maxDepth) return;
    const { text } = source;
    let words: Word[] = [];
    /** What the heredocs of this line end with. */
    let heredocs: string[] = [];
    let at = 0;
    const finish = (): void => {
      this.add(words);
      words = [];
    };
    while (at < text.length) {
      const char = text[at] ?? '';
      if (char === '\n') {
        finish();
        at++;
        for (const end of heredocs) at = endOfHeredoc(text, at, end);
        heredocs = [];
      } else if (/\s/.test(char)) at++;
      else if (char === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) at = text.indexOf('\n', at) + 1;
      else if (char === '#') at = endOfLine(text, at);
      else if (char === '<' || char === '>') {
        const redirection = readRedirection(text, at);
        at = redirection.end;
        if (redirection.heredoc !== undefined) heredocs.push(redirection.heredoc);
        else if (redirection.takesWord) at = readWord(source, at, this.dialect).end;
      } else if (/[;&|()]/.test(char)) {
        finish();
        at++;
      } else {
        const { word, scripts, end } = readWord(source, at, this.dialect);
        // `2>` redirects: the digit is no word.
        if (!(/^\d$/.test(text.slice(at, end)) && /[<>]/.test(text[end] ?? ''))) words.push(word);
        for (const script of scripts) this.read(script, depth + 1);
        at = Math.max(end, at + 1);
      }
    }
    finish();
  }

  private add(all: readonly Word[]): void {
    const begin = all.findIndex((word) => !reserved.has(literalOf(word) ?? ''));
    let words = begin <= 0 ? all : all.slice(begin);
    if (begin < 0) return;
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return;
    const span = { start: first.span.start, end: last.span.end };
    if (literalOf(first) === 'for' && literalOf(words[2]) === 'in') {
      const name = literalOf(words[1]) ?? '';
      const isOneOfMany = words.length > 4;
      const assignments = words.slice(3).map((value) => ({ name, value, isOneOfMany }));
      this.commands.push({ words: [], assignments, span });
      return;
    }
    if (declaring.has(literalOf(first) ?? '')) words = words.slice(1);
    const assignments: Assignment[] = [];
    for (const word of words) {
      const assignment = assignmentIn(word);
      if (!assignment) break;
      assignments.push(assignment);
    }
    this.commands.push({ words: words.slice(assignments.length), assignments, span });
  }
}

/** `NAME=value` */
export function assignmentIn(word: Word): Assignment | undefined {
  const [head, ...rest] = word.pieces;
  if (head?.kind !== 'text') return undefined;
  const match = /^([A-Za-z_]\w*)=/.exec(head.text);
  if (!match?.[1]) return undefined;
  const text = head.text.slice(match[0].length);
  const pieces = text === '' ? rest : [{ kind: 'text' as const, text }, ...rest];
  return { name: match[1], value: { pieces, span: word.span } };
}

interface Redirection {
  readonly end: number;
  readonly takesWord: boolean;
  readonly heredoc?: string;
}

function readRedirection(text: string, start: number): Redirection {
  const heredoc = /^<<-?[ \t]*(["']?)([\w.-]+)\1/.exec(text.slice(start, start + 200));
  if (heredoc?.[2] !== undefined && text[start + 2] !== '<')
    return { end: start + heredoc[0].length, takesWord: false, heredoc: heredoc[2] };
  const operator = /^(?:<<<|>>|<>|>\||[<>]&?)/.exec(text.slice(start, start + 3))?.[0] ?? '<';
  let end = start + operator.length;
  while (text[end] === ' ' || text[end] === '\t') end++;
  // `<(…)` runs a command of its own.
  return { end, takesWord: end < text.length && !/[\s;&|()<>]/.test(text[end] ?? '') };
}

/** Where the text after a heredoc begins. */
function endOfHeredoc(text: string, start: number, word: string): number {
  for (let at = start; at < text.length;) {
    const end = endOfLine(text, at);
    if (text.slice(at, end).trim() === word) return end + 1;
    at = end + 1;
  }
  return text.length;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
