import type { Random } from '../generator/random.ts';
import type { Edit, EditCause, Follower } from './followers/follower.ts';
import { Repository } from './repository.ts';
import { pickSource, type Source } from './sources.ts';
import { newLines, type TruthLine, type Writer } from './truth.ts';

/** An event that an undo takes back. */
interface Undoable {
  readonly path: string;
  readonly before: readonly TruthLine[];
  readonly after: readonly TruthLine[];
}

/** Open files, the repository they are of, and everybody who follows them. */
export class World {
  readonly repository = new Repository();
  readonly files = new Map<string, readonly TruthLine[]>();
  private readonly used = new Set<readonly string[]>();
  private done: Undoable[] = [];
  private undone: Undoable[] = [];

  constructor(
    readonly random: Random,
    readonly sources: readonly Source[],
    readonly followers: readonly Follower[],
  ) {}

  get paths(): readonly string[] {
    return [...this.files.keys()];
  }

  linesOf(path: string): readonly TruthLine[] {
    return this.files.get(path) ?? [];
  }

  /** A file that is there from the beginning, or that somebody put there from outside. */
  open(path: string, lines: readonly TruthLine[]): void {
    this.files.set(path, lines);
    for (const follower of this.followers) follower.see(path, textOf(lines));
    this.forgetUndo();
  }

  /** Replaces whole lines in the editor; the empty last line stays. */
  replaceLines(path: string, at: number, count: number, lines: readonly TruthLine[], cause: EditCause): void {
    const before = this.linesOf(path);
    const after = [...before.slice(0, at), ...lines, ...before.slice(at + count)];
    this.edit(
      path,
      after,
      { startLine: at, endLine: at + count, breaks: lines.length, keepsLast: true },
      cause,
    );
    this.done.push({ path, before, after });
    this.undone = [];
  }

  /** Changes one line in place. */
  replaceInLine(path: string, at: number, line: TruthLine, cause: EditCause): void {
    const before = this.linesOf(path);
    const after = before.with(at, line);
    this.edit(path, after, { startLine: at, endLine: at, breaks: 0 }, cause);
    this.done.push({ path, before, after });
    this.undone = [];
  }

  copy(path: string, first: number, behind: number): void {
    for (const follower of this.followers) follower.copy(path, first, behind);
  }

  rename(path: string, to: string): void {
    const lines = this.linesOf(path);
    this.files.delete(path);
    this.files.set(to, lines);
    for (const follower of this.followers) follower.rename(path, to);
    this.forgetUndo();
  }

  undo(): void {
    const last = this.done.pop();
    if (!last) return;
    this.restore(last.path, last.before);
    this.undone.push(last);
  }

  redo(): void {
    const last = this.undone.pop();
    if (!last) return;
    this.restore(last.path, last.after);
    this.done.push(last);
  }

  /** The text is another one, and nobody says how. */
  rewrite(path: string, lines: readonly TruthLine[]): void {
    const isSame = textOf(this.linesOf(path)).join('\n') === textOf(lines).join('\n');
    this.files.set(path, lines);
    if (isSame) return;
    for (const follower of this.followers) follower.see(path, textOf(lines));
    this.forgetUndo();
  }

  save(): void {
    for (const [path, lines] of this.files) this.repository.write(this.repository.own, path, lines);
  }

  /** Takes over what git left on the disk. */
  reload(): void {
    const { repository } = this;
    const there = new Set(repository.files(repository.own));
    for (const path of this.paths) {
      if (there.has(path)) continue;
      this.files.delete(path);
      for (const follower of this.followers) follower.remove(path);
    }
    for (const path of there) {
      const lines = repository.read(repository.own, path);
      if (lines) this.rewrite(path, lines);
    }
    this.forgetUndo();
  }

  /** Real lines that are nowhere yet: nothing tells apart the same words of two writers. */
  newChunk(path: string, by: Writer): readonly TruthLine[] {
    for (let tries = 0; tries < 20; tries++) {
      const { chunks } = pickSource(this.sources, path.endsWith('.py') ? '.py' : '.ts', this.random);
      const chunk = this.random.pick(chunks);
      if (chunk.length < 4 || this.used.has(chunk)) continue;
      this.used.add(chunk);
      return [...newLines(chunk, by), ...newLines([''], by)];
    }
    return [];
  }

  /** A file of its own, of a real one, which nobody knows who wrote. */
  addFile(path: string, source: Source): void {
    const lines = source.lines.at(-1) === '' ? source.lines : [...source.lines, ''];
    for (const chunk of source.chunks) this.used.add(chunk);
    this.open(path, newLines(lines, 'none'));
  }

  dispose(): void {
    this.repository.dispose();
  }

  private restore(path: string, lines: readonly TruthLine[]): void {
    const before = this.linesOf(path);
    let at = 0;
    while (at < before.length && at < lines.length && before[at] === lines[at]) at++;
    let [endB, endA] = [before.length, lines.length];
    while (endB > at && endA > at && before[endB - 1] === lines[endA - 1])
      [endB, endA] = [endB - 1, endA - 1];
    if (at === endB && at === endA) return;
    this.edit(
      path,
      lines,
      { startLine: at, endLine: endB, breaks: endA - at, keepsLast: true },
      { by: 'none', isReturn: true },
    );
  }

  private edit(path: string, after: readonly TruthLine[], edit: Edit, cause: EditCause): void {
    this.files.set(path, after);
    const texts = textOf(after);
    for (const follower of this.followers) follower.edit(path, edit, texts, cause);
  }

  private forgetUndo(): void {
    this.done = [];
    this.undone = [];
  }
}

export function textOf(lines: readonly TruthLine[]): readonly string[] {
  return lines.map(({ text }) => text);
}
