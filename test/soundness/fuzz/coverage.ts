import { Session, type Profiler } from 'node:inspector/promises';

/** Tells which parts of the product's own code have been run for the first time. */
export class Coverage {
  private readonly session = new Session();
  /** Blocks of code that were run by now: script, start and end. */
  private readonly seen = new Set<string>();

  /** @param isOwn whether the script at a URL is of interest */
  constructor(private readonly isOwn: (url: string) => boolean) {}

  get blocks(): number {
    return this.seen.size;
  }

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many blocks were run since the last time that never were before. */
  async fresh(): Promise<number> {
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    const before = this.seen.size;
    for (const script of result) if (this.isOwn(script.url)) this.note(script);
    return this.seen.size - before;
  }

  async stop(): Promise<void> {
    await this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }

  private note({ scriptId, functions }: Profiler.ScriptCoverage): void {
    for (const { ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        if (count > 0) this.seen.add(`${scriptId} ${startOffset} ${endOffset}`);
      }
    }
  }
}
