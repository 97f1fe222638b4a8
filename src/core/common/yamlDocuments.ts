import { parseAllDocuments, type Document } from 'yaml';

/** Brackets, dashes and keys nested deeper are nothing that people write. */
const maxDepth = 200;
/** Collections that begin on one line: `- - - a: b: c:`. */
const manyOnOneLine = new RegExp(`^[ \\t]*(?:(?:[-?]|[^\\s:{}[\\]"'#,]+:)[ \\t]+){${maxDepth}}`, 'm');
/** Each of its spaces may be a level. */
const deepIndentation = new RegExp(`^ {${2 * maxDepth}}`, 'm');

/**
 * The documents of a YAML text, those with errors too; undefined where it is nested so deep that to read it would
 * take long, or more of the stack than there is: then an engine may even end the process.
 */
export function yamlDocuments(text: string): readonly Document[] | undefined {
  if (areBracketsTooDeep(text) || manyOnOneLine.test(text) || deepIndentation.test(text)) return undefined;
  if (hasEndlessKeys(text)) return undefined;
  try {
    // Errors with the lines around them, and to look for a key among all others, take time in the square of their number.
    const quick = { prettyErrors: false, uniqueKeys: false } as const;
    const documents = parseAllDocuments(text, { merge: true, logLevel: 'silent', ...quick });
    return 'empty' in documents ? [] : documents;
  } catch {
    return undefined;
  }
}

/**
 * Key after key on one line and in no brackets: `a: b, c: d, …`. Each is an error within the one before. Quotes are not
 * looked at: within brackets, where JSON has its texts, nothing counts, and elsewhere nobody writes so many.
 */
function hasEndlessKeys(text: string): boolean {
  let [depth, keys] = [0, 0];
  for (const [sign] of text.matchAll(/[[\]{}\n]|: /g)) {
    if (sign === '\n') keys = 0;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && ++keys > maxDepth) return true;
  }
  return false;
}

/** Those in strings may be counted: nobody has so many. */
function areBracketsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return false;
}
