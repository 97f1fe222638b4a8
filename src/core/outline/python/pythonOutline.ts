import type { Binding, ImportFact } from '../../model/facts.ts';
import type { Span } from '../../model/text.ts';
import { everywhere } from '../../facts/factsBuilder.ts';
import { NameSet } from '../nameSet.ts';
import type { Interest, Island, Outline } from '../outline.ts';
import { WholeOutline } from '../wholeOutline.ts';
import { PythonBlocks } from './pythonBlocks.ts';
import { readPythonImport, type ImportLine } from './pythonImportLine.ts';
import { lineKind, scanPythonLines, type PythonLines } from './pythonLines.ts';
import { namesIn, PythonSlice } from './pythonSlice.ts';

/** Calls that import by a name in a string. */
const importers = ['import_module', '__import__'];

/** The outline of a Python text. */
export function outlinePython(text: string): Outline {
  return new PythonOutline(text);
}

class PythonOutline implements Outline {
  readonly imports: ImportFact[] = [];
  readonly bindings: Binding[] = [];
  readonly modules = new Set<string>();
  private readonly lines: PythonLines;
  private madeBlocks: PythonBlocks | undefined;
  /** Import lines that could be read. */
  private readonly read = new Map<number, ImportLine>();
  /** `import_module` itself is imported: then any call may import. */
  private namesImporter = false;
  /** Words of those that could not. */
  private readonly unread = new NameSet();
  /** Those among them that bind in the module, whatever happens before them. */
  private readonly direct = new Set<number>();
  /** Import lines that only a tree can tell. */
  private readonly unusual: number[] = [];

  constructor(private readonly text: string) {
    this.lines = scanPythonLines(text);
    for (let line = 0; line < this.lines.kinds.length; line++) {
      if (this.lines.kinds[line] === lineKind.import) this.readImport(line);
    }
  }

  islands(interest: Interest): readonly Island[] {
    if (this.namesImporter) return this.whole();
    const others = this.othersOf(interest);
    if (interest.names.size + others.size + this.unusual.length === 0) return [];
    const slice = new PythonSlice(this.text, this.lines, this.blocks, this.direct);
    for (const line of this.unusual) slice.take(line);
    slice.takeMentions(interest.names);
    slice.takeMentions(others);
    slice.takeBindings();
    return slice.islands();
  }

  commentAt(offset: number): Span | undefined {
    let found: Span | undefined;
    scanPythonLines(this.text, (start, end) => {
      if (start <= offset && offset < end) found = { start, end };
    });
    return found;
  }

  private get blocks(): PythonBlocks {
    return (this.madeBlocks ??= new PythonBlocks(this.lines));
  }

  /** The names that imports give to what is of interest, and those of what imports by itself. */
  private othersOf(interest: Interest): NameSet {
    const others = new NameSet(this.unread);
    for (const { names } of this.read.values()) {
      for (const { local, module, imported } of names) {
        if (local !== imported && interest.names.has(imported) && interest.knowsModule(module))
          others.add(local);
      }
    }
    for (const name of importers) if (this.text.includes(name)) others.add(name);
    return others;
  }

  private whole(): readonly Island[] {
    return new WholeOutline(this.text, this.modules, () => undefined).islands();
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
    this.namesImporter ||= read.names.some(
      ({ module, imported }) => module === 'importlib' && imported !== '*',
    );
    if (!this.isPlain(line)) {
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
      if (!/^(?:if|for|while)\b/.test(head) || head.includes('TYPE_CHECKING')) return false;
    }
    return true;
  }
}
