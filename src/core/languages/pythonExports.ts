import type { Probe } from './readers/languageReader.ts';

const name = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Any name of a module can be imported from it. */
export function probePython(text: string, path: readonly string[]): Probe | undefined {
  const [first = ''] = path;
  if (!name.test(first)) return undefined;
  let expression = '';
  for (const segment of path) {
    if (segment === '()') expression += '()';
    else if (segment.startsWith('[')) expression += `[${JSON.stringify(segment.slice(1, -1))}]`;
    else if (name.test(segment)) expression += expression === '' ? segment : `.${segment}`;
    else return undefined;
  }
  return { text, expressions: [{ root: first, text: expression }] };
}
