import type { Edit, EditCause, Follower, Said } from './follower.ts';

interface Followed {
  readonly lines: readonly string[];
  readonly isAi: readonly boolean[];
}

/** Follows ranges through edits, and through everything else by what is equal, letter by letter, in a diff. */
export class ExactRanges implements Follower {
  private readonly files = new Map<string, Followed>();

  see(path: string, lines: readonly string[]): void {
    const before = this.files.get(path) ?? { lines: [], isAi: [] };
    this.files.set(path, { lines, isAi: carried(before, lines, false) });
  }

  edit(
    path: string,
    { startLine, endLine, breaks }: Edit,
    lines: readonly string[],
    { by }: EditCause,
  ): void {
    const { lines: before, isAi } = this.files.get(path) ?? { lines: [], isAi: [] };
    const touched = { lines: before.slice(startLine, endLine + 1), isAi: isAi.slice(startLine, endLine + 1) };
    const inside = carried(touched, lines.slice(startLine, startLine + breaks + 1), by === 'ai');
    this.files.set(path, {
      lines,
      isAi: [...isAi.slice(0, startLine), ...inside, ...isAi.slice(endLine + 1)],
    });
  }

  copy(): void {}

  remove(path: string): void {
    this.files.delete(path);
  }

  rename(path: string, to: string): void {
    const file = this.files.get(path);
    if (file) this.files.set(to, file);
    this.files.delete(path);
  }

  said(path: string): readonly Said[] {
    return (this.files.get(path)?.isAi ?? []).map((isAi) => (isAi ? 'unmodified' : undefined));
  }
}

/** Equal lines keep what they are, in the order of a longest common subsequence. */
function carried(before: Followed, after: readonly string[], isNewAi: boolean): readonly boolean[] {
  const isAi = after.map(() => isNewAi);
  let start = 0;
  let [endB, endA] = [before.lines.length, after.length];
  while (start < endB && start < endA && before.lines[start] === after[start]) {
    isAi[start] = before.isAi[start] ?? false;
    start++;
  }
  while (endB > start && endA > start && before.lines[endB - 1] === after[endA - 1]) {
    isAi[--endA] = before.isAi[--endB] ?? false;
  }
  const width = endA - start + 1;
  const best = new Uint16Array(width * (endB - start + 1));
  for (let b = endB - 1; b >= start; b--) {
    for (let a = endA - 1; a >= start; a--) {
      const at = (b - start) * width + a - start;
      best[at] =
        before.lines[b] === after[a]
          ? (best[at + width + 1] ?? 0) + 1
          : Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  for (let [b, a] = [start, start]; b < endB && a < endA;) {
    const at = (b - start) * width + a - start;
    if (before.lines[b] === after[a]) isAi[a++] = before.isAi[b++] ?? false;
    else if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) b++;
    else a++;
  }
  return isAi;
}
