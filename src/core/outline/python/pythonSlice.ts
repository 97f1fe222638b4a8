import { pushTo } from '../../common/multiMap.ts';
import { char, wordEnd } from '../characters.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import type { Island, Slice } from '../outline.ts';
import { countOf } from '../flags.ts';
import { maxRounds } from '../rounds.ts';
import type { Span } from '../../model/text.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import { indexBindings, type LineBinding } from './pythonBindings.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { PythonDefinitions } from './pythonDefinitions.ts';
import { pythonIslands } from './pythonIslands.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';
import { isKeyword, rootOf, somePythonName } from './pythonNames.ts';
import { isCalledAt, isHandedOn, parametersIn, skipSpaces, targetEndOf, type Part } from './pythonTargets.ts';

/** An expression of more names than these costs more than to look at each word of the text. */
const manyNames = 100;

/**
 * The lines of a text that say something about given names: those in which one of the names is called, those that
 * bind a name that stands in what is taken, and the heads of the blocks around them. Whatever is left out binds
 * nothing that can be seen from what is taken.
 */
export class PythonSlice implements Slice {
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
  private readonly freshlyCalled: string[] = [];
  /** Names that are called in what was taken. */
  private readonly called = new NameSet();
  /** Classes whose heads were taken, and lines that define something whose calls matter. */
  private readonly freshClasses: number[] = [];
  private readonly freshlyWanted: number[] = [];
  private readonly wanted = new Set<number>();
  /** Functions whose results were taken. */
  private readonly resulted = new Set<number>();
  /** Names whose calls were taken. */
  private readonly sought = new NameSet();
  /** Name of a parameter → functions entered that have it and whose calls do not matter yet. */
  private readonly parameters = new Map<string, number[]>();
  private madeDefinitions: PythonDefinitions | undefined;

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

