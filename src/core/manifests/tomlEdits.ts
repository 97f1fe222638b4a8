import { parseTOML } from 'toml-eslint-parser';
import { appendLine, insertAt, lineEndOf } from './textEdits.ts';
import type { AST } from 'toml-eslint-parser';
import type { TextChange } from '../model/text.ts';

/** What is taken out, and the text that stood there. */
export interface TomlRemoval {
  readonly change: TextChange;
  readonly value: string;
}

/**
 * Smallest edits to TOML text, with comments and layout kept. smol-toml reads values; positions come from
 * toml-eslint-parser, which knows no byte order mark, so all offsets here are shifted by it.
 */
export class TomlText {
  private readonly shift: number;
  private readonly content: string;
  private readonly top: AST.TOMLTopLevelTable | undefined;

  constructor(text: string) {
    this.shift = text.startsWith('\uFEFF') ? 1 : 0;
    this.content = text.slice(this.shift);
    this.top = parse(this.content);
  }

  /** False when the text is not TOML: no edit is possible then. */
  get isValid(): boolean {
    return this.top !== undefined;
  }

  hasTable(...path: readonly string[]): boolean {
    return this.table(path) !== undefined;
  }

  /** Adds a string at the end of the array `path`, in the layout of the items before it. Undefined when there is no such array. */
  appendToArray(path: readonly string[], value: string): TextChange | undefined {
    const entry = this.entry(path.slice(0, -1), path.at(-1) ?? '');
    if (entry?.value.type !== 'TOMLArray') return undefined;
    const array = entry.value;
    const quoted = JSON.stringify(value);
    const last = array.elements.at(-1);
    const close = array.range[1] - 1;
    if (last === undefined) return this.insert(array.range[0] + 1, quoted);
    const end = lineEndOf(this.content);
    const tail = withoutComments(this.content.slice(last.range[1], close));
    const comma = tail.indexOf(',');
    const isMultiLine = this.content.slice(array.range[0], last.range[0]).includes('\n');
    if (!isMultiLine) {
      return comma < 0
        ? this.insert(last.range[1], `, ${quoted}`)
        : this.insert(last.range[1] + comma + 1, ` ${quoted},`);
    }
    const lineStart = this.content.lastIndexOf('\n', last.range[0]) + 1;
    const indent = /^[ \t]*/.exec(this.content.slice(lineStart))?.[0] ?? '';
    if (comma < 0) return this.insert(last.range[1], `,${end}${indent}${quoted}`);
    // A comment behind the last item stays on its line.
    const rest = this.content.slice(last.range[1] + comma + 1, close);
    const lineEnd = /^[^\r\n]*/.exec(rest)?.[0].length ?? 0;
    const offset = last.range[1] + comma + 1 + (lineEnd === rest.length ? 0 : lineEnd);
    return this.insert(offset, `${end}${indent}${quoted},`);
  }

  /** Adds the line `line` below the last entry of a table. Undefined when there is no such table. */
  appendToTable(path: readonly string[], line: string): TextChange | undefined {
    const table = this.table(path);
    if (table === undefined) return undefined;
    const after = (table.body.at(-1) ?? table).range[1];
    const anchor = table.body.length > 0 ? after : this.content.indexOf(']', table.key.range[1]) + 1;
    const lineEnd = this.content.slice(anchor).search(/\r\n|\n|\r/);
    if (lineEnd < 0) return this.shifted(appendLine(this.content, line));
    return this.insert(anchor + lineEnd, lineEndOf(this.content) + line);
  }

  /** Adds a table at the end of the text. */
  appendTable(header: string, line: string): TextChange {
    const end = lineEndOf(this.content);
    const gap = this.content === '' ? '' : end;
    return this.shifted(appendLine(this.content, `${gap}${header}${end}${line}`));
  }

