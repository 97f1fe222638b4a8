import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Given, Inquiry, Question, Reply } from '../analysis/inquiry.ts';
import type { Cancellation } from '../common/cancellation.ts';
import { pushTo } from '../common/multiMap.ts';
import { keyOfAsk, type Ask } from '../facts/elsewhere.ts';
import { waitingForThemselves } from './cycles.ts';
import { demandOf } from './demand.ts';
import type { ImportGraph } from './importGraph.ts';
import type { Demand, LinkNode } from './linkNode.ts';

export interface Evaluator {
  analyze(file: string, given: Given): Promise<FileAnalysis | undefined>;
  answer(file: string, inquiries: readonly Inquiry[]): Promise<readonly Reply[]>;
}

export interface RunResult {
  readonly analysis: FileAnalysis | undefined;
  readonly given: Given;
  readonly dependsOn: ReadonlySet<string>;
}

/** How often a file is looked at with new answers: each may bring up new questions. */
const maxRounds = 5;
/** Questions between the files of one folder; nobody waits for more. */
const maxNodes = 100_000;

/**
 * Links files by rounds: all that is to be found out is looked at, what it asks becomes further questions, and what has
 * all its answers is looked at again. What a file says depends on nothing but the contents of files, in whatever order
 * they are linked: a question that waits, in the end, for itself has no answer.
 */
export class LinkRun {
  private readonly nodes = new Map<string, LinkNode>();
  private readonly analyses = new Map<string, FileAnalysis | undefined>();
  private due: LinkNode[] = [];

  constructor(
    private readonly graph: ImportGraph,
    private readonly evaluator: Evaluator,
  ) {}

  async link(files: Iterable<string>, cancellation: Cancellation): Promise<ReadonlyMap<string, RunResult>> {
    const roots = [...files].map((file) => this.nodeOf(file));
    while (this.due.length > 0 && !cancellation.isCancelled) {
      for (const [file, nodes] of this.takeDue()) {
        await this.lookAt(file, nodes);
        if (cancellation.isCancelled) return new Map();
      }
      this.goOn();
    }
    if (cancellation.isCancelled) return new Map();
    return new Map(roots.map((root) => [root.file, this.resultOf(root)]));
  }

  private resultOf(root: LinkNode): RunResult {
    const dependsOn = new Set<string>();
    const seen = new Set([root]);
    for (const node of seen) {
      if (node !== root) dependsOn.add(node.file);
      for (const other of node.asked) seen.add(other);
    }
    dependsOn.delete(root.file);
    return { analysis: this.analyses.get(root.file), given: this.givenTo(root), dependsOn };
  }

  private givenTo({ file, answers }: LinkNode): Given {
    return { answers, leads: this.graph.leadsOf(file) };
  }

  /** What is due, by the files that are to be read for it. */
  private takeDue(): ReadonlyMap<string, readonly LinkNode[]> {
    const byFile = new Map<string, LinkNode[]>();
    for (const node of this.due.splice(0)) pushTo(byFile, node.file, node);
    return byFile;
  }

  private async lookAt(file: string, nodes: readonly LinkNode[]): Promise<void> {
    const questions: LinkNode[] = [];
    for (const node of nodes) {
      if (node.question) questions.push(node);
      else {
        const analysis = await this.evaluator.analyze(file, this.givenTo(node));
        this.analyses.set(file, analysis);
        this.take(node, analysis?.asks ?? []);
      }
    }
    if (questions.length === 0) return;
    const inquiries = questions.flatMap(({ question, answers }) => (question ? [{ question, answers }] : []));
    const replies = await this.evaluator.answer(file, inquiries);
    for (const [index, node] of questions.entries()) {
      node.reply = replies[index];
      this.take(node, node.reply?.asks ?? []);
    }
  }

  /** Takes up what a node asks; it is final when it asks nothing new. */
  private take(node: LinkNode, asks: readonly Ask[]): void {
    node.rounds++;
    const demands: Demand[] = [];
    for (const ask of node.rounds < maxRounds ? asks : []) {
      const key = keyOfAsk(ask);
      if (node.settled.has(key)) continue;
      const demand = demandOf(ask, node.file, this.graph, (file, question) => this.nodeOf(file, question));
      if (demand.on.length > 0) demands.push(demand);
      else node.settled.add(key);
      for (const other of demand.on) node.asked.add(other);
    }
    node.waiting = demands;
    node.isFinal = demands.length === 0;
  }

  /** Finds what has all its answers by now; where there is nothing of the kind, what never will. */
  private goOn(): void {
    let waiting = [...this.nodes.values()].filter((node) => !node.isFinal);
    while (this.due.length === 0 && waiting.length > 0) {
      const ready = waiting.filter((node) =>
        node.waiting.every(({ on }) => on.every((other) => other.isFinal)),
      );
      for (const node of ready) this.answerTo(node);
      if (ready.length === 0) {
        const endless = waitingForThemselves(waiting, unfinished);
        for (const node of endless) giveUp(node);
        if (endless.length === 0) return;
      }
      waiting = waiting.filter((node) => !node.isFinal);
    }
  }

  private answerTo(node: LinkNode): void {
    const answers = [...node.answers];
    for (const { ask, key, combine } of node.waiting) {
      node.settled.add(key);
      const values = combine();
      if (values) answers.push({ ask, values });
    }
    node.waiting = [];
    // Nobody knew anything: it says what it said.
    node.isFinal = answers.length === node.answers.length;
    if (node.isFinal) return;
    node.answers = answers;
    this.due.push(node);
  }

  private nodeOf(file: string, question?: Question): LinkNode {
    const key = question ? `${file} ${JSON.stringify(question)}` : file;
    let node = this.nodes.get(key);
    if (!node) {
      node = {
        key,
        file,
        ...(question && { question }),
        answers: [],
        waiting: [],
        settled: new Set(),
        asked: new Set(),
        rounds: 0,
        isFinal: this.nodes.size >= maxNodes,
        reply: undefined,
      };
      this.nodes.set(key, node);
      if (!node.isFinal) this.due.push(node);
    }
    return node;
  }
}

function unfinished({ waiting }: LinkNode): readonly LinkNode[] {
  return waiting.flatMap(({ on }) => on.filter(({ isFinal }) => !isFinal));
}

function giveUp(node: LinkNode): void {
  node.isFinal = true;
  node.waiting = [];
  node.reply = undefined;
}