  /** How many lines were taken. */
  get extent(): number {
    return countOf(this.said);
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
        for (const line of this.parameters.get(name) ?? []) this.want(line);
        this.parameters.delete(name);
        for (const binding of index.names.get(name) ?? []) {
          if (binding.isSeen || this.entered.has(binding.around)) this.takeBinding(binding);
          else pushTo(waiting, binding.around, binding);
        }
      }
      for (const name of this.freshAttributes.splice(0)) {
        for (const binding of index.attributes.get(name) ?? []) this.takeBinding(binding);
      }
      for (const around of this.freshlyEntered.splice(0)) {
        this.noteParameters(around);
        for (const binding of waiting.get(around) ?? []) this.takeBinding(binding);
      }
      this.takeDefinitions();
    }
  }

  add(results: readonly Span[], calls: ReadonlySet<string>, classes: readonly Span[]): boolean {
    for (const { start } of classes) {
      const fields = this.definitions.fieldsAround(lastAtOrBefore(this.lines.starts, start));
      for (const line of fields) if (this.said[line] === 0) this.take(line);
    }
    for (const { start } of results) {
      const line = lastAtOrBefore(this.lines.starts, start);
      if (this.lines.kinds[line] === lineKind.function) this.takeResults(line);
    }
    this.takeSites(calls);
    const isMore = this.pending.length > 0;
    if (isMore) this.takeBindings();
    return isMore;
  }

  private get definitions(): PythonDefinitions {
    return (this.madeDefinitions ??= new PythonDefinitions(
      this.text,
      this.lines,
      this.blocks,
      this.mentions,
    ));
  }

  /** Takes what the functions return that are called, what makes objects, and the calls that give parameters. */
  private takeDefinitions(): void {
    const { definitions } = this;
    for (const name of this.freshlyCalled.splice(0)) {
      const isMember = name.startsWith('.');
      for (const line of definitions.named(isMember ? name.slice(1) : name)) {
        if (!isMember || this.blocks.isInClassBody(line)) this.takeResults(line);
      }
    }
    for (const line of this.freshClasses.splice(0)) {
      for (const constructor of definitions.constructorsOf(line)) this.takeHead(constructor);
    }
    this.takeSites(this.freshlyWanted.splice(0).flatMap((line) => definitions.callNamesOf(line)));
  }

  /** Takes where something of these names is called, once. */
  private takeSites(names: Iterable<string>): void {
    const fresh = new NameSet();
    for (const name of names) if (this.sought.add(name)) fresh.add(name);
    if (fresh.size > 0) this.takeCalls(fresh);
  }

  private takeResults(line: number): void {
    const { text, lines } = this;
    if (this.resulted.has(line)) return;
    this.resulted.add(line);
    this.takeHead(line);
    const start = lines.starts[line] ?? 0;
    const end = lines.ends[line] ?? 0;
    const arrow = text.lastIndexOf('->', end);
    if (arrow > start) this.noteWords(arrow, end);
    for (const result of this.definitions.resultsOf(line)) if (this.said[result] === 0) this.take(result);
  }

  /** Calls of a function matter where one of its parameters does. */
  private noteParameters(functionLine: number): void {
    for (const name of this.definitions.parametersOf(functionLine)) {
      if (this.names.has(name)) this.want(functionLine);
      else pushTo(this.parameters, name, functionLine);
    }
  }

  private want(line: number): void {
    if (this.wanted.has(line)) return;
    this.wanted.add(line);
    this.freshlyWanted.push(line);
  }

  private takeBinding({ line, start, targetEnd }: LineBinding): void {
    const kind = this.lines.kinds[line];
    // A decorator may make an attribute of a method, whose calls cannot be told from those of others.
    if (kind === lineKind.function && this.lines.kinds[line - 1] === lineKind.decorator)
      this.takeResults(line);
    // What is only declared gets its value where an object is made.
    if (
      kind === lineKind.simple &&
      this.blocks.isInClassBody(line) &&
      this.text.charCodeAt(targetEnd) === char.colon
    )
      this.want(this.blocks.parents[line] ?? -1);
    if (this.taken[line] === 1) return;
    const isDefinition = kind === lineKind.function || kind === lineKind.class;
    // Of what only has a name nothing else is asked.
    if (isDefinition && targetEnd < (this.lines.ends[line] ?? 0)) this.takeHead(line);
    else this.take(line, kind === lineKind.simple ? targetEnd : start);
  }

  islands(): readonly Island[] {
    return pythonIslands(this.text, this.lines, this.blocks, this.taken);
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
      if (lines.kinds[part] === lineKind.class) this.takeClass(part);
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
    if (lines.kinds[line] === lineKind.class) return [this.definitions.nameOf(line)];
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

  /** Notes the names in what was taken; false where nothing was taken since the last time. */
  private notePending(): boolean {
    const { text, names, attributes, pending } = this;
    const hasNew = pending.length > 0;
    while (pending.length > 0) {
      const end = pending.pop() ?? 0;
      somePythonName(text, pending.pop() ?? 0, end, (from, to) => {
        const isMember = text.charCodeAt(from - 1) === char.dot;
        const noted = isMember ? attributes : names;
        if (this.isCalled(from, to)) this.noteCalled((isMember ? '.' : '') + text.slice(from, to));
        if (isKeyword(text, from, to)) return false;
        if (noted.hasAt(text, from, to)) {
          if (text.startsWith('getattr(', from)) this.noteGetter(to);
          return false;
        }
        // `x = …` and `f(x=…)` ask nothing of x.
        const next = skipSpaces(text, to);
        const isTarget = text.charCodeAt(next) === char.equals && text.charCodeAt(next + 1) !== char.equals;
        if (isTarget) return false;
        const name = text.slice(from, to);
        if (text.startsWith('getattr(', from)) this.noteGetter(to);
        noted.add(name);
        (noted === names ? this.freshNames : this.freshAttributes).push(name);
        return false;
      });
    }
    return hasNew;
  }

  /** Whether what a name stands for is called: `name(`, `default_factory=name`. */
  private isCalled(from: number, to: number): boolean {
    const { text } = this;
    // What is defined here is not called.
    if (text.startsWith('def ', from - 4)) return false;
    const isFactory = text.charCodeAt(from - 1) === char.equals && text.startsWith('factory', from - 8);
    return isFactory || text.charCodeAt(skipSpaces(text, to)) === char.openParen;
  }

  private noteCalled(name: string): void {
    if (this.called.add(name)) this.freshlyCalled.push(name);
  }

  /** `getattr(x, "name")` asks for an attribute. */
  private noteGetter(end: number): void {
    getter.lastIndex = end;
    const name = getter.exec(this.text)?.[1];
    if (name !== undefined && this.attributes.add(name)) this.freshAttributes.push(name);
  }

  /** Notes all words of a stretch, also those in quotes. */
  private noteWords(start: number, end: number): void {
    const { text, names } = this;
    this.pending.push(start, end);
    for (let at = start; at < end; at++) {
      const after = wordEnd(text, at);
      if (after > at && names.add(text.slice(at, after))) this.freshNames.push(text.slice(at, after));
      at = Math.max(at, after);
    }
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
      // An annotation may be written in quotes; what `with` and `for` bind stands among what they bind it to.
      this.noteWords(targetEnd === end ? start : targetEnd, end);
      return false;
    });
  }

  /** What a class extends, and how its objects are made, is asked for wherever its name stands. */
  private takeClass(line: number): void {
    const { text, lines } = this;
    const end = lines.ends[line] ?? 0;
    const paren = text.indexOf('(', lines.starts[line] ?? 0);
    if (paren >= 0 && paren < end) this.pending.push(paren, end);
    this.freshClasses.push(line);
  }

  private takeDecorators(line: number): void {
    const { lines, taken } = this;
    for (let above = line - 1; lines.kinds[above] === lineKind.decorator; above--) {
      const start = lines.starts[above] ?? 0;
      const end = lines.ends[above] ?? 0;
      if (taken[above] !== 1 && givesParameters.test(this.text.slice(start, end)))
        this.pending.push(start, end);
      taken[above] = 1;
    }
  }

  /** Whether an exception goes on decides if what was tried is optional. */
  private takeRaises(clause: number): void {
    const { lines, blocks, taken } = this;
    for (let line = clause + 1; line < taken.length && (blocks.parents[line] ?? -1) >= clause; line++) {
      if (lines.kinds[line] === lineKind.raise && blocks.parents[line] === clause) taken[line] = 1;
    }
  }
}

/** Decorators that say what a parameter is: of an option, of a configuration. */
const givesParameters = /^@\s*[\w.]*\b(?:option|argument|main)\s*\(/;
const getter = /\(\s*[\w.]{1,80}\s*,\s*["'](\w+)["']/y;
