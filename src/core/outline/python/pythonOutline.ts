import type { Binding, ImportFact } from '../../model/facts.ts';
import type { Span } from '../../model/text.ts';
import { mayHoldConditions } from '../../languages/pythonConditions.ts';
import { isImporter } from '../../languages/pythonImports.ts';
import { everywhere } from '../../facts/factsBuilder.ts';
import { collectComments, type Comments } from '../comments.ts';
import { editBetween } from '../edit.ts';
import { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import type { Interest, Outline, Slice } from '../outline.ts';
import { WholeOutline } from '../wholeOutline.ts';
import { PythonBlocks } from './pythonBlocks.ts';
import { readPythonImport, type ImportLine } from './pythonImportLine.ts';
import { lineKind, rescanPythonLines, scanPythonLines, type PythonLines } from './pythonLines.ts';
import { namesIn, somePythonName } from './pythonNames.ts';
import { PythonSlice } from './pythonSlice.ts';
import { targetEndOf } from './pythonTargets.ts';

/** Calls that import by a name in a string. */
const importers = new NameSet(['import_module', '__import__', 'importorskip']);
/** By module: methods of its objects that fill them with what a file says. */
const fillers = [{ module: 'configparser', methods: new NameSet(['read']) }];

/** Of a text that says nothing of interest. */
const nothing: Slice = { islands: () => [], add: () => false };

/** The outline of a Python text. @param before that of an earlier text of the same document */
export function outlinePython(text: string, before?: Outline): Outline {
  return new PythonOutline(text, before instanceof PythonOutline ? before : undefined);
}

class PythonOutline implements Outline {
  readonly imports: ImportFact[] = [];
  readonly bindings: Binding[] = [];
  readonly modules = new Set<string>();
  private readonly lines: PythonLines;
  private readonly mentions: Mentions;
  private madeBlocks: PythonBlocks | undefined;
  private comments: Comments | undefined;
  /** Import lines that could be read. */
  private readonly read = new Map<number, ImportLine>();
  /** Those among them that bind in the module, whatever happens before them. */
  private readonly direct = new Set<number>();
  /** Import lines that only a tree can tell. */
  private readonly unusual: number[] = [];
  /** Names in import lines that could not be read. */
  private readonly unread = new NameSet();
  /** `import_module` or its like itself is imported: then any call may import. */
  private namesImporter = false;
  /** `importlib` is imported. */
  private hasImporter = false;

  constructor(
    private readonly text: string,
    before: PythonOutline | undefined,
  ) {
    if (before) {
      const edit = editBetween(before.text, text);
      this.lines = rescanPythonLines(text, edit, before.lines);
      this.mentions = new Mentions(text, { mentions: before.mentions, edit });
    } else {
      this.lines = scanPythonLines(text);
      this.mentions = new Mentions(text);
    }
    for (let line = 0; line < this.lines.kinds.length; line++) {
      if (this.lines.kinds[line] === lineKind.import) this.readImport(line);
    }
  }

  slice(interest: Interest): Slice {
    if (this.namesImporter) return new WholeOutline(this.text, this.modules, () => undefined).slice();
    const slice = this.sliceOf(interest);
    slice?.takeBindings();
    return slice ?? nothing;
  }

  extent(interest: Interest): number {
    return this.namesImporter ? this.text.length : (this.sliceOf(interest)?.extent ?? 0);
  }

  /** What calls something of interest; undefined where that is nothing. */
  private sliceOf(interest: Interest): PythonSlice | undefined {
    const others = this.othersOf(interest);
    const mayImport =
      this.hasImporter || this.text.includes('__import__') || this.text.includes('.importorskip');
    if (interest.names.size + others.size + this.unusual.length === 0 && !mayImport) return undefined;
    const slice = new PythonSlice(this.text, this.mentions, this.lines, this.blocks, this.direct);
    for (const line of this.unusual) slice.take(line);
    const given = slice.takeMembers(interest.names, this.strangeNames(interest));
    if (mayImport) slice.takeCalls(importers);
    for (const { module, methods } of fillers) if (this.modules.has(module)) slice.takeCalls(methods);
    slice.takeNames([...others, ...given, ...interest.globals]);
    return slice;
  }

  commentAt(offset: number): Span | undefined {
    this.comments ??= collectComments((onComment) => scanPythonLines(this.text, onComment));
    return this.comments.at(offset);
  }

  private get blocks(): PythonBlocks {
    return (this.madeBlocks ??= new PythonBlocks(this.lines));
  }

  /** The names that imports give to what is of interest. */
  private othersOf(interest: Interest): ReadonlySet<string> {
    const others = new Set(this.unread);
    for (const { names } of this.read.values()) {
      for (const { local, module, imported } of names) {
        if (!interest.knowsModule(module)) continue;
        if (interest.names.has(imported)) others.add(local);
        // Any name may come from there.
        if (imported === '*' && local === '*') for (const name of interest.names) others.add(name);
      }
    }
    return others;
  }

  /** Tells the names that can stand only for what is imported from modules without interest. */
  private strangeNames(interest: Interest): (name: string) => boolean {
    const strange = new Set<string>();
    for (const line of this.direct) {
      for (const { local, module } of this.read.get(line)?.names ?? []) {
        if (!interest.knowsModule(module)) strange.add(local);
      }
    }
    let isChecked = false;
    return (name) => {
      if (!strange.has(name)) return false;
      if (!isChecked) {
        for (const bound of this.boundAmong(strange)) strange.delete(bound);
        isChecked = true;
      }
      return strange.has(name);
    };
  }

  /** Those of the names that something else than an import of the module may bind. */
  private boundAmong(names: Iterable<string>): readonly string[] {
    const { text, lines, blocks } = this;
    const wanted = new NameSet(names);
    const found: string[] = [];
    for (let line = 0; line < lines.kinds.length; line++) {
      if (this.direct.has(line)) continue;
      const start = lines.starts[line] ?? 0;
      const isFunction = lines.kinds[line] === lineKind.function;
      const end = isFunction ? (lines.ends[line] ?? 0) : targetEndOf(line, text, lines, blocks);
      if (end <= start) continue;
      somePythonName(text, start, end, (from, to) => {
        if (wanted.hasAt(text, from, to)) found.push(text.slice(from, to));
        return false;
      });
    }
    return found;
  }

  private readImport(line: number): void {
    const { text, lines } = this;
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    const read = readPythonImport(text, start, end);
    if (!read) {
      for (const word of namesIn(text, start, end)) {
        this.modules.add(word);
        this.unread.add(word);
      }
      this.unusual.push(line);
      return;
    }
    this.read.set(line, read);
    for (const { module } of read.modules) this.modules.add(module);
    this.hasImporter ||= read.modules.some(({ module }) => module.startsWith('importlib'));
    this.namesImporter ||= read.names.some(isImporter);
    // A star may bind any name: where it does not do so for the whole module, a tree has to say where.
    const isStar = lines.indents[line] !== 0 && read.names.some(({ local }) => local === '*');
    if (isStar || !this.isPlain(line)) {
      this.unusual.push(line);
      return;
    }
    const statement = { start, end };
    for (const { module, span, form, names } of read.modules) {
      this.imports.push({ module, form, names, span, statement, typeOnly: false, optional: false });
    }
    if (lines.indents[line] !== 0) return;
    this.direct.add(line);
    for (const { local, module, imported, span } of read.names) {
      this.bindings.push({
        scope: 0,
        name: local,
        span,
        region: everywhere,
        source: { kind: 'import', module, imported },
      });
    }
  }

  /** Whether nothing around an import makes it optional, or one of types only. */
  private isPlain(line: number): boolean {
    const { text, lines } = this;
    if (lines.indents[line] === 0) return true;
    const { blocks } = this;
    for (let around = blocks.parents[line] ?? -1; around >= 0; around = blocks.parents[around] ?? -1) {
      const kind = lines.kinds[around];
      if (kind === lineKind.function || kind === lineKind.class) continue;
      const head = text.slice(lines.starts[around], lines.ends[around]);
      if (!/^(?:if|for|while)\b/.test(head) || mayHoldConditions(head)) return false;
    }
    return true;
  }
}
