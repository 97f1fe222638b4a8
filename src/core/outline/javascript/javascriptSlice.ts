import { char, isDigit, isWordCode, wordEnd } from '../characters.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import type { Island, Slice } from '../outline.ts';
import { countOf } from '../flags.ts';
import { maxRounds } from '../rounds.ts';
import { pushTo } from '../../common/multiMap.ts';
import type { Span } from '../../model/text.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import { skipSpace } from './javascriptLexemes.ts';
import {
  dotBefore,
  firstPairFrom,
  heirsOf,
  isCalled,
  isConstructed,
  isInPattern,
  isKey,
  namesGiven,
  wordsIn,
} from './javascriptWords.ts';
import { loadsAt } from './javascriptLoaders.ts';
import { isDiscarded } from './javascriptDiscarded.ts';
import { JavaScriptFunctions } from './javascriptFunctions.ts';
import { javascriptIslands } from './javascriptIslands.ts';
import type { JavaScriptScan } from './javascriptColumns.ts';

const keywords = new NameSet(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null of return static super switch this throw true try type typeof undefined var void while with yield async as from string number boolean any unknown never readonly private public protected'.split(
    ' ',
  ),
);

/** Bodies between a parameter and the body of its function are no more than this. */
const maxHeads = 32;

/** What may bind each name, and each name behind a dot. */
interface Binders {
  readonly names: Map<string, number[]>;
  readonly attributes: Map<string, number[]>;
}

/** The words before the one that says what a statement is. */
const head = /(?:(?:export|default|declare|async|abstract)\s+)*([A-Za-z]+|)\s*\*?\s*([\w$\u0080-\uffff]*)/y;
const declarations = new Set(['function', 'class', 'enum', 'namespace', 'module']);
const variables = new Set(['const', 'let', 'var']);

/**
 * The statements of a text that say something about given names, without the bodies of functions that do not: taken
 * is where one of the names stands, and what binds a name that stands in what is taken. A body that is left out
 * holds no such name, and binds nothing that can be seen from what is taken.
 */
export class JavaScriptSlice implements Slice {
  private readonly taken: Uint8Array;
  /** Bodies of functions that are taken. */
  private readonly entered: Uint8Array;
  /** Names that stand in what is taken. */
  private readonly names = new NameSet();
  /** Those behind a dot. */
  private readonly attributes = new NameSet();
  /** Stretches whose names have not been noted yet, as start and end by turns. */
  private readonly pending: number[] = [];
  private readonly freshNames = new Set<string>();
  private readonly freshAttributes = new Set<string>();
  /** Names that are called in what is taken, and those among them whose functions were not entered yet. */
  private readonly called = new NameSet();
  private readonly freshlyCalled: string[] = [];
  private readonly freshlyEntered: number[] = [];
  /** Name of a parameter → bodies entered of functions whose calls do not matter yet. */
  private readonly parameters = new Map<string, number[]>();
  private readonly wanted = new Set<number>();
  private readonly sought = new NameSet();
  private madeBinders: Binders | undefined;
  private madeFunctions: JavaScriptFunctions | undefined;

  /** @param skipped statements that are read without a tree */
  constructor(
    private readonly text: string,
    private readonly mentions: Mentions,
    private readonly scan: JavaScriptScan,
    private readonly skipped: { has(statement: number): boolean },
  ) {
    this.taken = new Uint8Array(scan.statements.length);
    this.entered = new Uint8Array(scan.bodyStarts.length);
  }

  /** How many statements and bodies were taken. */
  get extent(): number {
    return countOf(this.taken) + countOf(this.entered);
  }

  take(statement: number): void {
    if (this.taken[statement] === 1) return;
    this.taken[statement] = 1;
    this.pending.push(this.startOf(statement), this.endOf(statement));
  }

  /** Takes where one of `names` is called of something; gives the other names that it gets: `const { create: c } = x`. */
  takeMembers(names: NameSet): readonly string[] {
    const { text } = this;
    // Out of an object a member may be taken without a dot.
    return this.takeMentions(
      this.mentions.of(names),
      (start) => dotBefore(text, start) >= 0 || isInPattern(text, start),
    );
  }

