/** What the last token was, as far as it decides what may come next. */
export const token = {
  /** Nothing yet, `;`, or the beginning of a block: a statement may begin. */
  start: 0,
  /** Something that an operand must follow. */
  operator: 1,
  /** A word that an operand must follow: `return`, `typeof`. */
  keyword: 2,
  dot: 3,
  /** A name, or a word that is like one. */
  word: 4,
  /** The end of a literal. */
  value: 5,
  closeParen: 6,
  /** The brackets of `if (…)`, `for (…)`. */
  closeHead: 7,
  closeBracket: 8,
  /** The end of an object. */
  closeObject: 9,
  /** The end of a block or body. */
  closeBlock: 10,
  /** `=>` */
  arrow: 11,
  colon: 12,
} as const;

export type TokenKind = (typeof token)[keyof typeof token];

/** An expression follows, and so `/` begins a regular expression and `<` an element. */
export const operandWords: ReadonlySet<string> = new Set([
  'return',
  'typeof',
  'instanceof',
  'in',
  'of',
  'new',
  'delete',
  'void',
  'throw',
  'case',
  'do',
  'else',
  'await',
  'yield',
  'extends',
  'default',
  'try',
  'finally',
]);

/** Brackets after them hold a condition, and no arguments. */
export const headWords: ReadonlySet<string> = new Set(['if', 'for', 'while', 'switch', 'with', 'catch']);

/** The body that follows is neither a function's nor an object. */
export const bodyWords: ReadonlySet<string> = new Set(['class', 'interface', 'enum', 'namespace', 'module']);

/** What follows them on a new line still belongs to the statement. */
export const modifierWords: ReadonlySet<string> = new Set([
  'export',
  'default',
  'async',
  'declare',
  'abstract',
  'else',
  'do',
  'type',
  'const',
  'let',
  'var',
  'function',
  'class',
  'import',
  'from',
  'as',
]);

/** On a new line they go on with the statement above. */
export const continuingWords: ReadonlySet<string> = new Set([
  'else',
  'catch',
  'finally',
  'while',
  'in',
  'of',
  'instanceof',
  'as',
  'satisfies',
  'extends',
  'implements',
  'from',
  'is',
]);

/** On a new line they begin a statement, whatever stands above, unless that cannot end there. */
export const statementWords: ReadonlySet<string> = new Set([
  'import',
  'export',
  'const',
  'let',
  'var',
  'function',
  'class',
  'interface',
  'enum',
]);

/** They stand in no type that a function returns. */
export const endsSignature: ReadonlySet<string> = new Set([
  'const',
  'let',
  'var',
  'function',
  'class',
  'export',
  'return',
  'throw',
  'if',
  'for',
  'while',
  'switch',
]);

/** The longest word in the tables above. */
export const longestWord = 10;
