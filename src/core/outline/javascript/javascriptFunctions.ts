import { lastAtOrBefore } from '../../common/sorted.ts';
import { pushTo } from '../../common/multiMap.ts';
import { char, isWordCode, wordEnd } from '../characters.ts';
import type { Mentions } from '../mentions.ts';
import type { NameSet } from '../nameSet.ts';
import { skipSpace } from './javascriptLexemes.ts';
import type { JavaScriptScan } from './javascriptColumns.ts';

/** Bodies that are looked at for that of one function: those in its parameters come first. */
const maxBodies = 32;
/** What stands between the name and the parameters of a function is no longer than this. */
const longestHead = 300;

/** From a name that is given a function to its parameters: `f = async (`, `f: T = function (`, `f = useMemo(() …` */
const assigned =
  /^\s*(?:\??:[^;{}]*)?=\s*(?:[\w$.]+\s*(?:<[^;{}]*>)?\(\s*)?(?:async\b\s*)?(?:function\b\s*\*?\s*[\w$]*\s*)?(?:<[^;{}]*>)?\s*$/;
const ownName = /(?:^|[^\w$#])([\w$#]+)\s*(?:<[^;{}()]*>)?\s*$/;
const givenName =
  /([\w$#]+)\s*(?:\??:[^=;{}]*)?=\s*(?:async\b\s*)?(?:function\b\s*\*?\s*)?(?:<[^;{}()]*>)?\s*$/;
const getter = /\bget\s+([\w$#]+)\s*\(/g;
const memo = /\b(?:useMemo|cache)\s*(?:<[^;{}()]*>)?\s*\(\s*(?:async\s*)?(?:function\s*)?\(/g;
const heritage = /\bclass\s+([\w$]+)[^{;]{0,200}?\bextends\s+(?:[\w$]+\.)*([\w$]+)/g;
const classHead = /\bclass\s+([\w$]+)/g;
const noNames = new Set(['function', 'async', 'if', 'for', 'while', 'switch', 'catch', 'return']);

/** The functions of a text that have a body: what they are called by, and where they are called by it. */
export class JavaScriptFunctions {
  /** Where the parameters begin → bodies. */
  private readonly heads = new Map<number, number[]>();
  private madeGetters: Map<string, number[]> | undefined;
  private classes: { readonly starts: number[]; readonly names: string[] } | undefined;
  private madeMemoized: readonly number[] | undefined;
  private madeHeirs: Map<string, string[]> | undefined;

  constructor(
    private readonly text: string,
    private readonly scan: JavaScriptScan,
    private readonly mentions: Mentions,
  ) {
    for (const [body, start] of scan.headStarts.entries()) pushTo(this.heads, start, body);
  }

  /** Whether the parameters of a function begin at this offset. */
  beginsAt(offset: number): boolean {
    return this.heads.has(offset);
  }

  /** The bodies of functions that go by one of these names. */
  bodiesOf(names: NameSet): readonly number[] {
    const { text } = this;
    return this.mentions.ofRare(names).flatMap((start) => this.bodiesAt(wordEnd(text, start)));
  }

  /** The bodies of what is read as an attribute. */
  gettersOf(name: string): readonly number[] {
    if (!this.madeGetters) {
      this.madeGetters = new Map();
      for (const found of this.text.matchAll(getter)) {
        for (const body of this.heads.get(found.index + found[0].length - 1) ?? []) {
          pushTo(this.madeGetters, found[1] ?? '', body);
        }
      }
    }
    return this.madeGetters.get(name) ?? [];
  }

  /** The bodies of functions that are called where they are written, for what they return. */
  get memoized(): readonly number[] {
    this.madeMemoized ??= [...this.text.matchAll(memo)].flatMap(
      ({ index, 0: found }) => this.heads.get(index + found.length - 1) ?? [],
    );
    return this.madeMemoized;
  }

  /** The names by which a function is called. */
  callNamesOf(body: number): readonly string[] {
    const { text, scan } = this;
    const start = scan.headStarts[body] ?? 0;
    const before = text.slice(Math.max(0, start - longestHead), start);
    const own = ownName.exec(before)?.[1];
    const name = own === undefined || noNames.has(own) ? givenName.exec(before)?.[1] : own;
    if (name === undefined) return this.nameOfArrow(body);
    return name === 'constructor' ? this.classNamesAt(start) : [name];
  }

  /** Where the parameters of a function stand. */
  parametersOf(body: number): readonly [start: number, end: number] {
    const end = this.scan.bodyStarts[body] ?? 0;
    return [Math.max(this.scan.headStarts[body] ?? 0, end - 10 * longestHead), end];
  }

  private bodiesAt(nameEnd: number): readonly number[] {
    const { text, scan } = this;
    const after = skipSpace(text, nameEnd);
    const code = text.charCodeAt(after);
    if (code === char.openParen) return this.heads.get(after) ?? [];
    if (code !== char.equals && code !== char.colon && code !== char.less && code !== char.question)
      return [];
    const first = lastAtOrBefore(scan.bodyStarts, nameEnd) + 1;
    let nearest = -1;
    for (let body = first; body < Math.min(first + maxBodies, scan.bodyStarts.length); body++) {
      const head = scan.headStarts[body] ?? 0;
      const isNearer = nearest < 0 || head < (scan.headStarts[nearest] ?? 0);
      if (head >= nameEnd && isNearer) nearest = body;
    }
    const arrow = text.slice(nameEnd, Math.min(nameEnd + longestHead, scan.bodyStarts[first] ?? nameEnd));
    const found = /^\s*=\s*(?:async\s+)?[\w$]+\s*=>\s*\{$/.test(arrow) ? [first] : [];
    const head = nearest < 0 ? '' : text.slice(nameEnd, scan.headStarts[nearest]);
    const isOwn = head.length < longestHead && (assigned.test(head) || /^\s*<[^;{}()]*>\s*$/.test(head));
    return nearest >= 0 && isOwn ? [...found, nearest] : found;
  }

  /** `f = x => {` */
  private nameOfArrow(body: number): readonly string[] {
    const start = this.scan.bodyStarts[body] ?? 0;
    const before = this.text.slice(Math.max(0, start - longestHead), start);
    const name = /([\w$#]+)\s*=\s*(?:async\s+)?[\w$]+\s*=>\s*\{$/.exec(before)?.[1];
    return name === undefined ? [] : [name];
  }

  /** The class around an offset, and those that extend it. */
  private classNamesAt(offset: number): readonly string[] {
    const { text } = this;
    if (!this.classes) {
      this.classes = { starts: [], names: [] };
      for (const { index, 1: name = '' } of text.matchAll(classHead)) {
        this.classes.starts.push(index);
        this.classes.names.push(name);
      }
    }
    const name = this.classes.names[lastAtOrBefore(this.classes.starts, offset)];
    const names = new Set(name === undefined ? [] : [name]);
    for (const each of names) for (const heir of this.heirs.get(each) ?? []) names.add(heir).add('super');
    return [...names];
  }

  private get heirs(): ReadonlyMap<string, readonly string[]> {
    if (!this.madeHeirs) {
      this.madeHeirs = new Map();
      for (const [, heir = '', base = ''] of this.text.matchAll(heritage)) pushTo(this.madeHeirs, base, heir);
    }
    return this.madeHeirs;
  }
}

/** The offset of the name that has the property or entry at `start`, or -1: `x` of `x.y` and `x["y"]`. */
export function ownerBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && isWordCode(text.charCodeAt(at - 1))) at--;
  return at < start && text.charCodeAt(at - 1) !== char.dot ? at : -1;
}