  /** Takes where one of these is called as it stands, also under another name that it gets. */
  takeNames(names: Iterable<string>): void {
    const { text, mentions } = this;
    const all = new NameSet(names);
    if (all.size === 0) return;
    const isMeant = (start: number): boolean => dotBefore(text, start) < 0;
    let given = this.takeMentions(mentions.of(all), isMeant);
    for (let round = 0; round < maxRounds && given.length > 0; round++) {
      const before = all.size;
      for (const name of given) if (!keywords.has(name) || name === 'super') all.add(name);
      given = all.size > before ? this.takeMentions(mentions.ofRare(all), isMeant) : [];
    }
  }

  /** Takes where one of these words loads a module. */
  takeLoaders(words: readonly number[]): void {
    const { text } = this;
    for (const offset of words) {
      const statement = this.statementAt(offset);
      if (statement < 0 || this.skipped.has(statement) || this.isDead(offset)) continue;
      if (loadsAt(text, offset)) this.takeAt(statement, offset);
    }
  }

  /** Takes where a name at one of the offsets that `isMeant` is called; gives the names it is handed on to. */
  private takeMentions(offsets: readonly number[], isMeant: (start: number) => boolean): readonly string[] {
    const { text } = this;
    const given: string[] = [];
    for (const start of offsets) {
      const statement = this.statementAt(start);
      if (statement < 0 || this.skipped.has(statement) || this.isDead(start)) continue;
      const end = wordEnd(text, start);
      const after = text.charCodeAt(skipSpace(text, end));
      if (after === char.dot || after === char.openBracket || after === char.equals) continue;
      if (!isMeant(start)) continue;
      const heirs = heirsOf(text, start);
      if (heirs.length > 0) given.push(...heirs);
      else if (isCalled(text, end) || isConstructed(text, start)) this.takeAt(statement, start);
      // Where nothing of that name is called, it does not matter what it stands for.
      else given.push(...namesGiven(text, start, end));
    }
    return given;
  }

  /** Whether an offset lies in a comment or a string. */
  private isDead(offset: number): boolean {
    const { dead } = this.scan;
    const pair = firstPairFrom(dead, offset);
    return (dead[pair] ?? Infinity) <= offset;
  }

  private takeAt(statement: number, offset: number): void {
    this.take(statement);
    this.enter(this.bodyAt(offset));
    // What stands among the parameters sees what the body declares.
    const { bodyStarts, headStarts } = this.scan;
    const next = lastAtOrBefore(bodyStarts, offset) + 1;
    for (let body = next; body < Math.min(next + maxHeads, headStarts.length); body++) {
      if ((headStarts[body] ?? Infinity) <= offset) this.enter(body);
    }
  }

  /** Takes what binds the names that stand in what is taken, until nothing is missing. */
  takeBindings(): void {
    for (let round = 0; round < maxRounds && this.notePending(); round++) {
      for (const name of this.freshNames) this.takeBinders(this.binders.names.get(name) ?? []);
      for (const name of this.freshAttributes) this.takeBinders(this.binders.attributes.get(name) ?? []);
      this.takeFunctions();
    }
  }

  add(results: readonly Span[], calls: ReadonlySet<string>): boolean {
    for (const { end } of results) this.enter(this.bodyThatEndsAt(end));
    this.takeSites(calls);
    const isMore = this.pending.length > 0;
    if (isMore) this.takeBindings();
    return isMore;
  }

  /** The body whose brace closes right before `end`; -1 where there is none, or nothing is in it. */
  private bodyThatEndsAt(end: number): number {
    const { bodyEnds, bodyParents } = this.scan;
    let body = this.bodyAt(end - 2);
    while (body >= 0 && bodyEnds[body] !== end - 1) body = bodyParents[body] ?? -1;
    return body;
  }

  /** Takes statements, by their numbers, and assignments, whose numbers follow those. */
  private takeBinders(binders: readonly number[]): void {
    const { scan, taken } = this;
    for (const binder of binders) {
      if (binder < taken.length) {
        this.take(binder);
        continue;
      }
      const index = binder - taken.length;
      this.take(this.statementAt(scan.assigned[2 * index] ?? 0));
      this.enter(scan.assignedIn[index] ?? -1);
    }
  }

