import type { ImportFact } from '../../model/facts.ts';
import type { Span } from '../../model/text.ts';
import { TextReader } from '../textReader.ts';

/** A static import, or an export from another module, with the names that it binds. */
export interface ImportStatement {
  readonly fact: Pick<ImportFact, 'module' | 'form' | 'names' | 'span' | 'typeOnly'>;
  readonly statement: Span;
  readonly names: readonly { readonly local: string; readonly imported: string; readonly span: Span }[];
}

const name = /[A-Za-z_$][\w$]*/y;
const space = /(?:[ \t\r\n]|\/\/[^\n]*)*/y;
/** Without escapes: a parser reads those. */
const string = /"([^"\\\n]*)"|'([^'\\\n]*)'/y;

/**
 * Reads the statement that begins at `start`: `import … from "x"`, `export … from "x"`. Undefined where it is anything
 * else, half typed or unusual: then a parser has to look at it.
 * See https://tc39.es/ecma262/#sec-imports and https://www.typescriptlang.org/docs/handbook/modules/reference.html
 */
export function readImportStatement(text: string, start: number, end: number): ImportStatement | undefined {
  return new StatementReader(text, start, end).read();
}

/** A line that begins a statement of its own, whatever the line above lacks. */
const nextImport = /\n[ \t]*(?=import\s*[\w{*"'$])/g;
const lastWord = /(?:\bfrom|\bimport)\s*(?:"[^"\n]*"|'[^'\n]*')[ \t]*;?/g;

/** The statements that one which is half typed swallows: `import { a from "b" ⏎ import c from "d"`. */
export function* swallowedStatements(text: string, start: number, end: number): Iterable<ImportStatement> {
  for (nextImport.lastIndex = start; ;) {
    const found = nextImport.exec(text);
    const begin = nextImport.lastIndex;
    if (!found || begin >= end) return;
    lastWord.lastIndex = begin;
    if (!lastWord.test(text)) return;
    const statement = readImportStatement(text, begin, lastWord.lastIndex);
    nextImport.lastIndex = begin;
    if (statement) yield statement;
  }
}

class StatementReader extends TextReader {
  private readonly imported: string[] = [];
  private readonly names: { local: string; imported: string; span: Span }[] = [];
  private readonly start: number;
  private hasValues = false;
  private hasTypes = false;

  constructor(text: string, start: number, end: number) {
    super(text, start, end);
    this.start = start;
  }

  read(): ImportStatement | undefined {
    const form = this.take(name);
    if (form !== 'import' && form !== 'export') return undefined;
    const isTypeOnly = this.takesType();
    if (isTypeOnly) this.take(name);
    const hasClause = form === 'import' ? this.clause() : this.exported();
    if (hasClause === undefined) return undefined;
    if (hasClause && this.take(name) !== 'from') return undefined;
    const module = this.module();
    if (!module) return undefined;
    const statementEnd = this.statementEnd(module.end + 1);
    if (statementEnd === undefined) return undefined;
    const isOfTypes = this.hasTypes && !this.hasValues;
    return {
      fact: {
        module: this.text.slice(module.start, module.end),
        form: form === 'import' ? 'import' : 'reexport',
        names: this.imported,
        span: module,
        typeOnly: isTypeOnly || isOfTypes,
      },
      statement: { start: this.start, end: statementEnd },
      names: this.names,
    };
  }

  /** `type` or `typeof`, where it is no name itself. */
  private takesType(): boolean {
    return /^type(?:of)?\s+(?:[{*]|(?!from\b)[A-Za-z_$])/.test(this.text.slice(this.at, this.at + 40));
  }

  /** What stands before `from`; false where nothing does, undefined where it is unusual. */
  private clause(): boolean | undefined {
    const { text } = this;
    if (text[this.at] === '"' || text[this.at] === "'") return false;
    if (text[this.at] !== '{' && text[this.at] !== '*') {
      const start = this.at;
      const local = this.take(name);
      if (local === undefined) return undefined;
      this.bind(local, 'default', { start, end: start + local.length });
      this.hasValues = true;
      if (!this.takeCharacter(',')) return true;
    }
    if (this.takeCharacter('*')) {
      if (this.take(name) !== 'as') return undefined;
      const start = this.at;
      const local = this.take(name);
      if (local === undefined) return undefined;
      this.bind(local, '*', { start, end: start + local.length });
      this.hasValues = true;
      return true;
    }
    return this.specifiers(true) || undefined;
  }

  private exported(): boolean | undefined {
    if (this.takeCharacter('*')) {
      this.imported.push('*');
      this.hasValues = true;
      // `export * as x from "y"` makes no name here.
      if (this.text.startsWith('as', this.at)) {
        this.take(name);
        if (this.take(name) === undefined) return undefined;
      }
      return true;
    }
    return this.specifiers(false) || undefined;
  }

  /** `{ a, b as c, type D }` */
  private specifiers(isBinding: boolean): boolean {
    if (!this.takeCharacter('{')) return false;
    while (!this.takeCharacter('}')) {
      const isType = /^type\s+(?!as\b|,|\})[A-Za-z_$]/.test(this.text.slice(this.at, this.at + 40));
      if (isType) this.take(name);
      const start = this.at;
      const imported = this.take(name);
      if (imported === undefined) return false;
      let local = imported;
      let span = { start, end: start + imported.length };
      if (/^as\s/.test(this.text.slice(this.at, this.at + 3))) {
        this.take(name);
        span = { start: this.at, end: this.at };
        const alias = this.take(name);
        if (alias === undefined) return false;
        local = alias;
        span.end += alias.length;
      }
      if (isType) this.hasTypes = true;
      else this.hasValues = true;
      if (isBinding) this.bind(local, imported, span);
      else this.imported.push(imported);
      if (!this.takeCharacter(',') && this.text[this.at] !== '}') return false;
    }
    return true;
  }

  private bind(local: string, imported: string, span: Span): void {
    this.imported.push(imported);
    this.names.push({ local, imported, span });
  }

  private module(): Span | undefined {
    string.lastIndex = this.at;
    const found = string.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    const span = { start: this.at + 1, end: this.at + found.length - 1 };
    // Half an `import` above a directive: `import ⏎ "use strict"`.
    if (/^use \w+$/.test(this.text.slice(span.start, span.end))) return undefined;
    this.at += found.length;
    return span;
  }

  /** Where the statement ends whose module ends here; undefined where something else follows. */
  private statementEnd(after: number): number | undefined {
    const rest = /[ \t]*(;?)[ \t]*(?=\r?\n|$|\/\/)/y;
    rest.lastIndex = after;
    const found = rest.exec(this.text);
    if (!found || after > this.end) return undefined;
    const end = found[1] === ';' ? this.text.indexOf(';', after) + 1 : after;
    this.at = end;
    this.skipSpace();
    return this.at >= this.end ? end : undefined;
  }

  protected override skipSpace(): void {
    const { text } = this;
    for (;;) {
      space.lastIndex = this.at;
      this.at += space.exec(text)?.[0].length ?? 0;
      if (!text.startsWith('/*', this.at)) return;
      // No further than the statement: of a comment that is not closed nothing else is looked at.
      const length = text.slice(this.at + 2, this.end).indexOf('*/');
      if (length < 0) return;
      this.at += length + 4;
    }
  }
}
