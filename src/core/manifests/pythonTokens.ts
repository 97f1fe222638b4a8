/** One token of Python source; comments and line ends are left out. */
export type PythonToken =
  | { readonly kind: 'name'; readonly text: string; readonly isLineStart: boolean }
  | { readonly kind: 'string'; readonly value: string; readonly isFormatted: boolean }
  | { readonly kind: 'other'; readonly text: string };

const TOKEN =
  /(?<space>[ \t\f\\]+|\r\n|\n|\r|#[^\r\n]*)|(?<prefix>[rRbBuUfF]{0,2})(?<quote>"""|'''|"|')|(?<name>[A-Za-z_]\w*)|(?<op>\*\*|==|!=|<=|>=|:=|\+=|[^\s])/y;

/**
 * Splits Python into what is needed to read literals. Escapes in strings are kept as they stand: names of
 * packages have none. An unterminated string ends the tokens.
 */
export function tokenizePython(text: string): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  const pattern = new RegExp(TOKEN);
  let isLineStart = true;
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    pattern.lastIndex = position;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) break;
    position = pattern.lastIndex;
    const { space, quote, prefix = '', name, op } = groups;
    if (space !== undefined) {
      isLineStart = /[\r\n]/.test(space);
      continue;
    }
    if (quote !== undefined) {
      const end = endOfString(text, position, quote);
      if (end === undefined) break;
      tokens.push({ kind: 'string', value: text.slice(position, end), isFormatted: /f/i.test(prefix) });
      position = end + quote.length;
    } else if (name !== undefined) {
      tokens.push({ kind: 'name', text: name, isLineStart });
    } else {
      tokens.push({ kind: 'other', text: op ?? '' });
    }
    isLineStart = false;
  }
  return tokens;
}

function endOfString(text: string, start: number, quote: string): number | undefined {
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(quote, index)) return index;
    else if (quote.length === 1 && (text[index] === '\n' || text[index] === '\r')) return undefined;
  }
  return undefined;
}
