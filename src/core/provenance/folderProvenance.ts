import { Emitter } from '../common/emitter.ts';
import type { AuthoredLines } from './interop/authoredLines.ts';
import type { LogEvent } from './log/events.ts';
import { LogWriter } from './log/logWriter.ts';
import type { LogReplay } from './log/replay.ts';
import { outweighs, type Authorship } from './model/authorship.ts';
import type { Label, TrackedLine } from './model/label.ts';
import { placeLines } from './evidence/placeLines.ts';
import { writtenLines } from './evidence/writtenLines.ts';
import { carryLabels } from './tracking/carryLabels.ts';
import { Graveyard } from './tracking/graveyard.ts';
import { regionsOf, type LineChange } from './tracking/lineRegions.ts';
import { authoredLines } from './tracking/lineState.ts';
import { isTelling } from './tracking/lineSketch.ts';
import { TrackedFile, type ChangeCause } from './tracking/trackedFile.ts';
import type { AgentEdit } from './transcripts/agentEdit.ts';

/** What a tool's edit needs to be known as. */
export interface Evidence {
  readonly edit: AgentEdit;
  readonly authorship: Authorship;
}

interface Waiting extends Evidence {
  /** When it was told, in milliseconds since 1970: some tools do not say when they wrote. */
  readonly heardAt: number;
}

/** Edits that were not found in the file yet wait that long for it to be written: it may be minutes. */
const maxWaitMs = 15 * 60_000;
/** So many edits wait for one file, the last ones. */
const maxWaiting = 50;

/**
 * Whose the lines of a folder's files are. The one owner of that: it is told what happens and what evidence there is,
 * and everything shown, kept or exported is asked of it. Paths are relative to the folder, with `/`.
 */
export class FolderProvenance {
  private readonly graveyard = new Graveyard();
  private readonly files = new Map<string, TrackedFile>();
  private readonly authors = new Map<string, Authorship>();
  private readonly counts = new Map<string, number>();
  private readonly waiting = new Map<string, readonly Waiting[]>();
  private readonly writer = new LogWriter();
  private readonly dirty = new Set<string>();
  /** Files that the logs know and that went since. */
  private readonly gone = new Set<string>();
  private readonly said: LogEvent[] = [];
  /** Acts whose count the log does not have yet. */
  private readonly counted = new Set<string>();
  /** What is said of lines that did not change is asked for again and again. */
  private readonly authored = new WeakMap<readonly TrackedLine[], readonly AuthoredLines[]>();
  private readonly changed = new Emitter<string | undefined>();

  /** Fires with the path of the file of which something changed; undefined: any may have. */
  readonly onDidChange = this.changed.event;

  /**
   * @param own what this writer wrote before.
   * @param others the logs of others, as they were shared.
   */
  constructor(
    private readonly own?: LogReplay,
    private readonly others: readonly LogReplay[] = [],
  ) {
    for (const log of [...others, ...(own ? [own] : [])]) {
      for (const author of log.authors.values()) this.authors.set(author.id, author);
      for (const [id, count] of log.counts) this.counts.set(id, Math.max(count, this.counts.get(id) ?? 0));
    }
    for (const id of own?.authors.keys() ?? []) this.writer.knows(id, own?.counts.get(id));
  }

  /** Files of which something is known. */
  get paths(): readonly string[] {
    const known = [this.own, ...this.others].flatMap((log) => log?.paths ?? []);
    return [...new Set([...known, ...this.files.keys()])].filter((path) => !this.gone.has(path)).sort();
  }

  /** Nobody looks at a file any more: one of which nothing is known need not be held. */
  release(path: string): void {
    const isEmpty = this.files.get(path)?.lines.every(({ label }) => !label) ?? false;
    const isLogged = [this.own, ...this.others].some((log) => log?.paths.includes(path) === true);
    if (!isEmpty || isLogged || this.waiting.has(path) || this.writer.hasFile(path)) return;
    this.files.delete(path);
    this.dirty.delete(path);
  }

