import type { ImportFact } from '../../model/facts.ts';
import type { Span } from '../../model/text.ts';

/** `{import("x").Y}` in documentation: https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html */
const type = /import\s*\(\s*(["'])([^"'\n]+)\1\s*\)/y;
/** `@import { x } from "y"` */
const tag = /import\s+(?:[\w$*{},\s]{1,500}?\s)?from\s*(["'])([^"'\n]+)\1/y;
/** https://www.typescriptlang.org/docs/handbook/triple-slash-directives.html */
const directive = /^[ \t]*\/\/\/[ \t]*<reference[ \t]+types[ \t]*=[ \t]*(["'])([^"'\n]+)\1/gm;
/** What makes elements: https://www.typescriptlang.org/tsconfig/#jsxImportSource */
const pragma = /@jsxImportSource[ \t]+([\w@./-]+)/g;

interface Places {
  /** The comment at an offset. */
  readonly commentAt: (offset: number) => Span | undefined;
  /** Where the word `import` stands. */
  readonly imports: readonly number[];
  readonly hasElements: boolean;
}

/** Modules that comments import: their types, or what elements are made with. */
export function commentImports(text: string, places: Places): readonly ImportFact[] {
  const { commentAt, imports, hasElements } = places;
  const found: ImportFact[] = [];
  const add = (start: number, whole: string, module: string, typeOnly: boolean): void => {
    const at = start + whole.lastIndexOf(module);
    const span = { start: at, end: at + module.length };
    const statement = { start, end: start + whole.length };
    found.push({ module, form: 'import', names: [], span, statement, typeOnly, optional: false });
  };
  for (const start of imports) {
    const pattern = text[start - 1] === '@' ? tag : type;
    pattern.lastIndex = start;
    const [whole, , module] = pattern.exec(text) ?? [];
    const comment = module === undefined ? undefined : commentAt(start);
    if (whole === undefined || module === undefined || !comment || !text.startsWith('/**', comment.start))
      continue;
    // Examples stand in no braces.
    const isMeant =
      pattern === tag || /\{[^{}]*$/.test(text.slice(Math.max(comment.start, start - 200), start));
    if (isMeant) add(start, whole, module, true);
  }
  if (text.includes('<reference')) {
    for (const { 0: whole, 2: module = '', index } of text.matchAll(directive)) {
      const start = index + whole.indexOf('/');
      if (commentAt(start)?.start === start) add(start, whole.trimStart(), module, true);
    }
  }
  if (hasElements && text.includes('@jsxImportSource')) {
    for (const { 0: whole, 1: module = '', index } of text.matchAll(pragma)) {
      if (commentAt(index) !== undefined) add(index, whole, module, false);
    }
  }
  return found.sort((left, right) => left.span.start - right.span.start);
}
