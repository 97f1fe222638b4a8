import type { Cancellation } from '../../common/cancellation.ts';
import { Timer } from '../../common/timer.ts';
import { skippedAnalysis, type FileAnalysis } from '../analysis.ts';
import { noReply, type Given, type Inquiry, type Reply } from '../inquiry.ts';
import type { Analyzer, DocumentChange, FileContent, OpenDocument, VersionedAnalysis } from '../analyzer.ts';
import type { Connect } from './channel.ts';
import { Connection, type Answer, type ConnectionHost } from './connection.ts';
import { DeathLog } from './deathLog.ts';
import { remoteLimits, type RemoteLimits } from './limits.ts';
import { MirroredDocument } from './mirroredDocument.ts';
import { answerFailed, answerUnwanted, nameOf, type DocumentQuestion, type Question } from './question.ts';
import { QuestionQueue } from './questionQueue.ts';

export interface RemoteHost extends ConnectionHost {
  readonly connect: Connect;
  /** Takes the worker's place where none can be started. */
  readonly connectInThread: Connect;
  onInfo(message: string): void;
}

/**
 * An analyzer that has its work done by a worker. The worker is started with the first question. It may die at any
 * time: another takes its place, and is told what it needs to know.
 */
export class RemoteAnalyzer implements Analyzer {
  private readonly documents = new Map<string, MirroredDocument>();
  private readonly questions = new QuestionQueue();
  private readonly deaths: DeathLog;
  private connect: Connect;
  private connection: Connection | undefined;
  private failedStarts = 0;
  private lastRecycled = -Infinity;
  private isDisposed = false;
  /** Runs only while there are questions. */
  private readonly watch = new Timer(() => this.look());
  private readonly rest = new Timer(() => this.recycle());

  constructor(
    private readonly host: RemoteHost,
    private readonly limits: RemoteLimits = remoteLimits,
  ) {
    this.connect = host.connect;
    this.deaths = new DeathLog(limits.deaths, limits.deathsWithinMs);
  }

  open(document: OpenDocument): void {
    this.close(document.id);
    this.documents.set(document.id, new MirroredDocument(document));
  }

  change(id: string, version: number, changes: readonly DocumentChange[]): void {
    const document = this.documents.get(id);
    if (!document) return;
    document.change(version, changes);
    this.connection?.change(document, version, changes);
  }

  close(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.documents.delete(id);
    this.connection?.close(document);
  }

  analyze(id: string, given?: Given): Promise<VersionedAnalysis | undefined> {
    const document = this.documents.get(id);
    if (!document || this.isDisposed) return Promise.resolve(undefined);
    const { version } = document;
    return new Promise((resolve) => {
      const answer = (result: VersionedAnalysis | undefined): void =>
        // The text may have moved on while the answer was on its way.
        resolve(this.isStale({ document, version }) ? undefined : result);
      const question: Question = { kind: 'document', document, version, given, strikes: 0, answer };
      if (document.restsUntil > this.host.now()) answerFailed(question);
      else this.submit(question);
    });
  }

  analyzeFile(
    path: string,
    content: FileContent,
    cancellation: Cancellation,
    given?: Given,
  ): Promise<FileAnalysis> {
    if (this.isDisposed) return Promise.resolve(skippedAnalysis('failed'));
    return new Promise((answer) => {
      this.submit({ kind: 'file', path, content, cancellation, given, strikes: 0, answer });
    });
  }

  answer(
    path: string,
    content: FileContent,
    inquiries: readonly Inquiry[],
    cancellation: Cancellation,
  ): Promise<readonly Reply[]> {
    if (this.isDisposed) return Promise.resolve(inquiries.map(() => noReply));
    return new Promise((answer) => {
      this.submit({ kind: 'inquiry', path, content, inquiries, cancellation, strikes: 0, answer });
    });
  }

  async dispose(): Promise<void> {
    this.isDisposed = true;
    this.watch.dispose();
    this.rest.dispose();
    this.documents.clear();
    for (const question of this.questions.takeAll()) answerFailed(question);
    await this.connection?.end();
    this.connection = undefined;
  }

  private isStale({ document, version }: Pick<DocumentQuestion, 'document' | 'version'>): boolean {
    return this.documents.get(document.id) !== document || document.version !== version;
  }

