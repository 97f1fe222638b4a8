import { everywhere } from '../../facts/factsBuilder.ts';
import type { Binding, ImportFact } from '../../model/facts.ts';
import type { Span } from '../../model/text.ts';
import { wordEnd } from '../characters.ts';
import { editBetween } from '../edit.ts';
import { Mentions } from '../mentions.ts';
import { collectComments, type Comments } from '../comments.ts';
import type { Interest, Outline, Slice } from '../outline.ts';
import { WholeOutline } from '../wholeOutline.ts';
import { commentImports } from './javascriptCommentImports.ts';
import {
  readImportStatement,
  swallowedStatements,
  type ImportStatement,
} from './javascriptImportStatement.ts';
import { loaderWords } from './javascriptLoaders.ts';
import { rescanJavaScript } from './javascriptRescan.ts';
import type { JavaScriptScan } from './javascriptColumns.ts';
import { scanJavaScript } from './javascriptScan.ts';
import { JavaScriptSlice } from './javascriptSlice.ts';

const path = /\s*(?:\(\s*)?(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`)/y;
/** The name `require` is the text's own: then no part of it can be told without the others. */
const ownRequire = /\b(?:function|const|let|var|class|import|as)\s+(?:\{[^};"']*\b)?require\b/;

/** The outline of a JavaScript or TypeScript text. @param before that of an earlier text of the same document */
export function outlineJavaScript(text: string, hasElements: boolean, before?: Outline): Outline {
  return new JavaScriptOutline(text, hasElements, before instanceof JavaScriptOutline ? before : undefined);
}

class JavaScriptOutline implements Outline {
  private comments: Comments | undefined;
  readonly imports: ImportFact[] = [];
  readonly bindings: Binding[] = [];
  readonly modules = new Set<string>();
  private readonly scan: JavaScriptScan;
  private readonly mentions: Mentions;
  private readonly isWhole: boolean;
  /** Where the words stand that load a module, in code or not. */
  private readonly loads: readonly number[];
  /** Statements that are read without a tree. */
  private readonly read = new Map<number, ImportStatement>();
  /** Statements that import, and that only a tree can tell. */
  private readonly unusual: number[] = [];

  constructor(
    private readonly text: string,
    private readonly hasElements: boolean,
    before: JavaScriptOutline | undefined,
  ) {
    if (before) {
      const edit = editBetween(before.text, text);
      this.scan = rescanJavaScript(text, hasElements, edit, before.scan);
      this.mentions = new Mentions(text, { mentions: before.mentions, edit });
    } else {
      this.scan = scanJavaScript(text, hasElements);
      this.mentions = new Mentions(text);
    }
    this.loads = this.mentions.of(loaderWords);
    this.isWhole = this.loads.some((at) => text.startsWith('require', at)) && ownRequire.test(text);
    if (!this.isWhole) {
      for (const statement of this.scan.statements.keys()) this.readStatement(statement);
    }
    this.addCommentImports();
    for (const at of this.loads) {
      path.lastIndex = wordEnd(text, at);
      const [, double, single, template] = path.exec(text) ?? [];
      const module = double ?? single ?? template;
      if (module !== undefined) this.modules.add(module);
    }
  }

  slice(interest: Interest): Slice {
    if (this.isWhole) return new WholeOutline(this.text, this.modules, () => undefined).slice();
    const slice = this.sliceOf(interest);
    slice.takeBindings();
    return slice;
  }

  extent(interest: Interest): number {
    return this.isWhole ? this.text.length : this.sliceOf(interest).extent;
  }

  /** What calls something of interest. */
  private sliceOf(interest: Interest): JavaScriptSlice {
    const slice = new JavaScriptSlice(this.text, this.mentions, this.scan, this.read);
    for (const statement of this.unusual) slice.take(statement);
    slice.takeLoaders(this.loads);
    const given = slice.takeMembers(interest.names);
    slice.takeNames([...this.calledNames(interest), ...given]);
    return slice;
  }

  /** The names under which something of interest may be called as it stands. */
  private calledNames(interest: Interest): ReadonlySet<string> {
    const names = new Set(interest.globals);
    for (const { fact, names: bound } of this.read.values()) {
      for (const { local, imported } of bound) {
        if (interest.names.has(imported) && interest.knowsModule(fact.module)) names.add(local);
      }
    }
    return names;
  }

  commentAt(offset: number): Span | undefined {
    this.comments ??= collectComments((onComment) => scanJavaScript(this.text, this.hasElements, onComment));
    return this.comments.at(offset);
  }

  private addCommentImports(): void {
    const found = commentImports(this.text, {
      commentAt: (offset) => this.commentAt(offset),
      imports: this.loads.filter((at) => this.text.startsWith('import', at)),
      hasElements: this.hasElements,
    });
    if (found.length === 0) return;
    this.imports.push(...found);
    this.imports.sort((left, right) => left.span.start - right.span.start);
  }

  private readStatement(statement: number): void {
    const { text, scan } = this;
    const start = scan.statements[statement] ?? 0;
    const isImport = text.startsWith('import', start);
    if (!isImport && !text.startsWith('export', start)) return;
    const end = scan.statements[statement + 1] ?? text.length;
    const read = readImportStatement(text, start, end);
    if (!read) {
      if (isImport) for (const each of swallowedStatements(text, start, end)) this.add(each);
      if (isImport || /^export\s*(?:type\s*)?[{*]/.test(text.slice(start, start + 80)))
        this.unusual.push(statement);
      return;
    }
    this.read.set(statement, read);
    this.add(read);
  }

  private add({ fact, statement, names }: ImportStatement): void {
    this.modules.add(fact.module);
    this.imports.push({ ...fact, statement, optional: false });
    for (const { local, imported, span } of names) {
      this.bindings.push({
        scope: 0,
        name: local,
        span,
        region: everywhere,
        source: { kind: 'import', module: fact.module, imported },
      });
    }
  }
}
