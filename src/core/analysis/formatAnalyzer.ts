import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';
import { isTextFormat } from '../formats/registry.ts';
import { applyChanges } from '../model/text.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import type { Analyzer, FileContent, OpenDocument, VersionedAnalysis } from './analyzer.ts';
import { analyzeFormat } from './analyzeFormat.ts';
import type { Given, Inquiry, Reply } from './inquiry.ts';
import { refuse } from './limits.ts';
import { plainView } from './plainView.ts';

/** An open document that is no code. */
interface OpenText {
  readonly path: string;
  version: number;
  text: string;
}

/** Reads the files that are no code, and hands on all others. */
export class FormatAnalyzer implements Analyzer {
  private readonly documents = new Map<string, OpenText>();

  constructor(
    private readonly code: Analyzer,
    private readonly onError: (where: string, error: unknown) => void,
  ) {}

  open(document: OpenDocument): void {
    this.close(document.id);
    const { id, path, version, text } = document;
    if (path !== undefined && isTextFormat(path)) this.documents.set(id, { path, version, text });
    else this.code.open(document);
  }

  change(id: string, version: number, changes: Parameters<Analyzer['change']>[2]): void {
    const document = this.documents.get(id);
    if (!document) return this.code.change(id, version, changes);
    document.version = version;
    document.text = applyChanges(document.text, changes);
  }

  close(id: string): void {
    if (!this.documents.delete(id)) this.code.close(id);
  }

  analyze(id: string, given?: Given): Promise<VersionedAnalysis | undefined> {
    const document = this.documents.get(id);
    if (!document) return this.code.analyze(id, given);
    const { path, version, text } = document;
    return Promise.resolve({ version, analysis: this.read(path, text) });
  }

  analyzeFile(
    path: string,
    content: FileContent,
    cancellation: Cancellation,
    given?: Given,
  ): Promise<FileAnalysis> {
    if (!isTextFormat(path)) return this.code.analyzeFile(path, content, cancellation, given);
    const decoded = typeof content === 'string' ? { text: content } : decodeText(content);
    return Promise.resolve(
      'problem' in decoded ? skippedAnalysis(decoded.problem) : this.read(path, decoded.text),
    );
  }

  /** Code may load what is a format of its own, too: a `config.yaml`. */
  answer(
    path: string,
    content: FileContent,
    inquiries: readonly Inquiry[],
    cancellation: Cancellation,
  ): Promise<readonly Reply[]> {
    return this.code.answer(path, content, inquiries, cancellation);
  }

  dispose(): Promise<void> {
    this.documents.clear();
    return this.code.dispose();
  }

  private read(path: string, text: string): FileAnalysis {
    const refused = refuse(text, path);
    if (refused) return skippedAnalysis(refused);
    try {
      return analyzeFormat(path, plainView(text));
    } catch (error) {
      this.onError('formats', error);
      return skippedAnalysis('failed');
    }
  }
}
