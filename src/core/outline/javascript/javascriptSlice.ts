import { char, isDigit, isWordCode, wordEnd } from '../characters.ts';
import type { Mentions } from '../mentions.ts';
import { NameSet } from '../nameSet.ts';
import { Origin } from '../origin.ts';
import type { Island } from '../outline.ts';
import { maxRounds } from '../rounds.ts';
import { lastAtOrBefore } from '../../common/sorted.ts';
import { skipSpace } from './javascriptLexemes.ts';
import type { JavaScriptScan } from './javascriptColumns.ts';

const keywords = new NameSet(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null of return static super switch this throw true try type typeof undefined var void while with yield async as from string number boolean any unknown never readonly private public protected'.split(
    ' ',
  ),
);

/** Bodies between a parameter and the body of its function are no more than this. */
const maxHeads = 32;

/** The words before the one that says what a statement is. */
const head = /(?:(?:export|default|declare|async|abstract)\s+)*([A-Za-z]+|)\s*\*?\s*([\w$\u0080-\uffff]*)/y;
const declarations = new Set(['function', 'class', 'enum', 'namespace', 'module']);
const variables = new Set(['const', 'let', 'var']);

/**
 * The statements of a text that say something about given names, without the bodies of functions that do not: taken
 * is where one of the names stands, and what binds a name that stands in what is taken. A body that is left out
 * holds no such name, and binds nothing that can be seen from what is taken.
 */
export class JavaScriptSlice {
  private readonly taken: Uint8Array;
  /** Bodies of functions that are taken. */
  private readonly entered: Uint8Array;
  /** Names that stand in what is taken. */
  private readonly names = new NameSet();
  /** Those behind a dot. */
  private readonly attributes = new NameSet();
  /** Stretches whose names have not been noted yet, as start and end by turns. */
  private readonly pending: number[] = [];

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
      for (const name of given) if (!keywords.has(name)) all.add(name);
      given = all.size > before ? this.takeMentions(mentions.ofRare(all), isMeant) : [];
    }
  }

  /** Takes where one of these words loads a module. */
  takeLoaders(words: readonly number[]): void {
    const { text } = this;
    for (const offset of words) {
      const statement = this.statementAt(offset);
      if (statement < 0 || this.skipped.has(statement) || this.isDead(offset)) continue;
      const end = wordEnd(text, offset);
      const after = text.charCodeAt(skipSpace(text, end));
      const isPath = after === char.doubleQuote || after === char.singleQuote;
      // `from` and `require` may be names; `import.meta` loads nothing.
      const loads = text.startsWith('import', offset)
        ? after !== char.dot
        : isPath || after === char.openParen;
      if (loads && (isPath || !text.startsWith('from', offset))) this.takeAt(statement, offset);
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
      if (isCalled(text, end) || isConstructed(text, start)) this.takeAt(statement, start);
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
    const { text, scan, names, attributes, taken, entered, skipped } = this;
    const isNeeded = (start: number, end: number): boolean =>
      (text.charCodeAt(start - 1) === char.dot ? attributes : names).hasAt(text, start, end);
    for (let round = 0; round < maxRounds && this.notePending(); round++) {
      for (let statement = 0; statement < taken.length; statement++) {
        if (taken[statement] === 0 && !skipped.has(statement) && this.binds(statement, isNeeded))
          this.take(statement);
      }
      for (let index = 0; index < scan.assignedIn.length; index++) {
        const body = scan.assignedIn[index] ?? -1;
        const start = scan.assigned[2 * index] ?? 0;
        const statement = this.statementAt(start);
        if (body < 0 ? taken[statement] === 1 : entered[body] === 1) continue;
        if (!this.someWord(start, scan.assigned[2 * index + 1] ?? 0, isNeeded)) continue;
        this.take(statement);
        this.enter(body);
      }
    }
  }

  /** What was taken, as one island for each statement. */
  islands(): readonly Island[] {
    const { text, scan, taken, entered } = this;
    const islands: Island[] = [];
    let body = 0;
    for (let statement = 0; statement < taken.length; statement++) {
      if (taken[statement] === 0) continue;
      const origin = new Origin();
      let pieces = '';
      let at = this.startOf(statement);
      const end = this.endOf(statement);
      const append = (to: number): void => {
        pieces += text.slice(at, to);
        origin.append(at, to - at);
        at = to;
      };
      while ((scan.bodyStarts[body] ?? Infinity) < at) body++;
      for (; (scan.bodyStarts[body] ?? Infinity) < end; body++) {
        const start = scan.bodyStarts[body] ?? 0;
        if (start < at || entered[body] === 1) continue;
        append(start);
        at = scan.bodyEnds[body] ?? end;
      }
      append(end);
      islands.push({ text: pieces, origin });
    }
    return islands;
  }

  private startOf(statement: number): number {
    return this.scan.statements[statement] ?? 0;
  }

  private endOf(statement: number): number {
    return this.scan.statements[statement + 1] ?? this.text.length;
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
      this.pending.push(bodyStarts[each] ?? 0, bodyEnds[each] ?? 0);
    }
  }

  /** Whether a statement binds a name that is needed, apart from what the bodies of functions in it do. */
  private binds(statement: number, isNeeded: (start: number, end: number) => boolean): boolean {
    const { text, scan } = this;
    const start = this.startOf(statement);
    const end = this.endOf(statement);
    head.lastIndex = start;
    const [found = '', word = '', name = ''] = head.exec(text) ?? [];
    if (word === 'interface' || word === 'type') return false;
    if (declarations.has(word)) {
      const nameEnd = start + found.length;
      return name !== '' && isNeeded(nameEnd - name.length, nameEnd);
    }
    const equals = scan.firstEquals[statement] ?? -1;
    if (variables.has(word) && !scan.hasComma[statement]) {
      return this.someWord(start, equals < 0 ? end : equals, isNeeded);
    }
    return this.someWord(start, end, isNeeded);
  }

  /** Notes the names in what was taken; false where nothing was taken since the last time. */
  private notePending(): boolean {
    const { text, names, attributes, pending } = this;
    const hasNew = pending.length > 0;
    while (pending.length > 0) {
      const end = pending.pop() ?? 0;
      this.someWord(pending.pop() ?? 0, end, (from, to) => {
        const noted = text.charCodeAt(from - 1) === char.dot ? attributes : names;
        if (noted.hasAt(text, from, to) || keywords.hasAt(text, from, to)) return false;
        if (noted === attributes || !isKey(text, from, to)) noted.add(text.slice(from, to));
        return false;
      });
    }
    return hasNew;
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

/** Names that may be given to what stands between two offsets: `f = x.create`, `const { create: f } = x`. */
function namesGiven(text: string, start: number, end: number): readonly string[] {
  if (text.charCodeAt(skipSpace(text, end)) === char.colon) {
    const pattern = /\s*:\s*([\w$]+)[^{}]{0,200}\}[^={};]{0,80}=(?!=)/y;
    pattern.lastIndex = end;
    const renamed = pattern.exec(text)?.[1];
    if (renamed !== undefined) return [renamed];
  }
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', start), start - maxLine), start);
  // On a line of its own it goes on with the line above.
  const above = /^\s*[?:|&]*\s*(?:[\w$]+\??\.)*$/.test(line);
  const before = above ? text.slice(Math.max(0, start - maxLine), start) : line;
  if (!before.includes('=')) return [];
  const equals = /[|?&]{0,2}=(?![=>])[^=;{}]*$/.exec(before);
  if (!equals) return [];
  const target = before.slice(0, equals.index);
  const names = [/([\w$]+)\s*$/.exec(target)?.[1], /([\w$]+)\s*:[^=;{}\n]*$/.exec(target)?.[1]];
  return names.filter((name) => name !== undefined);
}

