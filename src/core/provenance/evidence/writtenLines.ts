import { carryLabels } from '../tracking/carryLabels.ts';
import { sketchLine, sketchText, type LineSketch } from '../tracking/lineSketch.ts';
import type { AgentChange, EditHunk, ReplacedText } from '../transcripts/agentEdit.ts';

/** Lines that stood next to each other right after a tool's edit. */
export interface WrittenLines {
  readonly lines: readonly WrittenLine[];
  /** Line of the file, counted from 0, at which they began. */
  readonly start: number | undefined;
  /** The tool wrote the whole file over one of which it does not say what was in it: some lines may be older. */
  readonly isOverwrite: boolean;
}

export interface WrittenLine {
  readonly sketch: LineSketch;
  /** The tool brought it in; else it was there and is named for its place. */
  readonly isNew: boolean;
}

/** Larger edits are cut off: nobody wrote them by hand, and no tool either. */
const maxLines = 50_000;

/** What stood in a file after an edit, as far as the edit tells. */
export function writtenLines(change: AgentChange): readonly WrittenLines[] {
  switch (change.kind) {
    case 'write':
      return [wholeFile(change.content, change.original)];
    case 'replace':
      return change.pairs.map(replaced).filter(hasNew);
    case 'patch':
      return change.hunks.map(patched).filter(hasNew);
  }
}

function wholeFile(content: string, original: string | null | undefined): WrittenLines {
  const after = withoutEnd(sketchText(content)).slice(0, maxLines);
  const lines =
    typeof original === 'string' ? compared(sketchText(original).slice(0, maxLines), after) : added(after);
  return { lines, start: 0, isOverwrite: original === undefined };
}

/** Tools repeat some lines around what they change, so that the place is unique: those are not theirs. */
function replaced({ before, after }: ReplacedText): WrittenLines {
  const lines = compared(sketchText(before).slice(0, maxLines), sketchText(after).slice(0, maxLines));
  // The last piece of a text that ends in a line break is no line.
  const isOpen = /[\r\n]$/.test(after);
  return { lines: isOpen ? lines.slice(0, -1) : lines, start: undefined, isOverwrite: false };
}

function patched({ lines, newStart }: EditHunk): WrittenLines {
  const known = lines.slice(0, maxLines);
  const before = known.filter(({ kind }) => kind !== 'added').map(({ text }) => sketchLine(text));
  const after = known.filter(({ kind }) => kind !== 'removed').map(({ text }) => sketchLine(text));
  // Not as the patch has it: a line that was only indented anew is in it as removed and added.
  return { lines: compared(before, after), start: newStart, isOverwrite: false };
}

/** As in an editor: a line of which most was kept stays whose it was. */
function compared(before: readonly LineSketch[], after: readonly LineSketch[]): readonly WrittenLine[] {
  const old = before.map((sketch) => ({ sketch }));
  const { lines } = carryLabels(old, after, 'tool');
  return lines.map(({ sketch, label }) => ({ sketch, isNew: label !== undefined }));
}

/** What stands behind the last line break is no line. */
function withoutEnd(lines: readonly LineSketch[]): readonly LineSketch[] {
  return lines.at(-1)?.tokens === '' ? lines.slice(0, -1) : lines;
}

function added(after: readonly LineSketch[]): readonly WrittenLine[] {
  return after.map((sketch) => ({ sketch, isNew: true }));
}

function hasNew({ lines }: WrittenLines): boolean {
  return lines.some(({ isNew, sketch }) => isNew && sketch.weight > 0);
}