  private submit(question: Question): void {
    this.rest.dispose();
    this.questions.add(question);
    this.askNext();
    if (!this.watch.isRunning) this.watch.start(this.limits.lookMs);
  }

  private askNext(): void {
    const { questions } = this;
    // First: a document that was closed must not be opened in the worker, where nobody would close it.
    this.dropUnwanted();
    if (this.isDisposed || !questions.hasUnasked) return this.settleDown();
    if (!this.connection && this.deaths.isTooMany(this.host.now())) {
      for (const question of questions.takeUnasked()) answerFailed(question);
      return;
    }
    this.connection ??= this.startWorker();
    for (const [number, question] of questions.take(this.host.now()))
      this.ask(number, question, this.connection);
  }

  private ask(number: number, question: Question, connection: Connection): void {
    try {
      connection.ask(number, question);
    } catch (error) {
      this.host.onError('worker', error);
      this.questions.settle(number);
      answerFailed(question);
    }
  }

  private startWorker(): Connection {
    const { host } = this;
    const began = host.now();
    const connection = new Connection(this.connect, host, {
      onReady: () => {
        this.failedStarts = 0;
        host.onInfo(`started in ${Math.round(host.now() - began)} ms`);
      },
      onAnswer: (answer) => this.receive(answer),
      onDeath: (error) => this.bury(connection, error),
    });
    return connection;
  }

  private receive(answer: Answer): void {
    const question = this.questions.settle(answer.question);
    if (question?.kind === 'document' && answer.kind === 'analyzed') question.answer(answer.result);
    if (question?.kind === 'file' && answer.kind === 'fileAnalyzed') question.answer(answer.analysis);
    if (question?.kind === 'inquiry' && answer.kind === 'answered') question.answer(answer.replies);
    this.askNext();
  }

  private bury({ wasReady }: Connection, error: unknown): void {
    const { host, limits } = this;
    this.connection = undefined;
    this.deaths.add(host.now());
    host.onError('worker', error);
    if (!wasReady && ++this.failedStarts >= limits.failedStarts && this.connect !== host.connectInThread) {
      this.connect = host.connectInThread;
      host.onError('worker', 'It cannot be started: the analysis shares the thread of the others.');
    }
    if (this.deaths.isTooMany(host.now()))
      host.onError('worker', 'It died too often, and rests for a while.');
    for (const question of this.questions.takeBack(wasReady)) {
      host.onError('worker', `Given up, because the worker died of it: ${nameOf(question)}`);
      if (question.kind === 'document') question.document.restsUntil = host.now() + limits.deathsWithinMs;
      answerFailed(question);
    }
    this.askNext();
  }

  /** Sees to what nobody tells of: that an answer is no longer wanted, or that none comes. */
  private look(): void {
    const { host, limits, questions, connection } = this;
    const asked = questions.oldest;
    if (connection && asked !== undefined) {
      const silence = host.now() - Math.max(asked, connection.lastHeard);
      if (silence > limits.silenceMs) connection.giveUp(`It was silent for ${Math.round(silence)} ms.`);
    }
    this.askNext();
    if (!questions.isEmpty) this.watch.start(limits.lookMs);
  }

  private dropUnwanted(): void {
    const isUnwanted = (question: Question): boolean =>
      question.kind === 'document' ? this.isStale(question) : question.cancellation.isCancelled;
    for (const [number, question] of this.questions.takeUnwanted(isUnwanted)) {
      if (question.kind !== 'document' && number !== undefined) this.connection?.cancel(number);
      answerUnwanted(question);
    }
  }

  /** WebAssembly gives no memory back; only the end of the worker does. */
  private settleDown(): void {
    const { questions, connection, limits, host } = this;
    if (!questions.isEmpty || !connection || this.isDisposed) return;
    this.watch.dispose();
    if (connection.memoryBytes <= limits.memoryBytes) return;
    const since = host.now() - this.lastRecycled;
    this.rest.start(Math.max(limits.restMs, limits.recycleMs - since));
  }

  private recycle(): void {
    const old = this.connection;
    if (!old) return;
    this.lastRecycled = this.host.now();
    this.host.onInfo(`replaced, because it holds ${Math.round(old.memoryBytes / 1e6)} MB`);
    this.connection = this.startWorker();
    void old.end();
  }
}