/** How far back the name is looked for that something is given to. */
const maxLine = 200;

/** What closes around a callee before its arguments: `(x.create as any)(…)`, `x.create!(…)` */
const closing = /(?:\s*!(?!=)|\s*(?:(?:as|satisfies)\b[^()]{1,100})?\))*\s*/y;

/** Whether a name is called that ends here: `f(`, `f<T>(`, f`…`, `f?.(`, `(f)(`. */
function isCalled(text: string, end: number): boolean {
  closing.lastIndex = end;
  const after = text.charCodeAt(closing.test(text) ? closing.lastIndex : end);
  return (
    after === char.openParen || after === char.less || after === char.backtick || after === char.question
  );
}

/** The offset of the dot before a name, or -1: `a.b`, `a?.b`, `a ⏎ .b` */
function dotBefore(text: string, start: number): number {
  const at = spaceStart(text, start) - 1;
  return text.charCodeAt(at) === char.dot && text.charCodeAt(at - 1) !== char.dot ? at : -1;
}

/** The offset after the last character before `start` that is no space. */
function spaceStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && text.charCodeAt(at - 1) <= char.space) at--;
  return at;
}

/** Whether a name is the key of an object: `{ name: … }`. */
function isKey(text: string, start: number, end: number): boolean {
  return text.charCodeAt(skipSpace(text, end)) === char.colon && isInPattern(text, start);
}

/** Whether a name stands behind `{` or `,`: it may be taken out of an object. */
function isInPattern(text: string, start: number): boolean {
  const before = text.charCodeAt(spaceStart(text, start) - 1);
  return before === char.openBrace || before === char.comma;
}

/** `new Name` */
function isConstructed(text: string, start: number): boolean {
  return /\bnew\s+(?:[\w$.]+\.)?$/.test(text.slice(Math.max(0, start - 60), start));
}

/** Index of the first pair whose end lies behind `value`. */
function firstPairFrom(pairs: readonly number[], value: number): number {
  let low = 0;
  let high = pairs.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[2 * middle + 1] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