  /**
   * Takes a string out of the array `path`, with the line where it is alone on it. Undefined when there is no such
   * string, and where a comment would lose what it speaks of.
   */
  removeFromArray(path: readonly string[], isMeant: (value: string) => boolean): TomlRemoval | undefined {
    const array = this.entry(path.slice(0, -1), path.at(-1) ?? '')?.value;
    if (array?.type !== 'TOMLArray') return undefined;
    const index = array.elements.findIndex((each) => isString(each) && isMeant(each.value));
    const element = array.elements[index];
    if (element === undefined || !isString(element)) return undefined;
    const [start, end] = element.range;
    const line = this.lineOf(start, end);
    if (line.before === '' && /^,?$/.test(line.after))
      return { change: this.remove(line.start, line.end), value: element.value };
    if (/^,?\s*#/.test(line.after)) return undefined;
    const [from, to] = [array.elements[index - 1]?.range[1], array.elements[index + 1]?.range[0]];
    const comma = /^\s*,/.exec(this.content.slice(end))?.[0].length ?? 0;
    const span = to !== undefined ? [start, to] : from !== undefined ? [from, end] : [start, end + comma];
    const [first = start, last = end] = span;
    if (/[#\r\n]/.test(this.content.slice(first, start) + this.content.slice(end, last))) return undefined;
    return { change: this.remove(first, last), value: element.value };
  }

  /** Takes the line of a key out of a table, and tells what stands behind the key. Undefined where it is not on a line alone. */
  removeFromTable(path: readonly string[], isMeant: (key: string) => boolean): TomlRemoval | undefined {
    const entry = this.table(path)?.body.find((each) => {
      const keys = keysOf(each.key);
      return keys.length === 1 && isMeant(keys[0] ?? '');
    });
    if (entry === undefined) return undefined;
    const line = this.lineOf(...entry.range);
    if (line.before !== '' || line.after !== '') return undefined;
    const value = this.content.slice(entry.value.range[0], entry.range[1]);
    return { change: this.remove(line.start, line.end), value };
  }

  /** The lines around a span, and what else is on them. */
  private lineOf(start: number, end: number): { start: number; end: number; before: string; after: string } {
    const lineStart =
      Math.max(this.content.lastIndexOf('\n', start - 1), this.content.lastIndexOf('\r', start - 1)) + 1;
    const rest = /^([^\r\n]*)(\r\n|\n|\r|$)/.exec(this.content.slice(end));
    return {
      start: lineStart,
      end: end + (rest?.[0].length ?? 0),
      before: this.content.slice(lineStart, start).trim(),
      after: rest?.[1]?.trim() ?? '',
    };
  }

  private remove(start: number, end: number): TextChange {
    return { span: { start: start + this.shift, end: end + this.shift }, text: '' };
  }

  private table(path: readonly string[]): AST.TOMLTable | undefined {
    return this.top?.body.find(
      (node): node is AST.TOMLTable =>
        node.type === 'TOMLTable' && node.kind === 'standard' && samePath(node.resolvedKey, path),
    );
  }

  private entry(table: readonly string[], key: string): AST.TOMLKeyValue | undefined {
    const body = table.length === 0 ? this.top?.body : this.table(table)?.body;
    return body?.find(
      (node): node is AST.TOMLKeyValue => node.type === 'TOMLKeyValue' && samePath(keysOf(node.key), [key]),
    );
  }

  private insert(offset: number, text: string): TextChange {
    return insertAt(offset + this.shift, text);
  }

  private shifted(change: TextChange): TextChange {
    return this.insert(change.span.start, change.text);
  }
}

function parse(text: string): AST.TOMLTopLevelTable | undefined {
  try {
    return parseTOML(text).body[0];
  } catch {
    return undefined;
  }
}

function isString(node: AST.TOMLContentNode): node is AST.TOMLStringValue {
  return node.type === 'TOMLValue' && node.kind === 'string';
}

function keysOf(key: AST.TOMLKey): readonly string[] {
  return key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
}

function samePath(found: readonly (string | number)[], wanted: readonly string[]): boolean {
  return found.length === wanted.length && found.every((part, index) => part === wanted[index]);
}

/** Blanks comments so that a comma in one is not taken for the array's; the length stays. */
function withoutComments(text: string): string {
  return text.replace(/#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
}
