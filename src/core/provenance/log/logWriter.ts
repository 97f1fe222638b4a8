import type { Authorship } from '../model/authorship.ts';
import type { TrackedLine } from '../model/label.ts';
import type { LogEvent } from './events.ts';
import { encodeLines } from './lineCodec.ts';

/** Finds out what the log does not say yet. It holds what was written last of each file, by reference. */
export class LogWriter {
  private readonly written = new Map<string, readonly TrackedLine[]>();
  private readonly authors = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** What a log that was read says of a file: the next event goes on from there. */
  startFrom(path: string, lines: readonly TrackedLine[]): void {
    this.written.set(path, lines);
  }

  /** The log says that already. */
  knows(author: string, count: number | undefined): void {
    this.authors.add(author);
    if (count !== undefined) this.counts.set(author, count);
  }

  /** Of a file in which nothing is known of any line, and never was, nothing is written. */
  eventsOf(
    path: string,
    lines: readonly TrackedLine[],
    authorOf: (id: string) => Authorship | undefined,
  ): LogEvent[] {
    const before = this.written.get(path);
    if (!before && lines.every(({ label }) => !label)) return [];
    const splice = before && spliceOf(before, lines);
    if (before && !splice) return [];
    this.written.set(path, lines);
    const events: LogEvent[] = [];
    const changed = splice?.lines ?? lines;
    for (const id of authorsIn(changed)) {
      const author = this.authors.has(id) ? undefined : authorOf(id);
      if (!author) continue;
      this.authors.add(id);
      events.push({ e: 'author', author });
    }
    if (!before || !splice) events.push({ e: 'file', f: path, lines: encodeLines(lines) });
    else {
      const { at, del } = splice;
      const n = [before.length, lines.length] as const;
      events.push({ e: 'splice', f: path, n, at, del, lines: encodeLines(splice.lines) });
    }
    return events;
  }

  hasFile(path: string): boolean {
    return this.written.has(path);
  }

  hasWritten(author: string): boolean {
    return this.authors.has(author);
  }

  countOf(id: string, lines: number): LogEvent[] {
    if ((this.counts.get(id) ?? 0) >= lines) return [];
    this.counts.set(id, lines);
    return [{ e: 'count', id, n: lines }];
  }

  rename(path: string, to: string): LogEvent[] {
    const lines = this.written.get(path);
    if (!lines) return [];
    this.written.delete(path);
    this.written.set(to, lines);
    return [{ e: 'rename', f: path, to }];
  }

  gone(path: string): LogEvent[] {
    return this.written.has(path) ? [{ e: 'gone', f: path }] : [];
  }
}

interface Splice {
  readonly at: number;
  readonly del: number;
  readonly lines: readonly TrackedLine[];
}

/** Undefined when nothing changed that a log tells. */
function spliceOf(before: readonly TrackedLine[], after: readonly TrackedLine[]): Splice | undefined {
  let at = 0;
  const isSameAt = (b: number, a: number): boolean => isSame(before[b], after[a]);
  while (at < before.length && at < after.length && isSameAt(at, at)) at++;
  let [endB, endA] = [before.length, after.length];
  while (endB > at && endA > at && isSameAt(endB - 1, endA - 1)) [endB, endA] = [endB - 1, endA - 1];
  return at === endB && at === endA ? undefined : { at, del: endB - at, lines: after.slice(at, endA) };
}

function isSame(before: TrackedLine | undefined, after: TrackedLine | undefined): boolean {
  if (before === after) return true;
  return before?.sketch.hash === after?.sketch.hash && before?.label === after?.label;
}

function authorsIn(lines: readonly TrackedLine[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { label } of lines) {
    if (label) ids.add(label.author);
    if (label?.was) ids.add(label.was.author);
  }
  return ids;
}
