import { char, wordEnd } from '../characters.ts';
import { NameSet } from '../nameSet.ts';
import { skipSpace } from './javascriptLexemes.ts';

/** Words by which a module is loaded, or named, where no statement of the module does it. */
export const loaderWords = new NameSet([
  'require',
  'import',
  'from',
  'createRequire',
  'URL',
  'jest',
  'vi',
  'vitest',
]);

const metaResolve = /\s*\.\s*meta\s*\.\s*resolve\s*\(/y;
const requireResolve = /\s*\.\s*resolve\s*\(/y;
const mock = /\s*\.\s*\w*(?:[mM]ock|Actual)\w*\s*[(<]/y;
const relativeUrl = /\s*\(\s*["'`]\.{1,2}\//y;

/** Whether one of these words, which stands at an offset, may load a module or name one. */
export function loadsAt(text: string, offset: number): boolean {
  const end = wordEnd(text, offset);
  const after = text.charCodeAt(skipSpace(text, end));
  const isPath = after === char.doubleQuote || after === char.singleQuote;
  // `from` and `require` may be names; `import.meta` loads nothing.
  switch (text.slice(offset, end)) {
    case 'import':
      return after !== char.dot || matches(metaResolve, text, end);
    case 'from':
      return isPath;
    case 'require':
      return isPath || after === char.openParen || matches(requireResolve, text, end);
    case 'createRequire':
      return after === char.openParen;
    case 'URL':
      return matches(relativeUrl, text, end);
    default:
      return matches(mock, text, end);
  }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
