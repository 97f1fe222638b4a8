import { Parser, type Tree } from 'web-tree-sitter';
import type { Cancellation } from '../common/cancellation.ts';
import type { Scheduler } from '../common/scheduler.ts';
import type { Grammars } from './grammars.ts';

/** `undefined` where the parse was cancelled. The caller owns the tree and must delete it. */
type ParseOutcome = Tree | undefined;

/**
 * One parser a grammar. A parse runs in slices and lets other work through between them; meanwhile its
 * parser belongs to it alone.
 */
export class ParserPool {
  private readonly parsers = new Map<string, Promise<Parser>>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly grammars: Grammars,
    private readonly scheduler: Scheduler,
    /** Longest stretch, in milliseconds, for which a parse holds the thread. */
    private readonly sliceMs: number,
  ) {}

  parse(grammar: string, text: string, cancellation: Cancellation): Promise<ParseOutcome> {
    const before = this.queues.get(grammar) ?? Promise.resolve();
    const turn = before.then(async () => this.parseNow(await this.parserFor(grammar), text, cancellation));
    this.queues.set(
      grammar,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async dispose(): Promise<void> {
    const parsers = [...this.parsers.values()];
    this.parsers.clear();
    await Promise.allSettled(this.queues.values());
    for (const parser of await Promise.allSettled(parsers)) {
      if (parser.status === 'fulfilled') parser.value.delete();
    }
  }

  private async parseNow(parser: Parser, text: string, cancellation: Cancellation): Promise<ParseOutcome> {
    const { scheduler, sliceMs } = this;
    try {
      for (;;) {
        if (cancellation.isCancelled) return undefined;
        const sliceEnd = scheduler.now() + sliceMs;
        // Called again after a cancelled slice, parse() goes on where it stopped.
        const tree = parser.parse(text, null, { progressCallback: () => scheduler.now() > sliceEnd });
        if (tree) return tree;
        await scheduler.yield();
      }
    } finally {
      // A given-up parse keeps its state: without this the next document would get this one's tree.
      parser.reset();
    }
  }

  private parserFor(grammar: string): Promise<Parser> {
    let parser = this.parsers.get(grammar);
    if (!parser) {
      parser = this.grammars.load(grammar).then((language) => new Parser().setLanguage(language));
      this.parsers.set(grammar, parser);
      parser.catch(() => this.parsers.delete(grammar));
    }
    return parser;
  }
}
