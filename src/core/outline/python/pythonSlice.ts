import { char, lineEnd } from '../characters.ts';
import { NameSet } from '../nameSet.ts';
import { Origin } from '../origin.ts';
import type { Island } from '../outline.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';
import { somePythonName } from './pythonNames.ts';
import { pythonStringEnd } from './pythonStrings.ts';

/** Words that are no names: nothing is bound to them. */
const keywords = new NameSet(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield None True False self cls'.split(
    ' ',
  ),
);

/**
 * The lines of a text that say something about given names: those in which one of the names stands, those that bind
 * a name that stands in a line taken, and the heads of the blocks around them. Whatever is left out binds nothing
 * that can be seen from what is taken.
 */
export class PythonSlice {
  private readonly taken: Uint8Array;
  /** Lines taken for what stands in themselves. */
  private readonly said: Uint8Array;
  /** Stretches whose names have not been noted yet, as start and end by turns. */
  private readonly pending: number[] = [];
  /** Parts of the heads of blocks that were taken for what is in the block. */
  private parts: HeadPart[] = [];
  /** Names that stand in what was taken. */
  private readonly needed = new NameSet();
  /** Functions that hold something taken: what they bind can be seen there. */
  private readonly entered = new Set<number>();

  /** @param skipped lines that are read without a tree */
  constructor(
    private readonly text: string,
    private readonly lines: PythonLines,
    private readonly blocks: PythonBlocks,
    private readonly skipped: ReadonlySet<number>,
  ) {
    this.taken = new Uint8Array(lines.kinds.length);
    this.said = new Uint8Array(lines.kinds.length);
  }

  /** Takes a line with the names in it from `noted` on, and the heads of the blocks around it. */
  take(line: number, noted: number = this.lines.starts[line] ?? 0): void {
    this.said[line] = 1;
    this.pending.push(noted, this.lines.ends[line] ?? 0);
    this.takeHead(line);
  }

  private takeHead(line: number): void {
    const { blocks, lines, taken } = this;
    if (taken[line] === 1) return;
    for (const part of blocks.statementOf(line)) {
      if (taken[part] === 1 || (part !== line && !blocks.isHeader(part))) continue;
      taken[part] = 1;
      this.addParts(part);
      this.takeDecorators(part);
      if (lines.kinds[part] === lineKind.except) this.takeRaises(part);
    }
    const parent = blocks.parents[line] ?? -1;
    if (parent >= 0) this.takeHead(parent);
    const around = blocks.functions[line] ?? -1;
    if (around >= 0) this.entered.add(around);
  }

  /**
   * Takes the lines in which one of `names` stands, also under a name that one of them gives it:
   * `load = Model.from_pretrained`.
   */
  takeMentions(names: NameSet): void {
    const { text, lines, said, skipped } = this;
    let line = 0;
    let isCalled = false;
    let isHandedOn = false;
    const visit = (start: number, end: number): boolean => {
      if (!names.hasAt(text, start, end)) return false;
      const after = text.charCodeAt(skipSpaces(text, end));
      isHandedOn ||= this.isHandedOn(line, start, after);
      isCalled ||= after === char.openParen;
      return isHandedOn && isCalled;
    };
    for (let isNew = names.size > 0; isNew;) {
      const given: string[] = [];
      for (line = 0; line < said.length; line++) {
        const kind = lines.kinds[line];
        if (said[line] === 1 || kind === lineKind.text || skipped.has(line)) continue;
        isCalled = isHandedOn = false;
        somePythonName(text, lines.starts[line] ?? 0, lines.ends[line] ?? 0, visit);
        if (!isCalled && !isHandedOn) continue;
        this.take(line);
        if (isHandedOn) given.push(...this.namesGiven(line));
      }
      isNew = false;
      for (const name of given) if (names.add(name)) isNew = true;
    }
  }

