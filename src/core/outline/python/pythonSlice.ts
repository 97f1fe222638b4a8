import { pushTo } from '../../common/multiMap.ts';
import { char, isWordCode, wordEnd } from '../characters.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import { Origin } from '../origin.ts';
import type { Island } from '../outline.ts';
import { maxRounds } from '../rounds.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import { indexBindings, type LineBinding } from './pythonBindings.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';
import { isKeyword, somePythonName } from './pythonNames.ts';
import { isCalledAt, isHandedOn, parametersIn, skipSpaces, targetEndOf, type Part } from './pythonTargets.ts';

/** An expression of more names than these costs more than to look at each word of the text. */
const manyNames = 100;

/**
 * The lines of a text that say something about given names: those in which one of the names is called, those that
 * bind a name that stands in what is taken, and the heads of the blocks around them. Whatever is left out binds
 * nothing that can be seen from what is taken.
 */
export class PythonSlice {
  /** 1 for lines taken. */
  private readonly taken: Uint8Array;
  /** 1 for lines taken for what stands in themselves, and not only for what is in their block. */
  private readonly said: Uint8Array;
  /** Stretches whose names have not been noted yet, as start and end by turns. */
  private readonly pending: number[] = [];
  /** Parts of the heads of blocks taken whose names have not been noted. */
  private parts: Part[] = [];
  /** Names that stand in what was taken. */
  private readonly names = new NameSet();
  /** Those behind a dot. */
  private readonly attributes = new NameSet();
  /** Functions that hold something taken: what they bind can be seen there. */
  private readonly entered = new Set<number>();
  /** What was added to these since it was last asked what binds them. */
  private readonly freshNames: string[] = [];
  private readonly freshAttributes: string[] = [];
  private readonly freshlyEntered: number[] = [];

  /** @param skipped lines that are read without a tree */
  constructor(
    private readonly text: string,
    private readonly mentions: Mentions,
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

  /**
   * Takes the lines in which one of `names` is called of something; gives the names that one is handed on to:
   * `load = Model.from_pretrained`.
   *
   * @param isStrange whether a name can stand only for what is not looked for: `json` in `json.load(…)`
   */
  takeMembers(names: NameSet, isStrange: (name: string) => boolean): readonly string[] {
    const { text } = this;
    return this.takeMentions(
      this.mentions.of(names),
      (start, end) =>
        text.charCodeAt(start - 1) === char.dot &&
        names.hasAt(text, start, end) &&
        !isStrange(rootOf(text, start)),
    );
  }

  /** Takes the lines in which one of `names` is called, of something or not. */
  takeCalls(names: NameSet): void {
    const { text } = this;
    this.takeMentions(this.mentions.of(names), (start, end) => names.hasAt(text, start, end));
  }

  /** Takes the lines in which one of these is called as it stands, also under another name that it is given. */
  takeNames(names: Iterable<string>): void {
    const { text, mentions } = this;
    const all = new Set<string>();
    let given: Iterable<string> = names;
    for (let round = 0; round < maxRounds; round++) {
      const fresh = new NameSet();
      for (const name of given) if (!all.has(name)) fresh.add(name);
      if (fresh.size === 0) return;
      for (const name of fresh) all.add(name);
      given = this.takeMentions(
        fresh.size > manyNames ? mentions.ofRare(fresh) : mentions.of(fresh),
        (start, end) => text.charCodeAt(start - 1) !== char.dot && fresh.hasAt(text, start, end),
      );
    }
  }

  /** Takes what binds the names that stand in what was taken, until nothing is missing. */
  takeBindings(): void {
    if (this.pending.length === 0) return;
    const { text, lines, blocks, taken, skipped } = this;
    const index = indexBindings(text, lines, blocks, (line) => taken[line] === 1 || skipped.has(line));
    /** Needed, but in functions that hold nothing taken so far. */
    const waiting = new Map<number, LineBinding[]>();
    for (let round = 0; round < maxRounds && this.notePending(); round++) {
      this.noteParts();
      for (const name of this.freshNames.splice(0)) {
        for (const binding of index.names.get(name) ?? []) {
          if (binding.isSeen || this.entered.has(binding.around)) this.takeBinding(binding);
          else pushTo(waiting, binding.around, binding);
        }
      }
      for (const name of this.freshAttributes.splice(0)) {
        for (const binding of index.attributes.get(name) ?? []) this.takeBinding(binding);
      }
      for (const around of this.freshlyEntered.splice(0)) {
        for (const binding of waiting.get(around) ?? []) this.takeBinding(binding);
      }
    }
  }

  private takeBinding({ line, start, targetEnd }: LineBinding): void {
    if (this.taken[line] === 1) return;
    const kind = this.lines.kinds[line];
    const isDefinition = kind === lineKind.function || kind === lineKind.class;
    // Of what only has a name nothing else is asked.
    if (isDefinition && targetEnd < (this.lines.ends[line] ?? 0)) this.takeHead(line);
    else this.take(line, kind === lineKind.simple ? targetEnd : start);
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
      if (pieces !== '' && this.beginsStatement(line)) finish();
      if (taken[line] !== 1) continue;
      const start = text.lastIndexOf('\n', (lines.starts[line] ?? 0) - 1) + 1;
      const end = lines.ends[line] ?? 0;
      pieces += `${text.slice(start, end)}\n`;
      origin.append(start, end - start + 1);
    }
    finish();
    return islands;
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
    if (around >= 0 && !this.entered.has(around)) {
      this.entered.add(around);
      this.freshlyEntered.push(around);
    }
  }