  private get binders(): Binders {
    return (this.madeBinders ??= this.findBinders());
  }

  /** What binds each name and attribute: statements, apart from what the bodies in them do, and assignments. */
  private findBinders(): Binders {
    const { text, scan, taken, skipped } = this;
    const found: Binders = { names: new Map(), attributes: new Map() };
    const note = (binder: number, start: number, end: number): void => {
      this.someWord(start, end, (from, to) => {
        const isMember = text.charCodeAt(from - 1) === char.dot;
        const binders = isMember ? found.attributes : found.names;
        const name = text.slice(from, to);
        const list = binders.get(name);
        if (!list) binders.set(name, [binder]);
        else if (list.at(-1) !== binder) list.push(binder);
        return false;
      });
    };
    for (let statement = 0; statement < taken.length; statement++) {
      if (taken[statement] === 1 || skipped.has(statement)) continue;
      const [start, end] = this.targetOf(statement);
      if (start < end) note(statement, start, end);
    }
    for (let index = 0; index < scan.assignedIn.length; index++) {
      note(taken.length + index, scan.assigned[2 * index] ?? 0, scan.assigned[2 * index + 1] ?? 0);
    }
    return found;
  }

  private get functions(): JavaScriptFunctions {
    return (this.madeFunctions ??= new JavaScriptFunctions(this.text, this.scan, this.mentions));
  }

  /** Enters the functions that are called, and takes the calls that give a parameter which matters. */
  private takeFunctions(): void {
    const { functions } = this;
    const called = new NameSet(this.freshlyCalled.splice(0));
    const bodies = called.size > 0 ? [...functions.bodiesOf(called)] : [];
    for (const name of this.freshAttributes) bodies.push(...functions.gettersOf(name));
    for (const body of bodies) {
      const start = this.scan.bodyStarts[body] ?? 0;
      this.takeAt(this.statementAt(start), start);
    }
    for (const body of functions.memoized) if (this.isAroundTaken(body)) this.enter(body);
    const names: string[] = [];
    const want = (body: number): void => {
      if (this.wanted.has(body)) return;
      this.wanted.add(body);
      names.push(...functions.callNamesOf(body));
    };
    for (const body of this.freshlyEntered.splice(0)) {
      const [start, end] = functions.parametersOf(body);
      for (const name of wordsIn(this.text, start, end)) {
        if (this.names.has(name)) want(body);
        else pushTo(this.parameters, name, body);
      }
    }
    for (const name of this.freshNames) {
      for (const body of this.parameters.get(name) ?? []) want(body);
      this.parameters.delete(name);
    }
    this.freshNames.clear();
    this.freshAttributes.clear();
    this.takeSites(names);
  }

  /** Takes where something of these names is called, once. */
  private takeSites(names: Iterable<string>): void {
    const fresh = new NameSet();
    for (const name of names) if (this.sought.add(name)) fresh.add(name);
    if (fresh.size > 0) this.takeMentions(this.mentions.ofRare(fresh), () => true);
  }

  islands(): readonly Island[] {
    const { text, scan, taken, entered } = this;
    return javascriptIslands(text, scan, taken, entered);
  }

  private startOf(statement: number): number {
    return this.scan.statements[statement] ?? 0;
  }

  private endOf(statement: number): number {
    return this.scan.statements[statement + 1] ?? this.text.length;
  }

  /** Whether what is around a body is taken. */
  private isAroundTaken(body: number): boolean {
    const parent = this.scan.bodyParents[body] ?? -1;
    const around = this.taken[this.statementAt(this.scan.bodyStarts[body] ?? 0)];
    return parent < 0 ? around === 1 : this.entered[parent] === 1;
  }

  /** The last statement that begins at or before an offset. */
  private statementAt(offset: number): number {
    return lastAtOrBefore(this.scan.statements, offset);
  }

  /** The innermost body around an offset, -1 for none. */
  private bodyAt(offset: number): number {
    const { bodyStarts, bodyEnds, bodyParents } = this.scan;
    let body = lastAtOrBefore(bodyStarts, offset);
    while (body >= 0 && (bodyEnds[body] ?? 0) <= offset) body = bodyParents[body] ?? -1;
    return body;
  }