  /** Takes what binds the names that stand in what was taken, until nothing is missing. */
  takeBindings(): void {
    const { text, lines, blocks, taken, skipped, needed } = this;
    const isNeeded = (start: number, end: number): boolean => needed.hasAt(text, start, end);
    /** In a function that holds nothing taken: what it gives to attributes can be seen from outside. */
    const isNeededAttribute = (start: number, end: number): boolean =>
      text.charCodeAt(start - 1) === char.dot && needed.hasAt(text, start, end);
    while (this.notePending()) {
      this.noteParts();
      for (let line = 0; line < taken.length; line++) {
        if (taken[line] === 1 || skipped.has(line)) continue;
        const end = this.targetEnd(line);
        const start = lines.starts[line] ?? 0;
        if (end <= start) continue;
        const around = blocks.functions[line] ?? -1;
        // What a function says to be bound outside of it is seen there.
        const isSeen =
          around < 0 ||
          lines.kinds[line] === lineKind.scope ||
          this.entered.has(around) ||
          blocks.isInClassBody(line);
        if (!somePythonName(text, start, end, isSeen ? isNeeded : isNeededAttribute)) continue;
        if (lines.kinds[line] === lineKind.function || lines.kinds[line] === lineKind.class) this.takeHead(line);
        else this.take(line, lines.kinds[line] === lineKind.simple ? end : start);
      }
    }
  }

  /** What was taken, as one island for each statement of the module. */
  islands(): readonly Island[] {
    const { text, lines, taken } = this;
    const islands: Island[] = [];
    let pieces = '';
    let origin = new Origin();
    const finish = (): void => {
      if (pieces !== '') islands.push({ text: pieces, origin });
      pieces = '';
      origin = new Origin();
    };
    for (let line = 0; line < taken.length; line++) {
      if (this.beginsStatement(line)) finish();
      if (taken[line] !== 1) continue;
      const start = lines.lineStarts[line] ?? 0;
      const end = lines.ends[line] ?? 0;
      pieces += `${text.slice(start, end)}\n`;
      origin.append(start, end - start + 1);
    }
    finish();
    return islands;
  }

  private beginsStatement(line: number): boolean {
    const { blocks, lines } = this;
    return (
      (blocks.parents[line] ?? -1) < 0 &&
      (blocks.openers[line] ?? -1) < 0 &&
      lines.kinds[line - 1] !== lineKind.decorator
    );
  }

  /** Notes the names in what was taken; false where nothing was taken since the last time. */
  private notePending(): boolean {
    const { text, needed, pending } = this;
    const hasNew = pending.length > 0;
    while (pending.length > 0) {
      const end = pending.pop() ?? 0;
      somePythonName(text, pending.pop() ?? 0, end, (from, to) => {
        if (!needed.hasAt(text, from, to) && !keywords.hasAt(text, from, to)) needed.add(text.slice(from, to));
        return false;
      });
    }
    return hasNew;
  }

  private addParts(line: number): void {
    const { text, lines } = this;
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    if (lines.kinds[line] === lineKind.function) this.parts.push(...parametersIn(text, start, end));
    else this.parts.push({ start, targetEnd: this.targetEnd(line), end });
  }

  /** The head of a block says something only where it binds a name that is needed. */
  private noteParts(): void {
    const { text, needed } = this;
    const isNeeded = (start: number, end: number): boolean => needed.hasAt(text, start, end);
    this.parts = this.parts.filter(({ start, targetEnd, end }) => {
      if (!somePythonName(text, start, targetEnd, isNeeded)) return true;
      this.pending.push(start, end);
      return false;
    });
  }

  private takeDecorators(line: number): void {
    const { lines, taken } = this;
    for (let above = line - 1; lines.kinds[above] === lineKind.decorator; above--) taken[above] = 1;
  }

  /** Whether an exception goes on decides if what was tried is optional. */
  private takeRaises(clause: number): void {
    const { lines, blocks, taken } = this;
    for (let line = clause + 1; line < taken.length && (blocks.parents[line] ?? -1) >= clause; line++) {
      if (lines.kinds[line] === lineKind.raise && blocks.parents[line] === clause) taken[line] = 1;
    }
  }