  /** Whether anything is known of a file, or was. */
  isKnown(path: string): boolean {
    return (
      this.files.has(path) || [this.own, ...this.others].some((log) => log?.paths.includes(path) === true)
    );
  }

  /** Whether there is evidence of edits that were not found in their files yet. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Whether a tool told of an edit to this file that was not found in it yet. */
  isWaitingFor(path: string): boolean {
    return this.waiting.has(path);
  }

  authorship(id: string): Authorship | undefined {
    return this.authors.get(id);
  }

  /** What is known of a file's lines, as it was last seen. */
  linesOf(path: string): readonly AuthoredLines[] {
    const lines = this.trackedLines(path);
    const known = this.authored.get(lines) ?? authoredLines(lines, (id) => this.authors.get(id));
    this.authored.set(lines, known);
    return known;
  }

  /** The lines themselves, for those that count them. */
  trackedLines(path: string): readonly TrackedLine[] {
    const file = this.files.get(path) ?? this.restore(path);
    if (file) return file.lines;
    for (const log of this.others) {
      const lines = log.linesOf(path, undefined);
      if (lines) return lines;
    }
    return [];
  }

  /** How many lines an act brought in when it was found. */
  countOf(id: string): number {
    return this.counts.get(id) ?? 0;
  }

  /**
   * A file's whole text, as it is now, however it became so.
   *
   * @param madeAt when it came to be, if that was seen.
   */
  see(path: string, text: string, cause: ChangeCause, madeAt?: number): void {
    const isFirst = !this.files.has(path);
    const known = this.files.get(path) ?? this.restore(path);
    if (known) known.rewrite(text, cause);
    const file = known ?? TrackedFile.of(path, text, this.graveyard, madeAt);
    this.files.set(path, file);
    if (isFirst) this.listenToOthers(file);
    this.gone.delete(path);
    this.touch(path, cause);
  }

  /**
   * A change to a file whose text was seen.
   *
   * @param lineAt a line of the text as it is after the change.
   * @param author whose the new text is.
   */
  change(
    path: string,
    changes: readonly LineChange[],
    lineAt: (line: number) => string,
    cause: ChangeCause,
    author?: Authorship,
  ): void {
    const file = this.files.get(path);
    if (!file) return;
    for (const named of [author, cause.otherwise]) if (named) this.authors.set(named.id, named);
    const before = author ? countBy(file.lines, author.id) : 0;
    file.change(regionsOf(changes), lineAt, author ? { ...cause, writer: author.id } : cause);
    if (author) this.count(author.id, this.countOf(author.id) + countBy(file.lines, author.id) - before);
    this.touch(path, cause);
  }

  /** Lines are copied, first and last counted from 0: pasted as they are, they are known again (`ChangeCause.isReturn`). */
  copy(path: string, first: number, last: number): boolean {
    const file = this.files.get(path);
    file?.copy(first, last + 1);
    return file?.lines.slice(first, last + 1).some(({ label }) => label) ?? false;
  }

  /**
   * A tool's record of an edit. What of it is in the file gets its label now, the rest when the file changes. Some tools
   * tell before they write: the file need not be there yet.
   */
  witness(path: string, evidence: Evidence, now: number): void {
    this.stopWaitingForMissing(now);
    const already = this.waiting.get(path) ?? [];
    const isKnown = already.some(({ authorship }) => authorship.id === evidence.authorship.id);
    if (isKnown || this.countOf(evidence.authorship.id) > 0) return;
    const heard = { ...evidence, heardAt: now };
    if (!this.files.has(path) && !isRecent(heard, now)) return;
    this.authors.set(evidence.authorship.id, evidence.authorship);
    this.waiting.set(path, [...already, heard].slice(-maxWaiting));
    this.settle(path, now);
  }

  /** Lines that were just inserted, counted from 0. False when what is known of all of them is better. */
  assign(path: string, lines: readonly number[], author: Authorship): boolean {
    const file = this.files.get(path);
    if (!file) return false;
    this.authors.set(author.id, author);
    const labels = new Map<number, Label>();
    for (const index of lines) {
      const line = file.lines[index];
      const label = line && { author: author.id, written: line.sketch };
      if (label && this.mayLabel(line, label)) labels.set(index, label);
    }
    this.put(file, labels, author.id);
    return labels.size > 0;
  }

