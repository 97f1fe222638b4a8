import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import type { Scheduler } from '../common/scheduler.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceView } from '../catalogue/findModels.ts';
import type { Language } from '../languages/language.ts';
import { languageOfEditorId, languageOfPath } from '../languages/registry.ts';
import { parseScriptMetadata } from '../manifests/scriptMetadata.ts';
import { LineIndex, type Span } from '../model/text.ts';
import { readNotebook, type NotebookFile } from '../notebooks/notebookFile.ts';
import { Grammars, type GrammarSource } from '../syntax/grammars.ts';
import { ParserPool, type ParseOutcome } from '../syntax/parserPool.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import type { Analyzer, FileContent, OpenDocument, VersionedAnalysis } from './analyzer.ts';
import { analyzeTree } from './analyzeTree.ts';
import { refuse } from './limits.ts';
import { OpenSource } from './openSource.ts';

export interface AnalyzerHost {
  readonly grammars: GrammarSource;
  readonly scheduler: Scheduler;
  /** Told of every error that was survived. */
  onError(where: string, error: unknown): void;
}

/** Parsing holds the thread for at most this long at a stretch, and is given up after the second figure. */
const parseLimits = { sliceMs: 15, totalMs: 2000 };
/** Trees kept for open documents: about 3 MB each at 5,000 lines. */
const maxTrees = 16;

/** The analyzer in the thread that asks. */
export class InProcessAnalyzer implements Analyzer {
  /** In order of use: the first is the one not asked for longest. */
  private readonly documents = new Map<string, OpenSource>();
  private readonly parsers: ParserPool;

  constructor(
    private readonly host: AnalyzerHost,
    private readonly catalogue: Catalogue,
  ) {
    this.parsers = new ParserPool(new Grammars(host.grammars), host.scheduler, parseLimits);
  }

  open(document: OpenDocument): void {
    this.close(document.id);
    const language = languageOfEditorId(document.editorId);
    if (language) this.documents.set(document.id, new OpenSource(language, document.version, document.text));
  }

  change(id: string, version: number, changes: Parameters<Analyzer['change']>[2]): void {
    this.documents.get(id)?.change(version, changes);
  }

  close(id: string): void {
    this.documents.get(id)?.release();
    this.documents.delete(id);
  }

  async analyze(id: string): Promise<VersionedAnalysis | undefined> {
    const source = this.documents.get(id);
    if (!source) return undefined;
    this.documents.delete(id);
    this.documents.set(id, source);
    const { version, text, language } = source;
    const isStale = (): boolean => this.documents.get(id) !== source || source.version !== version;
    const refused = refuse(text);
    if (refused) {
      source.release();
      return { version, analysis: skippedAnalysis(refused) };
    }
    const cancellation = {
      get isCancelled() {
        return isStale();
      },
    };
    try {
      const tree = await this.parse(source, cancellation);
      if (isStale()) {
        tree?.delete();
        return undefined;
      }
      if (!tree) {
        source.release();
        return { version, analysis: skippedAnalysis('over-time') };
      }
      const facts = source.update(tree);
      this.trimTrees();
      return { version, analysis: analyzeTree(tree, facts, language, plainView(text), this.catalogue) };
    } catch (error) {
      this.host.onError('analyze', error);
      source.release();
      return { version, analysis: skippedAnalysis('failed') };
    }
  }

  async analyzeFile(path: string, content: FileContent, cancellation: Cancellation): Promise<FileAnalysis> {
    const decoded = typeof content === 'string' ? { text: content } : decodeText(content);
    if ('problem' in decoded) return skippedAnalysis(decoded.problem);
    const { text } = decoded;
    const analysis = await this.analyzePlain(path, text, cancellation);
    const scriptManifest = parseScriptMetadata(path, text);
    return scriptManifest ? { ...analysis, scriptManifest } : analysis;
  }

  private async analyzePlain(path: string, text: string, cancellation: Cancellation): Promise<FileAnalysis> {
    if (path.toLowerCase().endsWith('.ipynb')) return this.analyzeNotebook(text, cancellation);
    const language = languageOfPath(path);
    if (!language) return skippedAnalysis('unsupported-language');
    const refused = refuse(text, path);
    return refused ? skippedAnalysis(refused) : this.analyzeText(language, plainView(text), [], cancellation);
  }

  async dispose(): Promise<void> {
    for (const id of [...this.documents.keys()]) this.close(id);
    await this.parsers.dispose();
  }

  private async analyzeNotebook(json: string, cancellation: Cancellation): Promise<FileAnalysis> {
    const notebook = notebookOf(json);
    if (!notebook) return skippedAnalysis('invalid-notebook');
    const language = languageOfEditorId(notebook.language);
    if (!language) return skippedAnalysis('unsupported-language');
    const refused = refuse(notebook.code.text);
    if (refused) return skippedAnalysis(refused);
    return this.analyzeText(language, notebook.code, notebook.installs, cancellation);
  }

  private async analyzeText(
    language: Language,
    source: SourceView,
    installs: readonly string[],
    cancellation: Cancellation,
  ): Promise<FileAnalysis> {
    try {
      const tree = await this.parsers.parse(language.grammar, source.text, null, cancellation);
      if (!tree) return skippedAnalysis('over-time');
      try {
        const facts = language.extract(tree.rootNode, source.text);
        return { ...analyzeTree(tree, facts, language, source, this.catalogue), installs };
      } finally {
        tree.delete();
      }
    } catch (error) {
      this.host.onError('analyzeFile', error);
      return skippedAnalysis('failed');
    }
  }

  private async parse(source: OpenSource, cancellation: Cancellation): Promise<ParseOutcome> {
    const edited = source.editedTree();
    try {
      return await this.parsers.parse(source.language.grammar, source.text, edited, cancellation);
    } finally {
      edited?.delete();
    }
  }

  private trimTrees(): void {
    const withTree = [...this.documents.values()].filter((source) => source.hasTree);
    for (const source of withTree.slice(0, -maxTrees)) source.release();
  }
}

function plainView(text: string): SourceView {
  let index: LineIndex | undefined;
  return {
    text,
    rangeOf(span: Span) {
      index ??= new LineIndex(text);
      return index.rangeOf(span);
    },
  };
}

function notebookOf(json: string): NotebookFile | undefined {
  try {
    return readNotebook(json);
  } catch {
    // Nested so deep that the stack does not suffice to read it.
    return undefined;
  }
}
