import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import {
  isDataQuestion,
  noReply,
  type Given,
  type Inquiry,
  type Lead,
  type Question,
  type Reply,
} from '../analysis/inquiry.ts';
import type { Cancellation } from '../common/cancellation.ts';
import type { ImportGraph } from './importGraph.ts';
import type { LinkedFolder } from './linkedFolder.ts';
import type { LinkMemo } from './linkMemo.ts';
import { LinkRun } from './linkRun.ts';

/** What a file says when others have answered what it asked. */
export interface Linked {
  /** What it says alone. */
  readonly base: FileAnalysis;
  readonly analysis: FileAnalysis;
  readonly given: Given;
  /** The files whose content decided it, besides itself. */
  readonly dependsOn: ReadonlySet<string>;
}

/** What is known of one content of a file. */
interface Memo {
  readonly analyses: Map<string, FileAnalysis>;
  readonly replies: Map<string, Reply>;
}

/** Of one content of a file, answers to no more than these are kept. */
const maxKept = 500;

/** Has files answer each other. What one said is kept for as long as its content is the same. */
export class Linker {
  private readonly memos = new WeakMap<object, Memo>();
  /** Contents of which more is known than was kept or told. */
  private fresh = new Map<FileAnalysis, Memo>();

  /** @param kept what was found out in another session of the content that an analysis is of */
  constructor(
    private readonly analyzer: Pick<Analyzer, 'analyzeFile' | 'answer'>,
    private readonly kept: (analysis: FileAnalysis) => LinkMemo | undefined = () => undefined,
  ) {}

  /** Tells what was found out since the last time. */
  tellFound(onFound: (analysis: FileAnalysis, memo: LinkMemo) => void): void {
    for (const [analysis, { analyses, replies }] of this.fresh)
      onFound(analysis, { analyses: [...analyses], replies: [...replies] });
    this.fresh = new Map();
  }

  /** Links some files of a folder. Those that ask nothing are left out. */
  async link(
    folder: LinkedFolder,
    graph: ImportGraph,
    files: Iterable<string>,
    cancellation: Cancellation,
  ): Promise<ReadonlyMap<string, Linked>> {
    const run = new LinkRun(graph, {
      analyze: (file, given) => this.analyze(folder, file, given, cancellation),
      answer: (file, inquiries) => this.answer(folder, file, inquiries, cancellation),
    });
    const linked = new Map<string, Linked>();
    for (const [file, { analysis, given, dependsOn }] of await run.link(files, cancellation)) {
      const base = folder.analyses.get(file);
      if (base && analysis) linked.set(file, { base, analysis, given, dependsOn });
    }
    return linked;
  }

  private async analyze(
    folder: LinkedFolder,
    file: string,
    given: Given,
    cancellation: Cancellation,
  ): Promise<FileAnalysis | undefined> {
    const base = folder.analyses.get(file);
    if (!base || base.skipped) return base;
    const memo = this.memoOf(base, base);
    const leads = await this.leadsTo(folder, file, given.leads, cancellation);
    if (given.answers.length === 0 && leads.length === 0) return base;
    const used = { answers: given.answers, leads };
    const key = JSON.stringify(used);
    let analysis = memo.analyses.get(key);
    if (!analysis) {
      analysis = await (folder.analyze(file, used) ?? this.read(folder, file, used, cancellation));
      if (!analysis || cancellation.isCancelled) return base;
      // It can be read alone, but not with what others say: better than nothing.
      if (analysis.skipped) return base;
      keep(memo.analyses, key, analysis);
      this.fresh.set(base, memo);
    }
    return analysis;
  }

  /** Of most files it is soon seen that they call nothing of the kind. */
  private async leadsTo(
    folder: LinkedFolder,
    file: string,
    leads: readonly Lead[],
    cancellation: Cancellation,
  ): Promise<readonly Lead[]> {
    if (leads.length === 0) return leads;
    const question: Question = { kind: 'mentions', leads };
    const [reply] = await this.answer(folder, file, [{ question, answers: [] }], cancellation);
    return reply?.values ? leads : [];
  }

  private async read(
    folder: LinkedFolder,
    file: string,
    given: Given,
    cancellation: Cancellation,
  ): Promise<FileAnalysis | undefined> {
    const content = await folder.read(file);
    if (content === undefined || cancellation.isCancelled) return undefined;
    return this.analyzer.analyzeFile(file, content, cancellation, given).catch(() => undefined);
  }

  private async answer(
    folder: LinkedFolder,
    file: string,
    inquiries: readonly Inquiry[],
    cancellation: Cancellation,
  ): Promise<readonly Reply[]> {
    const content = contentOf(folder, file, inquiries);
    if (!content) return inquiries.map(() => noReply);
    const base = folder.analyses.get(file);
    const memo = this.memoOf(content, content === base ? base : undefined);
    const { replies } = memo;
    const keys = inquiries.map((inquiry) => JSON.stringify(inquiry));
    const missing = inquiries.filter((_, index) => !replies.has(keys[index] ?? ''));
    if (missing.length > 0) {
      const read = await folder.read(file);
      if (cancellation.isCancelled) return inquiries.map(() => noReply);
      const found =
        read === undefined
          ? []
          : await this.analyzer.answer(file, read, missing, cancellation).catch(() => []);
      if (cancellation.isCancelled) return inquiries.map(() => noReply);
      // What could not be read this time may be the next time.
      for (const [index, inquiry] of missing.entries()) {
        const reply = found[index];
        if (reply && !reply.isOverTime) keep(replies, JSON.stringify(inquiry), reply);
      }
      if (base && content === base) this.fresh.set(base, memo);
    }
    return keys.map((key) => replies.get(key) ?? noReply);
  }

  private memoOf(content: object, analysis: FileAnalysis | undefined): Memo {
    let memo = this.memos.get(content);
    if (!memo) {
      const known = analysis && this.kept(analysis);
      memo = { analyses: new Map(known?.analyses), replies: new Map(known?.replies) };
      this.memos.set(content, memo);
    }
    return memo;
  }
}

/** What stands for the content that is asked, of code or of data; undefined where there is none to ask. */
function contentOf(folder: LinkedFolder, file: string, inquiries: readonly Inquiry[]): object | undefined {
  if (!isOfCode(inquiries)) return folder.dataOf(file);
  const base = folder.analyses.get(file);
  return base?.skipped ? undefined : base;
}

function isOfCode(inquiries: readonly Inquiry[]): boolean {
  return !inquiries.some(({ question }) => isDataQuestion(question));
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (map.size >= maxKept) map.clear();
  map.set(key, value);
}