  /** Somebody says whose lines are, first and last counted from 0. `undefined`: nobody is to know. */
  declare(path: string, first: number, last: number, author: Authorship | undefined): void {
    const file = this.files.get(path);
    if (!file) return;
    if (author) this.authors.set(author.id, author);
    const labels = new Map<number, Label | undefined>();
    for (let index = first; index <= last; index++) {
      const line = file.lines[index];
      if (line) labels.set(index, author && { author: author.id, written: line.sketch });
    }
    file.relabel(labels);
    if (author) this.count(author.id, labels.size);
    this.dirty.add(path);
    this.changed.fire(path);
  }

  /** Whatever these wrote is to be known no more. The log has to be compacted to be rid of it. */
  forget(ids: ReadonlySet<string>): void {
    this.graveyard.forget((author) => ids.has(author));
    for (const path of this.paths) {
      const file = this.files.get(path) ?? this.restore(path);
      if (!file) continue;
      const labels = new Map<number, Label | undefined>();
      file.lines.forEach(({ label }, index) => {
        if (label && ids.has(label.author)) labels.set(index, label.was);
        else if (label?.was && ids.has(label.was.author)) labels.set(index, withoutPast(label));
      });
      if (labels.size === 0) continue;
      file.relabel(labels);
      this.dirty.add(path);
    }
    for (const id of ids) {
      this.authors.delete(id);
      this.counts.delete(id);
    }
    this.said.push({ e: 'forget', ids: [...ids].sort() });
    this.changed.fire(undefined);
  }

  rename(path: string, to: string): void {
    const file = this.files.get(path) ?? this.restore(path);
    if (!file) return;
    this.files.delete(path);
    this.gone.add(path);
    this.gone.delete(to);
    this.files.set(to, TrackedFile.restored(to, file.lines, this.graveyard));
    this.dirty.delete(path);
    this.dirty.add(to);
    this.said.push(...this.writer.rename(path, to));
    this.changed.fire(undefined);
  }

  /** A file that may be followed already came to be just now, by whomever: all that is not known of it is new. */
  born(path: string, now: number): void {
    const file = this.files.get(path);
    if (!file) return;
    file.bornAt(now);
    this.settle(path, now);
  }

  /** The file is not there any more. */
  remove(path: string): void {
    const file = this.files.get(path) ?? this.restore(path);
    if (!file) return;
    // They may turn up elsewhere; the file itself may come back as it was.
    file.bury();
    this.gone.add(path);
    this.dirty.delete(path);
    this.said.push(...this.writer.gone(path));
    this.changed.fire(path);
  }

  /** What the log does not say yet. Whoever takes it has to write it. */
  takeEvents(): LogEvent[] {
    const events = this.said.splice(0);
    for (const path of this.dirty) {
      const file = this.files.get(path);
      if (file) events.push(...this.writer.eventsOf(path, file.lines, (id) => this.authors.get(id)));
    }
    this.dirty.clear();
    for (const id of this.counted) {
      if (!this.writer.hasWritten(id)) continue;
      events.push(...this.writer.countOf(id, this.countOf(id)));
      this.counted.delete(id);
    }
    return events;
  }

  /** All that is known, for a log that begins anew: nothing that was forgotten or overwritten is in it. */
  snapshot(): LogEvent[] {
    const writer = new LogWriter();
    const events: LogEvent[] = [];
    for (const path of this.paths) {
      const file = this.files.get(path) ?? this.restore(path);
      if (file) events.push(...writer.eventsOf(path, file.lines, (id) => this.authors.get(id)));
    }
    for (const [id, count] of this.counts)
      if (writer.hasWritten(id)) events.push(...writer.countOf(id, count));
    return events;
  }

  private touch(path: string, cause: ChangeCause): void {
    this.dirty.add(path);
    this.settle(path, cause.now);
    this.changed.fire(path);
  }

