import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startGit } from './gitCommand.ts';

const lineFeed = 10;

/** Contents out of git's store, one after the other, from one process that is started by the first question. */
export class GitBlobs {
  private process: ChildProcessWithoutNullStreams | undefined;
  private readonly waiting: ((content: Uint8Array | undefined) => void)[] = [];
  private chunks: Buffer[] = [];
  private length = 0;
  /** How many bytes make the answer whole; undefined while its first line is not here. */
  private wanted: number | undefined;

  constructor(private readonly folder: string) {}

  /** In a buffer of its own; undefined where git does not have it. */
  read(id: string): Promise<Uint8Array | undefined> {
    this.process ??= this.start();
    const { stdin } = this.process;
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      stdin.write(`${id}\n`);
    });
  }

  /** The first bytes alone, as many as there are up to `count`: the rest is neither read nor kept. */
  readHead(id: string, count: number): Promise<Uint8Array | undefined> {
    const child = startGit(this.folder, ['cat-file', 'blob', id]);
    const chunks: Buffer[] = [];
    let length = 0;
    return new Promise((resolve) => {
      child.on('error', () => resolve(undefined));
      child.stderr.resume();
      child.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= count) child.kill();
      });
      child.on('close', (code) => {
        const isWhole = code === 0 || length >= count;
        resolve(isWhole ? ownBytes(Buffer.concat(chunks).subarray(0, count)) : undefined);
      });
    });
  }

  dispose(): void {
    this.process?.stdin.end();
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.folder, ['cat-file', '--batch']);
    const giveUp = (): void => {
      for (const resolve of this.waiting.splice(0)) resolve(undefined);
    };
    child.on('error', giveUp);
    child.on('close', giveUp);
    // A process that is gone cannot be written to; `close` tells.
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    child.stdout.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.length += chunk.length;
      this.answer();
    });
    return child;
  }

  /** Gives out what is whole: `<id> blob <size>\n<content>\n`, or `<id> missing\n`. */
  private answer(): void {
    while (this.length > 0 && this.length >= (this.wanted ?? 0)) {
      const received = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
      const lineEnd = received?.indexOf(lineFeed) ?? -1;
      if (!received || lineEnd < 0) return;
      const [, type, size] = received.toString('latin1', 0, lineEnd).split(' ');
      const isBlob = type === 'blob';
      const end = lineEnd + 1 + (isBlob ? Number(size) + 1 : 0);
      if (received.length < end) {
        this.chunks = [received];
        this.wanted = end;
        return;
      }
      this.waiting.shift()?.(isBlob ? ownBytes(received.subarray(lineEnd + 1, end - 1)) : undefined);
      const rest = received.subarray(end);
      this.chunks = rest.length > 0 ? [rest] : [];
      this.length = rest.length;
      this.wanted = undefined;
    }
  }
}

function ownBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
