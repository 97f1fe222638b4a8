import type { Analyzer } from '../../../src/core/analysis/analyzer.ts';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import type { FileBytes, FileStat, FolderAccess } from '../../../src/core/workspace/folderAccess.ts';

interface FakeFile {
  readonly text: string;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** A folder in memory with a clock of its own, which counts what it is asked. */
export class FakeFolder implements FolderAccess {
  now = 1_000_000;
  tracked: Set<string> | null = null;
  lists = 0;
  readonly reads: string[] = [];
  private readonly files = new Map<string, FakeFile>();
  /** Files that are listed, whether they are there or not. */
  readonly listed = new Set<string>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    // Nobody looks at the files in the moment in which they are written.
    this.now += 60_000;
  }

  write(path: string, text: string, mtimeMs = this.now): void {
    this.files.set(path, { text, mtimeMs, ctimeMs: this.now });
    this.listed.add(path);
  }

  delete(path: string): void {
    this.files.delete(path);
    this.listed.delete(path);
  }

  /** The file is gone, and git does not know it yet. */
  vanish(path: string): void {
    this.files.delete(path);
  }

  list() {
    this.lists++;
    return Promise.resolve({ paths: [...this.listed], tracked: this.tracked });
  }

  stat(path: string): Promise<FileStat | undefined> {
    const file = this.files.get(path);
    return Promise.resolve(file && this.statOf(file));
  }

  read(path: string): Promise<FileBytes> {
    this.reads.push(path);
    const file = this.files.get(path);
    if (!file) return Promise.resolve({ problem: 'missing' });
    return Promise.resolve({ bytes: new TextEncoder().encode(file.text), stat: this.statOf(file) });
  }

  private statOf({ text, mtimeMs, ctimeMs }: FakeFile): FileStat {
    return { size: text.length, mtimeMs, ctimeMs, askedMs: this.now };
  }
}

/** Finds in a file that it holds its text, in the words of what it installs. */
export class FakeAnalyzer implements Analyzer {
  readonly analyzed: string[] = [];
  /** Called before a file is analysed; what it gives is waited for. */
  before: (path: string) => unknown = () => undefined;

  open(): void {}
  change(): void {}
  close(): void {}

  analyze() {
    return Promise.resolve(undefined);
  }

  async analyzeFile(path: string, content: Uint8Array | string): Promise<FileAnalysis> {
    await this.before(path);
    this.analyzed.push(path);
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    // Handed over, as to a worker.
    if (typeof content !== 'string') structuredClone(content, { transfer: [content.buffer as ArrayBuffer] });
    return {
      models: [],
      imports: [],
      ignores: [],
      installs: [text],
      asks: [],
      sdkModules: [],
      ecosystem: 'pypi',
    };
  }

  answer() {
    return Promise.resolve([]);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