  private enter(body: number): void {
    const { bodyStarts, bodyEnds, bodyParents } = this.scan;
    for (let each = body; each >= 0 && this.entered[each] === 0; each = bodyParents[each] ?? -1) {
      this.entered[each] = 1;
      this.freshlyEntered.push(each);
      this.pending.push(bodyStarts[each] ?? 0, bodyEnds[each] ?? 0);
    }
  }

  /** The stretch of a statement that may bind names. */
  private targetOf(statement: number): readonly [start: number, end: number] {
    const { text, scan } = this;
    const start = this.startOf(statement);
    const end = this.endOf(statement);
    head.lastIndex = start;
    const [found = '', word = '', name = ''] = head.exec(text) ?? [];
    if (word === 'interface' || word === 'type') return [start, start];
    if (declarations.has(word)) return [start + found.length - name.length, start + found.length];
    const equals = scan.firstEquals[statement] ?? -1;
    const isOne = variables.has(word) && !scan.hasComma[statement];
    return [start, isOne && equals >= 0 ? equals : end];
  }

  /** Notes the names in what was taken; false where nothing was taken since the last time. */
  private notePending(): boolean {
    const { text, names, attributes, pending } = this;
    const hasNew = pending.length > 0;
    while (pending.length > 0) {
      const end = pending.pop() ?? 0;
      this.someWord(pending.pop() ?? 0, end, (from, to) => {
        if (keywords.hasAt(text, from, to)) return false;
        const isMember = text.charCodeAt(from - 1) === char.dot;
        if (text.charCodeAt(skipSpace(text, to)) === char.openParen) this.noteCalled(from, to);
        if (
          isMember
            ? attributes.hasAt(text, from, to)
            : names.hasAt(text, from, to) && attributes.hasAt(text, from, to)
        )
          return false;
        const isInside = !isMember && isInPattern(text, from);
        const name = text.slice(from, to);
        if ((isMember || isInside) && attributes.add(name)) this.freshAttributes.add(name);
        if (!isMember && !isKey(text, from, to) && names.add(name)) this.freshNames.add(name);
        return false;
      });
    }
    return hasNew;
  }

  private noteCalled(from: number, to: number): void {
    const { text, called } = this;
    // Brackets behind the name of a method hold its parameters.
    if (called.hasAt(text, from, to) || this.functions.beginsAt(skipSpace(text, to))) return;
    const { dead } = this.scan;
    if (isDiscarded(text, from, to, dead, (offset) => firstPairFrom(dead, offset))) return;
    const name = text.slice(from, to);
    called.add(name);
    this.freshlyCalled.push(name);
  }

  /** Whether `visit` answers true for a word of a stretch, outside of comments, strings and the bodies in it. */
  private someWord(start: number, end: number, visit: (start: number, end: number) => boolean): boolean {
    const { text } = this;
    const { dead, bodyStarts, bodyEnds } = this.scan;
    let nextDead = firstPairFrom(dead, start);
    let deadStart = dead[nextDead] ?? Infinity;
    let body = lastAtOrBefore(bodyStarts, start) + 1;
    let bodyStart = bodyStarts[body] ?? Infinity;
    for (let at = start; at < end;) {
      if (at >= deadStart) {
        at = Math.max(at, dead[nextDead + 1] ?? at);
        nextDead += 2;
        deadStart = dead[nextDead] ?? Infinity;
      } else if (at >= bodyStart) {
        at = Math.max(at, bodyEnds[body] ?? at);
        body = lastAtOrBefore(bodyStarts, at) + 1;
        bodyStart = bodyStarts[body] ?? Infinity;
        nextDead = firstPairFrom(dead, at);
        deadStart = dead[nextDead] ?? Infinity;
      } else {
        const code = text.charCodeAt(at);
        const isWord = isWordCode(code);
        const after = isWord ? wordEnd(text, at + 1) : at + 1;
        if (isWord && !isDigit(code) && visit(at, after)) return true;
        at = after;
      }
    }
    return false;
  }
}
