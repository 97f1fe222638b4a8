import { installsIn, installsInCode } from './installs.ts';

/** What is left of a notebook cell for a Python parser; as long as the cell, so that offsets stay true. */
export interface PlainCell {
  readonly text: string;
  /** Distributions that `%pip install`, `!pip install` and their like name. */
  readonly installs: readonly string[];
}

/** Cell magics whose cell is still Python: https://ipython.readthedocs.io/en/stable/interactive/magics.html */
const pythonCellMagics = new Set(['time', 'timeit', 'capture', 'prun', 'python', 'python3', 'pypy']);
/** Line magics that are followed by a Python statement. */
const pythonLineMagics = new Set(['time', 'timeit', 'prun']);
const shells = new Set(['bash', 'sh', 'script', 'system']);

/** A line with all that a backslash at its end joins to it. */
const logicalLine = /(?:[^\r\n]*\\(?:\r\n|\n|\r))*[^\r\n]*/y;
const magic = /^[ \t]*(?:%{1,2}[A-Za-z_]|!(?!=)|\?)/;
const assignedMagic = /^([\w.,[\]"' \t]+=[ \t]*)(?:%[A-Za-z_]|![^=])/;
/** `name?`, `a.b??` and nothing else. */
const help = /^[ \t]*%{0,2}[\w.*]+\?{1,2}[ \t]*$/;
/** Stands wherever one of the three above begins or ends, and in some other places. */
const mayBeMagic = /(?:^|[\r\n=])[ \t]*(?:%{1,2}[A-Za-z_]|!(?!=)|\?)|\?[ \t]*(?:[\r\n]|$)/;

/** Blanks what IPython understands and Python does not: `%magic`, `!shell`, `?help`. */
export function plainPython(cell: string): PlainCell {
  const installs: string[] = [...installsInCode(cell)];
  const cellMagic = /^\s*%%(\w+)/.exec(cell)?.[1];
  if (cellMagic !== undefined && !pythonCellMagics.has(cellMagic)) {
    if (shells.has(cellMagic)) {
      for (const line of cell.replaceAll(/\\\r?\n/g, ' ').split('\n')) addInstalls(`!${line}`, installs);
    }
    return { text: blank(cell), installs };
  }
  // Most cells have none; the first expression is the quicker one.
  if (!/[%!?]/.test(cell) || !mayBeMagic.test(cell)) return { text: cell, installs };
  let text = '';
  while (text.length < cell.length) {
    logicalLine.lastIndex = text.length;
    const line = logicalLine.exec(cell)?.[0] ?? '';
    const lineBreak = /^(?:\r\n|\n|\r)?/.exec(
      cell.slice(text.length + line.length, text.length + line.length + 2),
    );
    text += plainLine(line, installs) + (lineBreak?.[0] ?? '');
  }
  return { text, installs };
}

/** A line, or several that backslashes join, in its own length. */
function plainLine(line: string, installs: string[]): string {
  const target = assignedMagic.exec(line)?.[1];
  if (target !== undefined) {
    addInstalls(line.slice(target.length).replaceAll(/\\(?:\r\n|\n|\r)/g, ' '), installs);
    // The name no longer stands for what it did before.
    return `${target}()${blank(line.slice(target.length + 2))}`;
  }
  if (magic.test(line)) {
    addInstalls(line.replaceAll(/\\(?:\r\n|\n|\r)/g, ' '), installs);
    return plainMagic(line);
  }
  return help.test(line) ? statement(line) : line;
}

function addInstalls(line: string, installs: string[]): void {
  for (const name of installsIn(line)) installs.push(name);
}

/** `%time load()` keeps its statement, in its column. */
function plainMagic(line: string): string {
  const name = /^[ \t]*%(\w+)/.exec(line)?.[1];
  if (name === undefined || !pythonLineMagics.has(name)) return statement(line);
  // Options of the magic stay with it: `%timeit -n 10 load()`.
  const head = /^[ \t]*%\w+(?:[ \t]+-\w+(?:[ \t]*\d+)?)*/.exec(line)?.[0] ?? '';
  const indent = /^[ \t]*/.exec(head)?.[0] ?? '';
  return `${indent}()${blank(head.slice(indent.length + 3))};${line.slice(head.length)}`;
}

/** A statement that does nothing: a block that holds nothing but magics is still a block. */
function statement(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(indent.length);
  return rest.length < 2 || indent === '' ? blank(line) : `${indent}()${blank(rest.slice(2))}`;
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
