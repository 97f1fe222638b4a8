import { unescapeJavaScript } from '../languages/escapes.ts';
import { lastAtOrBefore } from '../common/sorted.ts';
import { wordEnd } from '../outline/characters.ts';
import {
  commentEnd,
  RegularExpressions,
  skipSpace,
  stringEnd,
} from '../outline/javascript/javascriptLexemes.ts';
import { scanJavaScript } from '../outline/javascript/javascriptScan.ts';

/** What an expression of a tool's settings says, as far as it says it without being run. */
export type JavaScriptLiteral =
  | { readonly kind: 'text'; readonly text: string }
  /** A place in the file system: relative to the file, undefined where that is not known. */
  | { readonly kind: 'path'; readonly path: string | undefined }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'list'; readonly items: readonly JavaScriptLiteral[] }
  | {
      readonly kind: 'object';
      readonly entries: readonly (readonly [key: string, value: JavaScriptLiteral])[];
      /** Nothing else is put into it. */
      readonly isWhole: boolean;
    }
  | { readonly kind: 'unknown' };

interface Read {
  readonly value: JavaScriptLiteral;
  /** The offset after it. */
  readonly end: number;
}

const unknown: JavaScriptLiteral = { kind: 'unknown' };
const here: JavaScriptLiteral = { kind: 'path', path: '' };
/** What is nested deeper, or named in a longer chain, is no settings that people write. */
const maxDepth = 20;
/** Characters that are looked at for one text, some of them many times; people's settings take a hundredth. */
const maxSteps = 500_000;

