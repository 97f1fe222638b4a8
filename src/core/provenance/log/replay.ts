import type { Authorship } from '../model/authorship.ts';
import type { TrackedLine } from '../model/label.ts';
import { surroundingsOf, type Graveyard } from '../tracking/graveyard.ts';
import type { FileEvent, LogEvent, SpliceEvent } from './events.ts';
import { decodeLines } from './lineCodec.ts';
import { readLogLine } from './logLine.ts';

/** What one writer's log says, all its files in their order. Lines are decoded when a file is asked for. */
export class LogReplay {
  readonly authors = new Map<string, Authorship>();
  readonly counts = new Map<string, number>();
  readonly forgotten = new Set<string>();
  private readonly files = new Map<string, (FileEvent | SpliceEvent)[]>();
  private readonly gone = new Set<string>();
  private unread = 0;

  /** @param text of a log. A last line without its break was being written when something died: it was never accepted. */
  read(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const event = readLogLine(text.slice(start, end));
      if (event) this.take(event);
      else this.unread++;
      start = end + 1;
    }
    if (start < text.length) this.unread++;
  }

  /** Lines that were damaged or of another form. */
  get skipped(): number {
    return this.unread;
  }

  /** Files of which something is known and that were there when last looked at. */
  get paths(): readonly string[] {
    return [...this.files.keys()].filter((path) => !this.gone.has(path));
  }

  /** The lines as they were last seen; what was removed on the way goes to the graveyard. Undefined when nothing is known. */
  linesOf(path: string, graveyard: Graveyard | undefined): readonly TrackedLine[] | undefined {
    let lines: TrackedLine[] | undefined;
    for (const event of this.files.get(path) ?? []) {
      const decoded = decodeLines(event.lines)?.map((line) => this.withoutForgotten(line));
      if (!decoded) continue;
      if (event.e === 'file') {
        lines = decoded;
        continue;
      }
      // What does not follow from what came before is left out: labels are never put on other lines.
      if (lines?.length !== event.n[0] || event.at + event.del > lines.length) {
        lines = undefined;
        continue;
      }
      const removed = lines.slice(event.at, event.at + event.del);
      const kept = new Set(decoded.map(({ sketch }) => sketch.hash));
      graveyard?.bury(
        path,
        removed.filter(({ sketch }) => !kept.has(sketch.hash)),
        surroundingsOf(lines, event.at, event.at + event.del),
      );
      lines = lines.slice(0, event.at).concat(decoded, lines.slice(event.at + event.del));
      if (lines.length !== event.n[1]) lines = undefined;
    }
    return lines;
  }

  private take(event: LogEvent): void {
    switch (event.e) {
      case 'author':
        this.authors.set(event.author.id, event.author);
        break;
      case 'count':
        this.counts.set(event.id, Math.max(event.n, this.counts.get(event.id) ?? 0));
        break;
      case 'forget':
        for (const id of event.ids) this.forgotten.add(id);
        break;
      case 'file':
        this.files.set(event.f, [event]);
        this.gone.delete(event.f);
        break;
      case 'splice':
        this.files.get(event.f)?.push(event);
        this.gone.delete(event.f);
        break;
      case 'gone':
        // It may come back with the branch that has it.
        this.gone.add(event.f);
        break;
      case 'rename': {
        const events = this.files.get(event.f);
        this.files.delete(event.f);
        if (events) this.files.set(event.to, events);
        break;
      }
    }
  }

  private withoutForgotten(line: TrackedLine): TrackedLine {
    const { sketch, label } = line;
    if (!label || !this.forgotten.has(label.author)) return line;
    return label.was && !this.forgotten.has(label.was.author) ? { sketch, label: label.was } : { sketch };
  }
}
