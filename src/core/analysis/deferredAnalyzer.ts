import type { Cancellation } from '../common/cancellation.ts';
import type { FileAnalysis } from './analysis.ts';
import type { Analyzer, DocumentChange, FileContent, OpenDocument, VersionedAnalysis } from './analyzer.ts';

/**
 * An analyzer that is made when the first question comes. What is told it before is kept and passed on, so that
 * opening documents costs nothing until somebody wants to know what is in them.
 */
export class DeferredAnalyzer implements Analyzer {
  private made: Promise<Analyzer> | undefined;
  private ready: Analyzer | undefined;
  private readonly told: ((analyzer: Analyzer) => void)[] = [];
  private isDisposed = false;

  constructor(private readonly make: () => Promise<Analyzer>) {}

  open(document: OpenDocument): void {
    this.tell((analyzer) => analyzer.open(document));
  }

  change(id: string, version: number, changes: readonly DocumentChange[]): void {
    this.tell((analyzer) => analyzer.change(id, version, changes));
  }

  close(id: string): void {
    this.tell((analyzer) => analyzer.close(id));
  }

  async analyze(id: string): Promise<VersionedAnalysis | undefined> {
    return (await this.analyzer()).analyze(id);
  }

  async analyzeFile(path: string, content: FileContent, cancellation: Cancellation): Promise<FileAnalysis> {
    return (await this.analyzer()).analyzeFile(path, content, cancellation);
  }

  async dispose(): Promise<void> {
    this.isDisposed = true;
    await (await this.made)?.dispose();
  }

  private tell(message: (analyzer: Analyzer) => void): void {
    if (this.ready) message(this.ready);
    else if (!this.isDisposed) this.told.push(message);
  }

  private analyzer(): Promise<Analyzer> {
    this.made ??= this.make().then((analyzer) => {
      this.ready = analyzer;
      for (const message of this.told.splice(0)) message(analyzer);
      return analyzer;
    });
    return this.made;
  }
}
