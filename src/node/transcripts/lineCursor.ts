import { readSync } from 'node:fs';

const chunkBytes = 256 * 1024;
const lineFeed = 10;

/** So much of what was read is compared before reading goes on: a file may have been written anew in its place. */
const markBytes = 64;

/** Reads the lines of a file that grows, each once. A line without its end is kept until the rest of it is there. */
export class LineCursor {
  private offset = 0;
  private mark = Buffer.alloc(0);
  private rest: Buffer[] = [];
  private restBytes = 0;
  private isTooLong = false;

  /** @param maxLineBytes a longer line is given as an empty one */
  constructor(private readonly maxLineBytes: number) {}

  /** Whether the file still begins with what was read of it. */
  isAt(descriptor: number): boolean {
    const { length } = this.mark;
    const there = Buffer.alloc(length);
    return readSync(descriptor, there, 0, length, this.offset - length) === length && there.equals(this.mark);
  }

  /**
   * Gives the lines that are new to `take`, until the end or until `mayGoOn` says no; answers whether it came to the
   * end. Throws when the file cannot be read.
   */
  read(descriptor: number, take: (line: string) => void, mayGoOn: () => boolean): boolean {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const read = readSync(descriptor, chunk, 0, chunkBytes, this.offset);
      if (read === 0) return true;
      this.takeLines(chunk.subarray(0, read), take);
      this.offset += read;
      this.mark = Buffer.from(chunk.subarray(Math.max(0, read - markBytes), read));
      if (!mayGoOn()) return false;
    }
  }

  private takeLines(bytes: Buffer, take: (line: string) => void): void {
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      this.keep(bytes.subarray(start, end));
      take(this.isTooLong ? '' : Buffer.concat(this.rest).toString('utf8'));
      this.forget();
      this.isTooLong = false;
      start = end + 1;
    }
    this.keep(bytes.subarray(start));
  }

  private keep(bytes: Buffer): void {
    this.restBytes += bytes.length;
    if (this.restBytes > this.maxLineBytes) this.isTooLong = true;
    if (this.isTooLong) this.forget();
    // A copy: the chunk is filled again.
    else if (bytes.length > 0) this.rest.push(Buffer.from(bytes));
  }

  private forget(): void {
    this.rest = [];
    this.restBytes = 0;
  }
}
