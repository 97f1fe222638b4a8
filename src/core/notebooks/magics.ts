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

const install =
  /^[ \t]*[%!]{1,2}[ \t]*(?:sudo[ \t]+)?(?:\S*python3?(?:\.\d+)?[ \t]+-m[ \t]+)?(?:uv[ \t]+)?(?:pip3?|conda|mamba|micromamba)[ \t]+install[ \t]+(.*)$/;

/** Blanks what IPython understands and Python does not: `%magic`, `!shell`, `?help`. */
export function plainPython(cell: string): PlainCell {
  const installs: string[] = [];
  const cellMagic = /^\s*%%(\w+)/.exec(cell)?.[1];
  if (cellMagic !== undefined && !pythonCellMagics.has(cellMagic)) {
    if (cellMagic === 'bash' || cellMagic === 'sh') {
      for (const line of cell.split('\n')) collectInstalls(`!${line}`, installs);
    }
    return { text: cell.replaceAll(/[^\r\n]/g, ' '), installs };
  }
  const text = cell.replaceAll(/^[^\r\n]*$/gm, (line) => plainLine(line, installs));
  return { text, installs };
}

function plainLine(line: string, installs: string[]): string {
  const isMagic = /^[ \t]*(?:[\w.,[\] ]+=[ \t]*)?(?:%{1,2}\w|!|\?)/.test(line);
  if (!isMagic) return /\w\?{1,2}[ \t]*$/.test(line) ? blank(line) : line;
  collectInstalls(line, installs);
  const magic = /^[ \t]*%{1,2}(\w+)/.exec(line);
  if (magic?.[1] !== undefined && pythonLineMagics.has(magic[1]) && !/^[ \t]*%%/.test(line)) {
    // Options of the magic stay with it: `%timeit -n 10 load()`.
    const head = /^[ \t]*%\w+(?:[ \t]+-\w+(?:[ \t]+\d+)?)*/.exec(line)?.[0] ?? '';
    const rest = line.slice(head.length);
    const indent = /^[ \t]*/.exec(head)?.[0] ?? '';
    // The statement keeps its column, and the indentation stays that of the line.
    return `${indent}${blankInside(head.length - indent.length)}${rest}`;
  }
  return blank(line);
}

/** `();` and spaces: a statement of the length wanted that does nothing. */
function blankInside(length: number): string {
  return length < 3 ? ' '.repeat(length) : `()${' '.repeat(length - 3)};`;
}

function blank(line: string): string {
  return ' '.repeat(line.length);
}

/** Options of pip that take the next word. */
const valueOptions = new Set([
  '-r',
  '-c',
  '-e',
  '-f',
  '-i',
  '-t',
  '-n',
  '--index-url',
  '--extra-index-url',
  '--find-links',
  '--target',
  '--requirement',
  '--constraint',
  '--editable',
  '--channel',
  '--prefix',
]);

function collectInstalls(line: string, installs: string[]): void {
  const words =
    install
      .exec(line)?.[1]
      ?.split(/&&|;|\||#/)[0]
      ?.trim()
      .split(/\s+/) ?? [];
  for (let index = 0; index < words.length; index++) {
    const word = (words[index] ?? '').replaceAll(/["']/g, '');
    if (valueOptions.has(word)) index++;
    else if (!word.startsWith('-')) {
      const name = /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(word)?.[0];
      if (name !== undefined && !/[\\/]/.test(word.split(/[=<>~!@[]/)[0] ?? '')) installs.push(name);
    }
  }
}