  /** Takes the lines at some offsets in which a name that `isMeant` is called; gives the names it is handed on to. */
  private takeMentions(
    offsets: readonly number[],
    isMeant: (start: number, end: number) => boolean,
  ): readonly string[] {
    const { text, lines, skipped, said } = this;
    const given: string[] = [];
    let last = -1;
    for (const offset of offsets) {
      if (!isMeant(offset, wordEnd(text, offset))) continue;
      const line = lastAtOrBefore(lines.starts, offset);
      if (line === last || line < 0 || offset >= (lines.ends[line] ?? 0)) continue;
      last = line;
      if (lines.kinds[line] === lineKind.text || skipped.has(line)) continue;
      let isCalled = false;
      let isGiven = false;
      somePythonName(text, lines.starts[line] ?? 0, lines.ends[line] ?? 0, (start, end) => {
        const after = text.charCodeAt(skipSpaces(text, end));
        const mayCall = !isCalled && isCalledAt(text, end);
        const mayGive = !isGiven && isHandedOn(line, start, after, text, lines);
        if ((!mayCall && !mayGive) || !isMeant(start, end)) return false;
        isCalled ||= mayCall;
        isGiven ||= mayGive;
        return isGiven && isCalled;
      });
      if (isCalled && said[line] === 0) this.take(line);
      // Where nothing of that name is called, it does not matter what it stands for.
      if (isGiven) given.push(...this.namesGiven(line));
    }
    return given;
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
      if ((isGiven || isIterated) && !isKeyword(text, from, to)) names.push(text.slice(from, to));
      return false;
    });
    return names;
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
    const { text, names, attributes, pending } = this;
    const hasNew = pending.length > 0;
    while (pending.length > 0) {
      const end = pending.pop() ?? 0;
      somePythonName(text, pending.pop() ?? 0, end, (from, to) => {
        const noted = text.charCodeAt(from - 1) === char.dot ? attributes : names;
        if (noted.hasAt(text, from, to) || isKeyword(text, from, to)) return false;
        // `x = …` and `f(x=…)` ask nothing of x.
        const next = skipSpaces(text, to);
        const isTarget = text.charCodeAt(next) === char.equals && text.charCodeAt(next + 1) !== char.equals;
        if (isTarget) return false;
        const name = text.slice(from, to);
        noted.add(name);
        (noted === names ? this.freshNames : this.freshAttributes).push(name);
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
    else this.parts.push({ start, targetEnd: targetEndOf(line, text, lines, this.blocks), end });
  }

  /** The head of a block says something only where it binds a name that is needed. */
  private noteParts(): void {
    const { text, names } = this;
    this.parts = this.parts.filter(({ start, targetEnd, end }) => {
      if (!somePythonName(text, start, targetEnd, (from, to) => names.hasAt(text, from, to))) return true;
      this.pending.push(targetEnd, end);
      // An annotation may be written in quotes.
      for (let at = targetEnd; at < end; at++) {
        const after = wordEnd(text, at);
        if (after > at && names.add(text.slice(at, after))) this.freshNames.push(text.slice(at, after));
        at = Math.max(at, after);
      }
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
}

/** The first name of the chain before the dot in front of `start`: `a` of `a.b.c`; empty where it is no name. */
function rootOf(text: string, start: number): string {
  let from = start;
  let to = start;
  while (text.charCodeAt(from - 1) === char.dot) {
    to = from - 1;
    from = to;
    while (isWordCode(text.charCodeAt(from - 1))) from--;
  }
  return text.slice(from, to);
}

/** The names of a stretch, without keywords. */
export function namesIn(text: string, start: number, end: number): readonly string[] {
  const names: string[] = [];
  somePythonName(text, start, end, (from, to) => {
    if (!isKeyword(text, from, to)) names.push(text.slice(from, to));
    return false;
  });
  return names;
}