  /** Where the part of a line ends that can bind names seen from other lines; its start where there is none. */
  private targetEnd(line: number): number {
    const { text, lines, blocks } = this;
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    const kind = lines.kinds[line];
    const isHead = kind !== lineKind.simple && kind !== lineKind.import && kind !== lineKind.scope;
    // The block of a head may stand behind its colon.
    if (isHead && kind !== lineKind.text && kind !== lineKind.raise && !blocks.isHeader(line)) return end;
    switch (kind) {
      case lineKind.function:
      case lineKind.class: {
        const paren = text.indexOf('(', start);
        const colon = text.indexOf(':', start);
        return Math.min(end, paren < 0 ? end : paren, colon < 0 ? end : colon);
      }
      case lineKind.binder:
      case lineKind.except:
      case lineKind.import:
      case lineKind.scope:
        return end;
      default:
        return lines.targetEnds[line] ?? start;
    }
  }

  /** Whether the name that begins at `start` of a line, before the character `after`, may get another name there. */
  private isHandedOn(line: number, start: number, after: number): boolean {
    if (after === char.openParen || after === char.equals || after === char.dot || after === char.openBracket) {
      return false;
    }
    const { text, lines } = this;
    switch (lines.kinds[line]) {
      case lineKind.import:
      case lineKind.class:
      case lineKind.decorator:
        return false;
      case lineKind.function: {
        const before = text.charCodeAt(start - 1);
        return before === char.dot || before === char.equals || text.charCodeAt(start - 2) === char.equals;
      }
      case lineKind.simple: {
        const targetEnd = lines.targetEnds[line] ?? 0;
        return start >= targetEnd && targetEnd > (lines.starts[line] ?? 0);
      }
      default:
        return true;
    }
  }

  /** Names that a line may give to what stands in it: those before `=`, and the parameters of a function. */
  private namesGiven(line: number): readonly string[] {
    const { text, lines } = this;
    const start = lines.starts[line] ?? 0;
    const isSimple = lines.kinds[line] === lineKind.simple;
    const end = isSimple ? (lines.targetEnds[line] ?? start) : (lines.ends[line] ?? start);
    const names: string[] = [];
    somePythonName(text, start, end, (from, to) => {
      const after = text.charCodeAt(skipSpaces(text, to));
      const isGiven = isSimple || after === char.equals || after === char.colon || after === char.comma;
      const isIterated = text.startsWith(' in ', to);
      if ((isGiven || isIterated) && !keywords.hasAt(text, from, to)) names.push(text.slice(from, to));
      return false;
    });
    return names;
  }
}

/** A stretch whose names are needed where one of those before `targetEnd` is. */
interface HeadPart {
  readonly start: number;
  readonly targetEnd: number;
  readonly end: number;
}

/** The parameters of the function whose head this is: the name of each, and its annotation and default. */
function parametersIn(text: string, start: number, end: number): readonly HeadPart[] {
  const parts: HeadPart[] = [];
  let depth = 0;
  let from = start;
  let targetEnd = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === char.singleQuote || code === char.doubleQuote) {
      at = pythonStringEnd(text, at, false) - 1;
    } else if (code === char.hash) {
      at = lineEnd(text, at);
    } else if (code === char.openParen || code === char.openBracket || code === char.openBrace) {
      if (++depth === 1) from = at + 1;
    } else if (code === char.closeParen || code === char.closeBracket || code === char.closeBrace) {
      depth--;
    }
    const isEnd = depth === 0 && code === char.closeParen;
    if (depth === 1 && targetEnd < 0 && (code === char.colon || code === char.equals)) targetEnd = at;
    if (!isEnd && !(depth === 1 && code === char.comma)) continue;
    // Without a default or an annotation there is nothing that it could stand for.
    if (targetEnd >= 0) parts.push({ start: from, targetEnd, end: at });
    if (isEnd) break;
    from = at + 1;
    targetEnd = -1;
  }
  return parts;
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === char.space) at++;
  return at;
}

/** The names of a stretch, without keywords. */
export function namesIn(text: string, start: number, end: number): readonly string[] {
  const names: string[] = [];
  somePythonName(text, start, end, (from, to) => {
    if (!keywords.hasAt(text, from, to)) names.push(text.slice(from, to));
    return false;
  });
  return names;
}
