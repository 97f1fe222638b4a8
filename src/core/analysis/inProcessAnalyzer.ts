import type { Tree } from 'web-tree-sitter';
import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import { detached, detachedData } from '../common/detached.ts';
import type { Scheduler } from '../common/scheduler.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceView } from '../catalogue/findModels.ts';
import type { Language } from '../languages/language.ts';
import { languageOfEditorId, languageOfPath } from '../languages/registry.ts';
import { parseScriptMetadata } from '../manifests/scriptMetadata.ts';
import { readNotebook, type NotebookFile } from '../notebooks/notebookFile.ts';
import { Grammars, type GrammarSource } from '../syntax/grammars.ts';
import { ParserPool } from '../syntax/parserPool.ts';
import { Turn } from '../syntax/turn.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import type { Analyzer, FileContent, OpenDocument, VersionedAnalysis } from './analyzer.ts';
import { analyzeSource } from './analyzeSource.ts';
import { IslandFacts } from './islandFacts.ts';
import { refuse } from './limits.ts';
import { OpenSource } from './openSource.ts';
import { plainView } from './plainView.ts';

export interface AnalyzerHost {
  readonly grammars: GrammarSource;
  readonly scheduler: Scheduler;
  /** Told of every error that was survived. */
  onError(where: string, error: unknown): void;
}

/** An analysis holds the thread for about this long at a stretch, and is given up after the second figure. */
const limits = { sliceMs: 15, totalMs: 2000 };
/** Documents of which more than the text is kept. */
const maxKept = 32;

/** The analyzer in the thread that asks. */
export class InProcessAnalyzer implements Analyzer {
  /** In order of use: the first is the one not asked for longest. */
  private readonly documents = new Map<string, OpenSource>();
  private readonly parsers: ParserPool;

  constructor(
    private readonly host: AnalyzerHost,
    private readonly catalogue: Catalogue,
  ) {
    this.parsers = new ParserPool(new Grammars(host.grammars), host.scheduler, limits.sliceMs);
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
    this.documents.get(id)?.facts.clear();
    this.documents.delete(id);
  }

  async analyze(id: string): Promise<VersionedAnalysis | undefined> {
    const source = this.documents.get(id);
    if (!source) return undefined;
    this.documents.delete(id);
    this.documents.set(id, source);
    const { version, text, facts } = source;
    const cancellation = {
      isStale: () => this.documents.get(id) !== source || source.version !== version,
      get isCancelled() {
        return this.isStale();
      },
    };
    const analysis = await this.analyzeText(plainView(text), facts, cancellation, 'analyze');
    if (cancellation.isStale()) {
      // Closed meanwhile: nobody else lets go of what was parsed.
      if (this.documents.get(id) !== source) facts.clear();
      return undefined;
    }
    this.trim();
    return { version, analysis };
  }

  async analyzeFile(path: string, content: FileContent, cancellation: Cancellation): Promise<FileAnalysis> {
    const decoded = typeof content === 'string' ? { text: content } : decodeText(content);
    if ('problem' in decoded) return skippedAnalysis(decoded.problem);
    const { text } = decoded;
    const analysis = await this.analyzePlain(path, text, cancellation);
    const scriptManifest = parseScriptMetadata(path, text);
    return scriptManifest ? { ...analysis, scriptManifest: detachedData(scriptManifest) } : analysis;
  }

  private async analyzePlain(path: string, text: string, cancellation: Cancellation): Promise<FileAnalysis> {
    if (path.toLowerCase().endsWith('.ipynb')) return this.analyzeNotebook(text, cancellation);
    const language = languageOfPath(path);
    if (!language) return skippedAnalysis('unsupported-language');
    return this.analyzeOnce(language, plainView(text), cancellation, path);
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
    const analysis = await this.analyzeOnce(language, notebook.code, cancellation);
    return analysis.skipped ? analysis : { ...analysis, installs: notebook.installs.map(detached) };
  }

  private async analyzeOnce(
    language: Language,
    source: SourceView,
    cancellation: Cancellation,
    path?: string,
  ): Promise<FileAnalysis> {
    const facts = new IslandFacts(language);
    try {
      const analysis = await this.analyzeText(source, facts, cancellation, 'analyzeFile', path);
      const { models, ignores, asks } = analysis;
      // They live longer than the text; those of an open document only until it is analysed again.
      return { ...analysis, ...detachedData({ models, ignores, asks }) };
    } finally {
      facts.clear();
    }
  }

  private async analyzeText(
    source: SourceView,
    facts: IslandFacts,
    cancellation: Cancellation,
    where: string,
    path?: string,
  ): Promise<FileAnalysis> {
    const refused = refuse(source.text, path);
    if (refused) {
      facts.clear();
      return skippedAnalysis(refused);
    }
    const turn = new Turn(this.host.scheduler, limits, cancellation);
    const parse = async (text: string): Promise<Tree | undefined> => {
      await turn.next();
      return this.parsers.parse(facts.language.grammar, text, turn);
    };
    try {
      const analysis = await analyzeSource(source, this.catalogue, facts, parse);
      return analysis ?? skippedAnalysis('over-time');
    } catch (error) {
      this.host.onError(where, error);
      facts.clear();
      return skippedAnalysis('failed');
    }
  }

  private trim(): void {
    for (const source of [...this.documents.values()].slice(0, -maxKept)) source.facts.clear();
  }
}

function notebookOf(json: string): NotebookFile | undefined {
  try {
    return readNotebook(json);
  } catch {
    // Nested so deep that the stack does not suffice to read it.
    return undefined;
  }
}
