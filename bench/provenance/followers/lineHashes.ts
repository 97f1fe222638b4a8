import type { Edit, EditCause, Follower, Said } from './follower.ts';

/** Remembers what AI wrote as a set of lines, wherever they stand. */
export class LineHashes implements Follower {
  private readonly written = new Set<string>();
  private readonly files = new Map<string, readonly string[]>();

  see(path: string, lines: readonly string[]): void {
    this.files.set(path, lines);
  }

  edit(
    path: string,
    { startLine, endLine, breaks }: Edit,
    lines: readonly string[],
    { by }: EditCause,
  ): void {
    // What an edit puts in front of a line that stays is all that it wrote.
    const before = new Set(this.files.get(path)?.slice(startLine, endLine + 1));
    for (const line of by === 'ai' ? lines.slice(startLine, startLine + breaks + 1) : []) {
      if (line.trim() !== '' && !before.has(line)) this.written.add(line.trim());
    }
    this.see(path, lines);
  }

  copy(): void {}

  remove(path: string): void {
    this.files.delete(path);
  }

  rename(path: string, to: string): void {
    this.see(to, this.files.get(path) ?? []);
    this.files.delete(path);
  }

  said(path: string): readonly Said[] {
    return (this.files.get(path) ?? []).map((line) =>
      this.written.has(line.trim()) ? 'unmodified' : undefined,
    );
  }
}
