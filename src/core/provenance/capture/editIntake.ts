import type { Disposable } from '../../common/disposable.ts';
import type { Authorship } from '../model/authorship.ts';
import { countBreaks, regionsOf, type LineChange } from '../tracking/lineRegions.ts';
import type { ChangeCause } from '../tracking/trackedFile.ts';
import { isLarge, mayBeComposed, mayBeTyped, type EditEvent, type ObservedChange } from './editEvent.ts';

/** Timers of the host: present in Node, browsers and workers, https://html.spec.whatwg.org/#timers */
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** So long the caret may take to follow a key. It follows within some milliseconds; a busy editor takes longer. */
const confirmMs = 100;

/** Who is to be named for what, by the host that knows the day and the extensions. */
export interface Namer {
  readonly now: () => number;
  /** Undefined: typing is not to be recorded. */
  typed(): Authorship | undefined;
  /** The editor said where the change is from; undefined when that is nobody's insertion. */
  sourced(event: EditEvent): Authorship | undefined;
  unknown(reason: 'paste' | 'large-insert'): Authorship;
}

/** What is done with a change once it is known for what it is. */
export type Apply = (
  changes: readonly LineChange[],
  lineAt: (line: number) => string,
  cause: ChangeCause,
  author: Authorship | undefined,
) => void;

interface Waiting {
  readonly event: EditEvent;
  readonly changes: readonly LineChange[];
  /** The lines that it touched, as they are after it: when it is judged, the text may have moved on. */
  readonly lines: ReadonlyMap<number, string>;
  readonly timer: unknown;
}

/**
 * Takes in what an editor tells of one document, and finds out what each change is. Only keys are somebody's typing: one
 * character, in the editor that has the focus, and the caret follows as it does for keys. That is told after the change,
 * so a key waits for it, for some milliseconds.
 */
export class EditIntake implements Disposable {
  private waiting: Waiting | undefined;
  private lastTyped: ObservedChange | undefined;
  private offered: { readonly text: string; readonly isOwn: boolean; readonly at: number } | undefined;
  private accepting: Authorship | undefined;

  /**
   * @param isReloaded whether the document is as it lies on the disk: then a change came from there.
   */
  constructor(
    private readonly namer: Namer,
    private readonly apply: Apply,
    private readonly isReloaded: () => boolean,
  ) {}

  change(event: EditEvent): void {
    this.settle(false);
    const [first] = event.changes;
    if (!first) return;
    const mayBeKeys = event.reason === undefined && !this.accepting && this.isTypingCandidate(event);
    if (!mayBeKeys) this.lastTyped = undefined;
    const timer = setTimeout(() => this.settle(false), confirmMs);
    const changes = lineChangesOf(event);
    this.waiting = { event, changes, lines: linesAfter(changes, event), timer };
    // Everything else is known for what it is, or never will be; an insertion may still turn out to be a reload.
    if (event.source || event.reason || this.accepting || this.isOffered(event)) this.settle(false);
  }

  /** The caret went where a key would have taken it. */
  caretFollowedKey(): void {
    this.settle(true);
  }

  /** Something is about to be pasted. `isOwn`: it was copied here, and whose it is is known. */
  offerPaste(text: string, isOwn: boolean): void {
    this.offered = { text: normal(text), isOwn, at: this.namer.now() };
  }

  /** What changes while this runs is a suggestion that is being accepted. */
  async accept(author: Authorship, run: () => Promise<void>): Promise<void> {
    this.settle(false);
    this.accepting = author;
    try {
      await run();
    } finally {
      this.accepting = undefined;
    }
  }

  /** Whatever waits is taken for what is known of it. */
  settle(isKey: boolean): void {
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = undefined;
    clearTimeout(waiting.timer);
    const { event, lines } = waiting;
    const { author, isReturn, otherwise } = this.judge(event, isKey);
    const cause: ChangeCause = {
      now: this.namer.now(),
      ...(isReturn ? { isReturn } : {}),
      ...(otherwise ? { otherwise } : {}),
    };
    this.apply(waiting.changes, (line) => lines.get(line) ?? '', cause, author);
  }

  dispose(): void {
    this.settle(false);
  }

  private judge(event: EditEvent, isKey: boolean): Judged {
    if (event.reason !== undefined) return { isReturn: true };
    if (this.accepting) return { author: this.accepting };
    if (event.source) {
      const { source, kind } = event.source;
      const isTyped =
        source === 'cursor' && (kind === 'type' || kind === 'compositionType' || kind === 'compositionEnd');
      if (isTyped) return this.typed();
      if (source !== 'cursor' || kind !== 'paste') {
        const author = this.namer.sourced(event);
        return author ? { author } : {};
      }
    }
    if (this.isOffered(event)) {
      const isReturn = this.offered?.isOwn === true;
      return { isReturn, otherwise: this.namer.unknown('paste') };
    }
    if (isKey && this.isTypingCandidate(event)) {
      this.lastTyped = event.changes.length === 1 ? event.changes[0] : undefined;
      return this.typed();
    }
    const isInsert = event.source === undefined && event.isActive && isLarge(event) && !this.isReloaded();
    return isInsert ? { otherwise: this.namer.unknown('large-insert') } : {};
  }

  private typed(): Judged {
    const author = this.namer.typed();
    return author ? { author } : {};
  }

  private isTypingCandidate(event: EditEvent): boolean {
    return mayBeTyped(event) || mayBeComposed(event, this.lastTyped);
  }

  private isOffered({ changes }: EditEvent): boolean {
    const { offered } = this;
    if (!offered || this.namer.now() - offered.at > 2_000) return false;
    return changes.some(({ text }) => text !== '' && normal(text).trim() === offered.text.trim());
  }
}

interface Judged {
  readonly author?: Authorship;
  readonly isReturn?: boolean;
  readonly otherwise?: Authorship;
}

function linesAfter(changes: readonly LineChange[], event: EditEvent): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const { fromAfter, toAfter } of regionsOf(changes)) {
    for (let line = fromAfter; line < toAfter; line++) lines.set(line, event.lineAt(line));
  }
  return lines;
}

function lineChangesOf(event: EditEvent): readonly LineChange[] {
  const { changes } = event;
  const [first, second] = changes;
  if (first && !second && isBehindLine(first, event)) return [{ ...toLineChange(first), keepsFirst: true }];
  return changes.map(toLineChange);
}

function toLineChange({
  startLine,
  startCharacter,
  endLine,
  endCharacter,
  text,
}: ObservedChange): LineChange {
  const keepsLast = endCharacter === 0 && (text === '' ? startCharacter === 0 : /[\r\n]$/.test(text));
  return { startLine, endLine, breaks: countBreaks(text), keepsLast };
}

/** Whether whole lines were put in behind the end of a line: nothing of it stands behind what was put in. */
function isBehindLine(change: ObservedChange, event: EditEvent): boolean {
  const { startLine, startCharacter, endLine, endCharacter, text } = change;
  if (startLine !== endLine || startCharacter !== endCharacter || !/^[\r\n]/.test(text)) return false;
  const last = /[^\r\n]*$/.exec(text)?.[0] ?? '';
  return event.lineAt(startLine + countBreaks(text)).length === last.length;
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
