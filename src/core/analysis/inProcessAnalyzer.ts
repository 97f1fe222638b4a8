import type { Tree } from 'web-tree-sitter';
import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import { detached, detachedData } from '../common/detached.ts';
import type { Scheduler } from '../common/scheduler.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceView } from '../catalogue/evidence.ts';
import type { Language } from '../languages/language.ts';
import { readerOf } from '../languages/readers/readers.ts';
import { languageOfEditorId, languageOfPath } from '../languages/registry.ts';
import { parsePageImportMap } from '../manifests/pageImportMap.ts';
import { parseScriptMetadata } from '../manifests/scriptMetadata.ts';
import { readNotebook, type NotebookFile } from '../notebooks/notebookFile.ts';
import { Grammars, type GrammarSource } from '../syntax/grammars.ts';
import { ParserPool } from '../syntax/parserPool.ts';
import { Turn } from '../syntax/turn.ts';
import { sourceNotices } from '../vendored/sourceNotices.ts';
import { skippedAnalysis, type FileAnalysis, type SkipReason } from './analysis.ts';
import type { Analyzer, FileContent, OpenDocument, VersionedAnalysis } from './analyzer.ts';
import { analyzeSource, type FoundMemory } from './analyzeSource.ts';
import { answerData } from './answerData.ts';
import { answerSource } from './answerSource.ts';
import { isDataQuestion, noReply, type Given, type Inquiry, type Reply } from './inquiry.ts';
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
    this.documents.get(id)?.clear();
    this.documents.delete(id);
  }

  async analyze(id: string, given?: Given): Promise<VersionedAnalysis | undefined> {
    const source = this.documents.get(id);
    if (!source) return undefined;
    this.documents.delete(id);
    this.documents.set(id, source);
    const { version, text, facts, memory } = source;
    const cancellation = {
      isStale: () => this.documents.get(id) !== source || source.version !== version,
      get isCancelled() {
        return this.isStale();
      },
    };
    const analysis = await this.analyzeText(plainView(codeIn(text, facts.language)), facts, cancellation, {
      where: 'analyze',
      given,
      memory,
    });
    if (cancellation.isStale()) {
      // Closed meanwhile: nobody else lets go of what was parsed.
      if (this.documents.get(id) !== source) source.clear();
      return undefined;
    }
    this.trim();
    return { version, analysis };
  }

  async analyzeFile(
    path: string,
    content: FileContent,
    cancellation: Cancellation,
    given?: Given,
  ): Promise<FileAnalysis> {
    const decoded = typeof content === 'string' ? { text: content } : decodeText(content);
    if ('problem' in decoded) return skippedAnalysis(decoded.problem);
    const { text } = decoded;
    const analysis = await this.analyzePlain(path, text, cancellation, given);
    const scriptManifest = parseScriptMetadata(path, text) ?? parsePageImportMap(path, text);
    return scriptManifest ? { ...analysis, scriptManifest: detachedData(scriptManifest) } : analysis;
  }

  async answer(
    path: string,
    content: FileContent,
    inquiries: readonly Inquiry[],
    cancellation: Cancellation,
  ): Promise<readonly Reply[]> {
    const decoded = typeof content === 'string' ? { text: content } : decodeText(content);
    if (inquiries.some(({ question }) => isDataQuestion(question))) {
      if (!('text' in decoded)) return inquiries.map(() => noReply);
      return answerData(
        { path, text: decoded.text },
        inquiries.map(({ question }) => question),
      );
    }
    const read = 'text' in decoded ? readCode(path, decoded.text) : undefined;
    if (!read || 'problem' in read || refuse(read.source.text, path)) return inquiries.map(() => noReply);
    const turn = new Turn(this.host.scheduler, limits, cancellation);
    const parse = this.parserFor(read.language, turn);
    try {
      return await answerSource({ file: path, ...read, parse, catalogue: this.catalogue }, inquiries);
    } catch (error) {
      this.host.onError('answer', error);
      return inquiries.map(() => noReply);
    }
  }

  private parserFor(language: Language, turn: Turn): (text: string) => Promise<Tree | undefined> {
    return async (text) => {
      await turn.next();
      return this.parsers.parse(language.grammar, text, turn);
    };
  }

  private async analyzePlain(
    path: string,
    text: string,
    cancellation: Cancellation,
    given: Given | undefined,
  ): Promise<FileAnalysis> {
    const read = readCode(path, text);
    if ('problem' in read) return skippedAnalysis(read.problem);
    const { language, source, installs } = read;
    const facts = new IslandFacts(language);
    try {
      const about = { where: 'analyzeFile', path: installs ? undefined : path, given };
      const analysis = await this.analyzeText(source, facts, cancellation, about);
      const { models, ignores, asks } = analysis;
      return {
        ...analysis,
        // They live longer than the text; those of an open document only until it is analysed again.
        ...detachedData({ models, ignores, asks }),
        ...(installs && !analysis.skipped && { installs: installs.map(detached) }),
      };
    } finally {
      facts.clear();
    }
  }

  async dispose(): Promise<void> {
    for (const id of [...this.documents.keys()]) this.close(id);
    await this.parsers.dispose();
  }

  private async analyzeText(
    source: SourceView,
    facts: IslandFacts,
    cancellation: Cancellation,
    about: About,
  ): Promise<FileAnalysis> {
    const analysis = await this.analyzeCode(source, facts, cancellation, about);
    const notices = sourceNotices(source.text, facts.language.ecosystem);
    return notices.length > 0 ? { ...analysis, notices } : analysis;
  }

  private async analyzeCode(
    source: SourceView,
    facts: IslandFacts,
    cancellation: Cancellation,
    { where, path, ...known }: About,
  ): Promise<FileAnalysis> {
    const refused = refuse(source.text, path);
    if (refused) {
      facts.clear();
      return skippedAnalysis(refused);
    }
    const turn = new Turn(this.host.scheduler, limits, cancellation);
    const parse = this.parserFor(facts.language, turn);
    try {
      return await analyzeSource(source, this.catalogue, facts, parse, known);
    } catch (error) {
      this.host.onError(where, error);
      facts.clear();
      return skippedAnalysis('failed');
    }
  }

  private trim(): void {
    for (const source of [...this.documents.values()].slice(0, -maxKept)) source.clear();
  }
}

interface About {
  readonly where: string;
  readonly path?: string | undefined;
  readonly given: Given | undefined;
  readonly memory?: FoundMemory;
}

interface Code {
  readonly language: Language;
  readonly source: SourceView;
  /** Of a notebook. */
  readonly installs?: readonly string[];
}

/** The code of a file, or why there is none. */
function readCode(path: string, text: string): Code | { readonly problem: SkipReason } {
  if (!path.toLowerCase().endsWith('.ipynb')) {
    const language = languageOfPath(path);
    return language
      ? { language, source: plainView(codeIn(text, language)) }
      : { problem: 'unsupported-language' };
  }
  const notebook = notebookOf(text);
  if (!notebook) return { problem: 'invalid-notebook' };
  const language = languageOfEditorId(notebook.language);
  return language
    ? { language, source: notebook.code, installs: notebook.installs }
    : { problem: 'unsupported-language' };
}

function codeIn(text: string, { id }: Language): string {
  return readerOf(id).code?.(text) ?? text;
}

function notebookOf(json: string): NotebookFile | undefined {
  try {
    return readNotebook(json);
  } catch {
    // Nested so deep that the stack does not suffice to read it.
    return undefined;
  }
}
