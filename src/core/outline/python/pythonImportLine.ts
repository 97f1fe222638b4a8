import type { Span } from '../../model/text.ts';
import { TextReader } from '../textReader.ts';

/** One module that an import statement names. */
interface ImportedModule {
  readonly module: string;
  /** Where the module stands. */
  readonly span: Span;
  readonly form: 'import' | 'from';
  /** Names taken out of it. */
  readonly names: readonly string[];
}

/** A name that an import statement gives to something. */
interface ImportedName {
  readonly local: string;
  readonly module: string;
  readonly imported: string;
  /** The name with its alias. */
  readonly span: Span;
}

export interface ImportLine {
  readonly modules: readonly ImportedModule[];
  readonly names: readonly ImportedName[];
}

const dotted = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const relative = /\.+(?:[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)?/y;
const name = /[A-Za-z_]\w*/y;
const word = /(?:import|from|as)\b/y;
const space = /(?:[ \t\f]|\\\r?\n)*/y;
/** Inside of brackets lines may end, and comments stand. */
const wideSpace = /(?:[ \t\f\r\n]|\\\r?\n|#[^\n]*)*/y;
/** No name, though it looks like one. */
const keywords =
  /^(?:import|from|as|and|or|not|in|is|if|else|for|while|def|class|return|None|True|False|lambda|with|pass|del|raise|try|except|finally|global|nonlocal|assert|yield|await|async|break|continue|elif)$/;

/**
 * Reads an import statement that takes up a whole logical line. Undefined where it is anything else, half typed or
 * unusual: then a parser has to look at it. See https://docs.python.org/3/reference/simple_stmts.html#import
 */
export function readPythonImport(text: string, start: number, end: number): ImportLine | undefined {
  return new ImportReader(text, start, end).read();
}

class ImportReader extends TextReader {
  private readonly modules: ImportedModule[] = [];
  private readonly names: ImportedName[] = [];
  private space = space;

  read(): ImportLine | undefined {
    const first = this.take(word);
    const isRead = first === 'import' ? this.plain() : first === 'from' && this.from();
    return isRead && this.at === this.end ? { modules: this.modules, names: this.names } : undefined;
  }

  private plain(): boolean {
    do {
      const start = this.at;
      const module = this.take(dotted);
      if (module === undefined || keywords.test(module)) return false;
      const span = { start, end: start + module.length };
      const alias = this.alias();
      if (alias === null) return false;
      const [top = module] = module.split('.');
      this.modules.push({ module, span, form: 'import', names: [] });
      this.names.push({
        local: alias?.name ?? top,
        module: alias ? module : top,
        imported: '*',
        span: { start, end: alias?.end ?? span.end },
      });
    } while (this.takeCharacter(','));
    return true;
  }

  private from(): boolean {
    const start = this.at;
    const module = this.take(relative) ?? this.take(dotted);
    if (module === undefined || module === 'import' || this.take(word) !== 'import') return false;
    const names: string[] = [];
    const span = { start, end: start + module.length };
    this.modules.push({ module, span, form: 'from', names });
    const star = this.at;
    if (this.takeCharacter('*')) {
      names.push('*');
      this.names.push({ local: '*', module, imported: '*', span: { start: star, end: star + 1 } });
      return true;
    }
    const isInBrackets = this.text[this.at] === '(';
    if (isInBrackets) {
      this.space = wideSpace;
      this.takeCharacter('(');
    }
    do {
      // A comma may stand behind the last name in brackets.
      if (isInBrackets && names.length > 0 && this.text[this.at] === ')') break;
      const nameStart = this.at;
      const imported = this.take(name);
      if (imported === undefined || keywords.test(imported)) return false;
      const alias = this.alias();
      if (alias === null) return false;
      names.push(imported);
      this.names.push({
        local: alias?.name ?? imported,
        module,
        imported,
        span: { start: nameStart, end: alias?.end ?? nameStart + imported.length },
      });
    } while (this.takeCharacter(','));
    if (!isInBrackets) return true;
    this.space = space;
    return this.takeCharacter(')');
  }

  /** `as name`; undefined where there is none, null where it is half typed. */
  private alias(): { readonly name: string; readonly end: number } | undefined | null {
    if (!/^as\b/.test(this.text.slice(this.at, this.at + 3))) return undefined;
    this.take(word);
    const start = this.at;
    const alias = this.take(name);
    return alias === undefined || keywords.test(alias) ? null : { name: alias, end: start + alias.length };
  }

  protected override skipSpace(): void {
    const { text } = this;
    // Most often one space, or none.
    if (text.charCodeAt(this.at) === 32) this.at++;
    if (this.at >= this.end) {
      this.at = Math.min(this.at, this.end);
      return;
    }
    this.space.lastIndex = this.at;
    this.at = Math.min(this.end, this.at + (this.space.exec(text)?.[0].length ?? 0));
  }
}
