import type { Cancellation } from '../../common/cancellation.ts';
import type { GrammarSource } from '../../syntax/grammars.ts';
import { skippedAnalysis, type FileAnalysis } from '../analysis.ts';
import { noReply, type Reply } from '../inquiry.ts';
import type { Analyzer, VersionedAnalysis } from '../analyzer.ts';
import type { AnalyzerHost } from '../inProcessAnalyzer.ts';
import { AskedGrammars } from './askedGrammars.ts';
import type { ClientMessage, WorkerMessage } from './protocol.ts';

export interface ServerHost extends Pick<AnalyzerHost, 'scheduler'> {
  /** Absent where files cannot be read: then the client is asked. */
  readonly grammars?: GrammarSource;
  readonly createAnalyzer: (host: AnalyzerHost) => Analyzer;
  /** Memory that is not given back while the worker lives. */
  memoryBytes(): number;
  post(message: WorkerMessage): void;
}

/** The worker's side: does what the messages say. */
export class AnalysisServer {
  private readonly analyzer: Analyzer;
  private readonly asked: AskedGrammars;
  /** The files that are being looked at. */
  private readonly running = new Map<number, { isCancelled: boolean }>();

  constructor(private readonly host: ServerHost) {
    this.asked = new AskedGrammars((file) => host.post({ kind: 'readGrammar', file }));
    this.analyzer = host.createAnalyzer({
      grammars: host.grammars ?? this.asked,
      scheduler: host.scheduler,
      onError: (where, error) => this.report(where, error),
    });
    host.post({ kind: 'ready' });
  }

  receive(message: ClientMessage): void {
    const { analyzer } = this;
    switch (message.kind) {
      case 'open':
        return analyzer.open(message.document);
      case 'change':
        return analyzer.change(message.id, message.version, message.changes);
      case 'close':
        return analyzer.close(message.id);
      case 'analyze':
        return void this.analyze(message);
      case 'analyzeFile':
        return void this.analyzeFile(message);
      case 'answer':
        return void this.answer(message);
      case 'cancel': {
        const running = this.running.get(message.question);
        if (running) running.isCancelled = true;
        return;
      }
      case 'grammar':
        return this.asked.receive(message);
    }
  }

  dispose(): Promise<void> {
    return this.analyzer.dispose();
  }

  private async analyze({ question, id, given }: ClientMessage & { kind: 'analyze' }): Promise<void> {
    let result: VersionedAnalysis | undefined;
    try {
      result = await this.analyzer.analyze(id, given);
    } catch (error) {
      this.report('analyze', error);
    }
    this.host.post({ kind: 'analyzed', question, result, memoryBytes: this.host.memoryBytes() });
  }

  private async analyzeFile({ question, path, content, given }: ClientMessage & { kind: 'analyzeFile' }) {
    const cancellation: Cancellation & { isCancelled: boolean } = { isCancelled: false };
    this.running.set(question, cancellation);
    let analysis: FileAnalysis;
    try {
      analysis = await this.analyzer.analyzeFile(path, content, cancellation, given);
    } catch (error) {
      this.report('analyzeFile', error);
      analysis = skippedAnalysis('failed');
    }
    this.running.delete(question);
    this.host.post({ kind: 'fileAnalyzed', question, analysis, memoryBytes: this.host.memoryBytes() });
  }

  private async answer({ question, path, content, inquiries }: ClientMessage & { kind: 'answer' }) {
    const cancellation: Cancellation & { isCancelled: boolean } = { isCancelled: false };
    this.running.set(question, cancellation);
    let replies: readonly Reply[];
    try {
      replies = await this.analyzer.answer(path, content, inquiries, cancellation);
    } catch (error) {
      this.report('answer', error);
      replies = inquiries.map(() => noReply);
    }
    this.running.delete(question);
    this.host.post({ kind: 'answered', question, replies, memoryBytes: this.host.memoryBytes() });
  }

  private report(where: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.host.post({ kind: 'error', where, error: text });
  }
}
