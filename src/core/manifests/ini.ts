import type { Span } from '../model/text.ts';

/** One `key = value` of an INI file; continuation lines are indented deeper than their key. */
export interface IniEntry {
  readonly section: string;
  /** Lower case, as configparser reads keys. */
  readonly key: string;
  /** The value's lines, trimmed, without empty and comment lines. */
  readonly lines: readonly string[];
  /** From the key to the end of the last line that holds a value, line end excluded. */
  readonly span: Span;
  /** White space before the last continuation line; empty when the value stands on one line. */
  readonly indent: string;
}

interface IniSection {
  readonly name: string;
  /** Offset behind the header's line, or the text's end. */
  readonly bodyStart: number;
}

export interface IniFile {
  readonly sections: readonly IniSection[];
  readonly entries: readonly IniEntry[];
}

/**
 * Reads the dialect of Python's configparser, and goes on where that would stop: a half-typed line is left out.
 * https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
export function parseIni(text: string): IniFile {
  const sections: IniSection[] = [];
  const entries: IniEntry[] = [];
  let open:
    ({ -readonly [K in keyof IniEntry]: IniEntry[K] } & { lines: string[]; depth: number }) | undefined;
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const line = (match[1] ?? '').replace(/^\uFEFF/, '');
    const content = line.trim();
    if (content === '' || /^[#;]/.test(content)) continue;
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const end = match.index + (match[1] ?? '').length;
    if (open !== undefined && indent.length > open.depth) {
      const value = content.replace(/\s#.*$/, '').trim();
      if (value !== '') open.lines.push(value);
      open.indent = indent;
      open.span = { start: open.span.start, end };
      continue;
    }
    open = undefined;
    const header = /^\[([^\]]+)\]/.exec(content)?.[1];
    if (header !== undefined) {
      sections.push({ name: header.trim(), bodyStart: match.index + match[0].length });
      continue;
    }
    const separator = content.search(/[:=]/);
    const section = sections.at(-1)?.name;
    if (separator <= 0 || section === undefined) continue;
    const first = content
      .slice(separator + 1)
      .replace(/\s#.*$/, '')
      .trim();
    open = {
      section,
      key: content.slice(0, separator).trimEnd().toLowerCase(),
      lines: first === '' ? [] : [first],
      span: { start: match.index + match[0].indexOf(content), end },
      indent: '',
      depth: indent.length,
    };
    entries.push(open);
  }
  return { sections, entries };
}
