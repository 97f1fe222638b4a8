import type { Edit, EditCause, Follower, Said } from './follower.ts';

/** Remembers the numbers that lines had when AI wrote them. */
export class FrozenNumbers implements Follower {
  private readonly written = new Map<string, Set<number>>();
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
    const before = new Set(this.files.get(path)?.slice(startLine, endLine + 1));
    const numbers = this.written.get(path) ?? new Set<number>();
    const last = by === 'ai' ? startLine + breaks : -1;
    for (let line = startLine; line <= last; line++) {
      if (!before.has(lines[line] ?? '')) numbers.add(line);
    }
    this.written.set(path, numbers);
    this.see(path, lines);
  }

  copy(): void {}

  remove(path: string): void {
    this.files.delete(path);
  }

  rename(path: string, to: string): void {
    this.see(to, this.files.get(path) ?? []);
    this.written.set(to, this.written.get(path) ?? new Set());
    this.files.delete(path);
  }

  said(path: string): readonly Said[] {
    const numbers = this.written.get(path);
    return (this.files.get(path) ?? []).map((_, line) =>
      numbers?.has(line) === true ? 'unmodified' : undefined,
    );
  }
}