const nameWord = /[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*/y;
/** Functions that put a path together: https://nodejs.org/api/path.html, https://nodejs.org/api/url.html */
const joining = /(?:^|\.)(?:resolve|join|normalize|normalizePath|fileURLToPath)$/;
const ownFolder = /^(?:__dirname|import\.meta\.dirname|process\.cwd)$/;

/** Reads expressions out of a JavaScript text without running it. */
export class JavaScriptLiterals {
  /** Comments and strings, as start and end by turns. */
  private readonly dead: readonly number[];
  private readonly expressions: RegularExpressions;
  private steps = 0;
  private madeVariables: ReadonlyMap<string, number> | undefined;
  private madeFunctions: ReadonlyMap<string, number> | undefined;

  constructor(private readonly text: string) {
    this.dead = scanJavaScript(text, false).dead;
    this.expressions = new RegularExpressions(text);
  }

  /** Where `pattern`, which is global, matches outside of comments and strings. */
  *matches(pattern: RegExp): Iterable<RegExpExecArray> {
    for (const match of this.text.matchAll(pattern)) {
      if (this.isGivenUp) return;
      if (!this.isDead(match.index)) yield match;
    }
  }

  /** The expression that begins at an offset. */
  at(offset: number): JavaScriptLiteral {
    return this.read(offset, 0).value;
  }

  /** The expressions between brackets that open just before an offset. */
  argumentsAt(offset: number): { readonly values: readonly JavaScriptLiteral[]; readonly end: number } {
    return this.list(offset, ')', 0);
  }

  /** More was to be looked at than anybody writes: not all was read. */
  get isGivenUp(): boolean {
    return this.steps > maxSteps;
  }

  private read(offset: number, depth: number): Read {
    this.steps += 10;
    const start = this.skip(offset);
    if (depth > maxDepth || this.isGivenUp) return { value: unknown, end: this.endOf(start) };
    const first = this.primary(start, depth);
    return this.after(first, depth);
  }

  /** What follows an operand decides whether it is the whole expression. */
  private after({ value, end }: Read, depth: number): Read {
    const at = this.skip(end);
    const rest = this.text.slice(at, at + 10);
    if (/^(?:[,;)\]}]|$)/.test(rest)) return { value, end: at };
    if (/^(?:as|satisfies)\b/.test(rest)) return { value, end: this.endOf(at) };
    if (rest.startsWith('+')) {
      const right = this.read(at + 1, depth + 1);
      return { value: added(value, right.value), end: right.end };
    }
    // The next statement, where nobody writes semicolons.
    const isNext = this.text.slice(end, at).includes('\n') && /^[\w$@}]/.test(rest);
    return isNext ? { value, end: at } : { value: unknown, end: this.endOf(at) };
  }

  private primary(at: number, depth: number): Read {
    const { text } = this;
    const character = text[at] ?? '';
    if (character === '"' || character === "'") {
      const end = stringEnd(text, at);
      return { value: { kind: 'text', text: unescapeJavaScript(text.slice(at + 1, end - 1)) }, end };
    }
    if (character === '`') return this.template(at, depth);
    if (character === '{') return this.object(at + 1, depth);
    if (character === '[') {
      const { values, end } = this.list(at + 1, ']', depth);
      return { value: { kind: 'list', items: values }, end };
    }
    if (character === '/') {
      const end = this.expressions.endOf(at);
      if (end < 0) return { value: unknown, end: this.endOf(at) };
      return { value: { kind: 'pattern', source: text.slice(at + 1, text.lastIndexOf('/', end)) }, end };
    }
    if (character === '(') {
      const { value, end } = this.read(at + 1, depth + 1);
      return { value, end: text[end] === ')' ? end + 1 : end };
    }
    return this.named(at, depth);
  }

  private named(at: number, depth: number): Read {
    const { text } = this;
    nameWord.lastIndex = at;
    const name = nameWord.exec(text)?.[0].replaceAll(/[\s?]/g, '');
    if (name === undefined) return { value: unknown, end: this.endOf(at) };
    const end = this.skip(nameWord.lastIndex);
    if (name === 'new') return this.address(end, depth);
    if (text[end] === '(') return this.call(name, end + 1, depth);
    if (ownFolder.test(name)) return { value: here, end };
    if (name.includes('.')) return { value: unknown, end };
    return { value: this.bound(name, depth), end };
  }

  /** `new URL('./src', import.meta.url)`, of which the path is asked for. */
  private address(at: number, depth: number): Read {
    if (!this.text.startsWith('URL', at)) return { value: unknown, end: this.endOf(at) };
    const open = this.skip(at + 3);
    const { values, end } = this.list(open + 1, ')', depth);
    const member = /\s*\.(?:pathname|href)\b/y;
    member.lastIndex = end;
    const after = member.test(this.text) ? member.lastIndex : end;
    return { value: joined([here, ...values.slice(0, 1)]), end: after };
  }

  private call(name: string, open: number, depth: number): Read {
    const { values, end } = this.list(open, ')', depth);
    if (ownFolder.test(name)) return { value: here, end };
    const [first] = values;
    if (name === 'require.resolve') return { value: first ?? unknown, end };
    if (joining.test(name)) {
      const isOwn = !name.includes('.') && this.isDefined(name);
      const value = joined(values);
      return { value: isOwn && value.kind === 'path' ? { kind: 'path', path: undefined } : value, end };
    }
    // Whatever it makes of a path, it is one.
    const isOfPath =
      values.length === 1 && first?.kind === 'text' && /^\.{0,2}\/|^(?:src|app|lib)\b/.test(first.text);
    return { value: isOfPath ? { kind: 'path', path: undefined } : unknown, end };
  }

  /** `const name = …` */
  private bound(name: string, depth: number): JavaScriptLiteral {
    const start = this.variables.get(name);
    return start === undefined ? unknown : this.read(start, depth + 1).value;
  }

  /** The file's own function of that name may put paths together in another way. */
  private isDefined(name: string): boolean {
    return this.variables.has(name) || this.functions.has(name);
  }

  /** Variables, and where their values begin. */
  private get variables(): ReadonlyMap<string, number> {
    this.madeVariables ??= this.startsOf(/\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=;\n]*)?=(?![=>])/g);
    return this.madeVariables;
  }

  private get functions(): ReadonlyMap<string, number> {
    return (this.madeFunctions ??= this.startsOf(/\bfunction\s+([\w$]+)/g));
  }

  /** Where a definition ends that begins with `pattern`, by its name; the first counts. */
  private startsOf(pattern: RegExp): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const { 0: head, 1: name = '', index } of this.matches(pattern)) {
      if (!found.has(name)) found.set(name, index + head.length);
    }
    return found;
  }

  private template(at: number, depth: number): Read {
    const { text } = this;
    let value: JavaScriptLiteral = { kind: 'text', text: '' };
    for (let start = at + 1; ;) {
      const stop = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
      stop.lastIndex = start;
      stop.test(text);
      const end = stop.lastIndex;
      value = added(value, { kind: 'text', text: unescapeJavaScript(text.slice(start, end)) });
      if (text[end] !== '$') return { value, end: end + 1 };
      const part = this.read(end + 2, depth + 1);
      value = added(value, part.value);
      if (text[part.end] !== '}') return { value: unknown, end: this.endOf(part.end) };
      start = part.end + 1;
    }
  }

  private list(open: number, close: string, depth: number): { values: JavaScriptLiteral[]; end: number } {
    const { text } = this;
    const values: JavaScriptLiteral[] = [];
    for (let at = this.skip(open); ;) {
      if (at >= text.length) return { values, end: at };
      if (text[at] === close) return { values, end: at + 1 };
      if (text[at] === ',') at = this.skip(at + 1);
      else {
        const { value, end } = text.startsWith('...', at)
          ? this.spread(at + 3, depth)
          : this.read(at, depth + 1);
        values.push(value);
        // Always a step further, whatever stands there.
        at = Math.max(end, at + 1);
        if (text[at] !== ',' && text[at] !== close) at = this.endOf(at);
      }
    }
  }

  private spread(at: number, depth: number): Read {
    const { end } = this.read(at, depth + 1);
    return { value: unknown, end };
  }

  private object(open: number, depth: number): Read {
    const { text } = this;
    const entries: (readonly [string, JavaScriptLiteral])[] = [];
    let isWhole = true;
    for (let at = this.skip(open); ;) {
      if (at >= text.length) return { value: { kind: 'object', entries, isWhole }, end: at };
      if (text[at] === '}') return { value: { kind: 'object', entries, isWhole }, end: at + 1 };
      if (text[at] === ',') {
        at = this.skip(at + 1);
        continue;
      }
      const start = at;
      if (text.startsWith('...', at)) {
        const { value, end } = this.read(at + 3, depth + 1);
        if (value.kind === 'object') {
          entries.push(...value.entries);
          isWhole &&= value.isWhole;
        } else isWhole &&= isSameObject(text.slice(at, end));
        at = end;
      } else {
        const { key, end } = this.key(at);
        const colon = this.skip(end);
        if (key !== undefined && text[colon] === ':') {
          const { value, end: valueEnd } = this.read(colon + 1, depth + 1);
          entries.push([key, value]);
          at = valueEnd;
        } else if (key !== undefined && /[,}]/.test(text[colon] ?? '')) {
          entries.push([key, this.bound(key, depth)]);
          at = colon;
        } else {
          // A method says nothing; what a computed key is, nobody knows.
          isWhole &&= key !== undefined;
          at = this.endOf(colon);
        }
      }
      at = Math.max(at, start + 1);
      if (text[at] !== ',' && text[at] !== '}') at = this.endOf(at);
    }
  }

  private key(at: number): { readonly key: string | undefined; readonly end: number } {
    const { text } = this;
    const character = text[at] ?? '';
    if (character === '"' || character === "'") {
      const end = stringEnd(text, at);
      return { key: unescapeJavaScript(text.slice(at + 1, end - 1)), end };
    }
    const end = wordEnd(text, at);
    return end > at ? { key: text.slice(at, end), end } : { key: undefined, end: at };
  }

  /** The offset at which the expression around `start` ends: a comma, a closing bracket, a semicolon. */
  private endOf(start: number): number {
    const { text } = this;
    let depth = 0;
    for (let at = start; at < text.length && !this.isGivenUp; at++) {
      this.steps++;
      const after = this.deadEnd(at);
      if (after > at) {
        at = after - 1;
        continue;
      }
      const character = text[at] ?? '';
      if ('([{'.includes(character)) depth++;
      else if (depth === 0 && ',;)]}'.includes(character)) return at;
      else if (')]}'.includes(character)) depth--;
    }
    return text.length;
  }

  /** Past space and comments. */
  private skip(start: number): number {
    const { text } = this;
    for (let at = start; ;) {
      at = skipSpace(text, at);
      const end = text[at] === '/' ? commentEnd(text, at) : -1;
      if (end < 0) return Math.min(at, text.length);
      at = end;
    }
  }

  private isDead(offset: number): boolean {
    return this.deadEnd(offset) > offset;
  }

  /** Where the comment or string around an offset ends; -1 where it is in none. */
  private deadEnd(offset: number): number {
    const { dead } = this;
    const index = lastAtOrBefore(dead, offset);
    return index >= 0 && index % 2 === 0 ? (dead[index + 1] ?? -1) : -1;
  }
}

/** `...config.resolve.alias`: what was there before. */
function isSameObject(spread: string): boolean {
  return /\b(?:alias|moduleNameMapper|extraNodeModules)\b/.test(spread);
}

function added(left: JavaScriptLiteral, right: JavaScriptLiteral): JavaScriptLiteral {
  if (right.kind !== 'text') {
    // `${__dirname}/src`
    return left.kind === 'text' && left.text === '' && right.kind === 'path' ? right : unknown;
  }
  if (left.kind === 'text') return { kind: 'text', text: left.text + right.text };
  if (left.kind !== 'path') return unknown;
  return { kind: 'path', path: left.path === undefined ? undefined : `${left.path}${right.text}` };
}

function joined(parts: readonly JavaScriptLiteral[]): JavaScriptLiteral {
  if (!parts.every((part) => part.kind === 'text' || part.kind === 'path')) return unknown;
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : part.path));
  const isKnown = texts.every((each) => each !== undefined);
  return { kind: 'path', path: isKnown ? texts.filter((each) => each !== '').join('/') : undefined };
}
