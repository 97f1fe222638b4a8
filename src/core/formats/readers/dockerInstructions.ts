import { PlacedText } from '../../commands/placedText.ts';
import type { Span } from '../../model/text.ts';

/** One instruction of a Dockerfile, its lines joined. */
export interface Instruction {
  readonly keyword: string;
  /** What stands behind the keyword. */
  readonly rest: PlacedText;
  /** The bodies of its heredocs. */
  readonly heredocs: readonly PlacedText[];
  readonly span: Span;
}

const heredocStart = /<<-?[ \t]*(["']?)([\w.-]+)\1/g;
const withHeredocs = new Set(['RUN', 'COPY', 'ADD']);

/** Source: https://docs.docker.com/reference/dockerfile/ */
export function readInstructions(text: string): readonly Instruction[] {
  const escape = /^(?:#[^\n]*\n)*?#[ \t]*escape[ \t]*=[ \t]*`/i.test(text.slice(0, 500)) ? '`' : '\\';
  const instructions: Instruction[] = [];
  for (let at = 0; at < text.length;) {
    const first = lineAt(text, at);
    const begin = /^[ \t]*([A-Za-z]+)(?=\s|$)[ \t]*/.exec(first.text);
    if (!begin?.[1]) {
      at = first.next;
      continue;
    }
    const keyword = begin[1].toUpperCase();
    const start = at + begin[0].length;
    const { pieces, end } = readContinued(text, start, escape);
    const rest = PlacedText.join(pieces);
    let next = end;
    const heredocs: PlacedText[] = [];
    if (withHeredocs.has(keyword)) {
      for (const [, , word] of rest.text.matchAll(heredocStart)) {
        const body = readHeredoc(text, next, word ?? '');
        heredocs.push(body.content);
        next = body.next;
      }
    }
    const last = pieces.at(-1);
    const spanEnd = last ? last.offset + last.text.trimEnd().length : start;
    instructions.push({
      keyword,
      rest,
      heredocs,
      span: { start: at + begin[0].indexOf(begin[1]), end: spanEnd },
    });
    at = next;
  }
  return instructions;
}

/** The lines of one instruction: comments and empty lines between them are none of it. */
function readContinued(text: string, start: number, escape: string) {
  const pieces: { text: string; offset: number }[] = [];
  let at = start;
  let isFirst = true;
  while (at < text.length) {
    const line = lineAt(text, at);
    const trimmed = line.text.trim();
    if (!isFirst && (trimmed === '' || trimmed.startsWith('#'))) {
      at = line.next;
      continue;
    }
    isFirst = false;
    const content = line.text.trimEnd();
    const isContinued = content.endsWith(escape);
    pieces.push({ text: isContinued ? content.slice(0, -1) : content, offset: at });
    at = line.next;
    if (!isContinued) break;
  }
  return { pieces, end: at };
}

function readHeredoc(text: string, start: number, word: string) {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (line.text.trim() === word) return { content: placed(text, start, at), next: line.next };
    at = line.next;
  }
  return { content: placed(text, start, text.length), next: text.length };
}

function placed(text: string, start: number, end: number): PlacedText {
  return PlacedText.of(text.slice(start, end), start);
}

function lineAt(text: string, at: number): { readonly text: string; readonly next: number } {
  const end = text.indexOf('\n', at);
  const stop = end < 0 ? text.length : end;
  return { text: text.slice(at, stop), next: Math.min(stop + 1, text.length) };
}