  private count(id: string, lines: number): void {
    if (lines <= this.countOf(id)) return;
    this.counts.set(id, lines);
    this.counted.add(id);
  }

  /** Records name many a file that is not there any more, and never will be again. */
  private stopWaitingForMissing(now: number): void {
    for (const [path, evidence] of this.waiting) {
      if (!this.files.has(path) && !evidence.some((each) => isRecent(each, now))) this.waiting.delete(path);
    }
  }

  /** Looks for the edits that wait in the file as it is now. */
  private settle(path: string, now: number): void {
    const file = this.files.get(path);
    const waiting = this.waiting.get(path);
    if (!file || !waiting) return;
    const left = waiting.filter((evidence) => !this.place(file, evidence) && isRecent(evidence, now));
    if (left.length > 0) this.waiting.set(path, left);
    else this.waiting.delete(path);
  }

  /** True when all of it was found. */
  private place(file: TrackedFile, { edit, authorship }: Evidence): boolean {
    let [wanted, found] = [0, 0];
    const labels = new Map<number, Label>();
    for (const written of writtenLines(edit.change)) {
      wanted += written.lines.filter(({ isNew, sketch }) => isNew && isTelling(sketch)).length;
      const placed = placeLines(written, file.lines, authorship.id, authorship.at);
      for (const [index, label] of placed) {
        const line = file.lines[index];
        if (!line) continue;
        if (isTelling(line.sketch)) found++;
        if (this.mayLabel(line, label)) labels.set(index, label);
      }
    }
    this.put(file, labels, authorship.id);
    return found >= wanted;
  }

  private put(file: TrackedFile, labels: ReadonlyMap<number, Label>, author: string): void {
    if (labels.size === 0) return;
    file.relabel(labels);
    this.count(author, countBy(file.lines, author));
    this.dirty.add(file.path);
    this.changed.fire(file.path);
  }

  /** Stronger evidence wins; of equally strong what says the line as it stands, then what came first. */
  private mayLabel({ sketch, label }: TrackedLine, next: Label): boolean {
    const [before, after] = [label && this.authors.get(label.author), this.authors.get(next.author)];
    if (!after || label?.author === next.author) return false;
    if (!label || !before) return true;
    if (before.evidence === 'declared' || before.evidence === 'typing') return false;
    if (before.origin === 'unknown') return true;
    if (before.evidence !== after.evidence) return outweighs(after, before);
    return next.written.hash === sketch.hash && label.written.hash !== sketch.hash;
  }

  /** A file as this writer's log knows it. */
  private restore(path: string): TrackedFile | undefined {
    const lines = this.own?.linesOf(path, this.graveyard);
    if (!lines) return undefined;
    this.writer.startFrom(path, lines);
    const file = TrackedFile.restored(path, lines, this.graveyard);
    this.files.set(path, file);
    return file;
  }

  /** Takes over what others know better. Each is held against the text by itself, so their order makes no difference. */
  private listenToOthers(file: TrackedFile): void {
    const sketches = file.lines.map(({ sketch }) => sketch);
    for (const log of this.others) {
      const theirs = log.linesOf(file.path, undefined);
      if (!theirs) continue;
      const labels = new Map<number, Label>();
      carryLabels(theirs, sketches, undefined).lines.forEach(({ label }, index) => {
        const own = file.lines[index]?.label;
        const [known, other] = [own && this.authors.get(own.author), label && this.authors.get(label.author)];
        if (label && other && (!known || outweighs(other, known))) labels.set(index, label);
      });
      file.relabel(labels);
    }
  }
}

function isRecent({ edit, authorship, heardAt }: Waiting, now: number): boolean {
  return now - (edit.at ?? authorship.at ?? heardAt) <= maxWaitMs;
}

function countBy(lines: readonly TrackedLine[], author: string): number {
  let count = 0;
  for (const { label } of lines) if (label?.author === author) count++;
  return count;
}

function withoutPast({ was: _was, ...label }: Label): Label {
  return label;
}
