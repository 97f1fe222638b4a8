import { lastAtOrBefore } from '../common/sorted.ts';
import { endOfRun, wordCharacters, wordEnd } from './characters.ts';
import { spliced, type Edit } from './edit.ts';
import type { NameSet } from './nameSet.ts';

/** Where names stand in a text, in code or not. */
export class Mentions {
  /** By what was looked for. */
  private readonly known = new Map<string, readonly number[]>();

  /** @param before those of the text before an edit: names are only looked for again where it was */
  constructor(
    private readonly text: string,
    private before?: { readonly mentions: Mentions; readonly edit: Edit },
  ) {
    // Else all texts that there ever were would be kept.
    if (before) before.mentions.before = undefined;
  }

  /** The offsets at which one of `names` stands as a word. */
  of(names: NameSet): readonly number[] {
    return this.find(names.key, names, matchesIn);
  }

  /** The same, for names that no other text asks for: an expression made of them would not pay. */
  ofRare(names: NameSet): readonly number[] {
    return this.find(`rare ${names.key}`, names, wordsIn);
  }

  private find(key: string, names: NameSet, search: Search): readonly number[] {
    if (names.size === 0) return [];
    let offsets = this.known.get(key);
    if (!offsets) {
      const old = this.before?.mentions.known.get(key);
      offsets = old ? this.findAgain(old, names, search) : search(this.text, names);
      this.known.set(key, offsets);
    }
    return offsets;
  }

  private findAgain(old: readonly number[], names: NameSet, search: Search): readonly number[] {
    if (!this.before) return old;
    const { text } = this;
    const { edit } = this.before;
    const shift = edit.newEnd - edit.oldEnd;
    // A word that touches the edit is another one than before.
    const start = wordStart(text, edit.start);
    const end = wordEnd(text, edit.newEnd);
    const found = search(text.slice(start, end), names).map((offset) => offset + start);
    const kept = lastAtOrBefore(old, start - 1) + 1;
    const resumed = lastAtOrBefore(old, end - shift - 1) + 1;
    return spliced(old, kept, found, resumed, (offset) => offset + shift);
  }
}

type Search = (text: string, names: NameSet) => readonly number[];

/** Expressions by the names they look for: files of one folder ask for the same names. */
const expressions = new Map<string, RegExp>();
const maxExpressions = 500;

function matchesIn(text: string, names: NameSet): readonly number[] {
  const offsets: number[] = [];
  const expression = expressionFor(names);
  for (expression.lastIndex = 0; expression.test(text);) {
    offsets.push(wordStart(text, expression.lastIndex - 1));
  }
  return offsets;
}

function expressionFor(names: NameSet): RegExp {
  const { key } = names;
  let expression = expressions.get(key);
  if (!expression) {
    const all = [...names].map((name) => name.replaceAll(/[^\w]/g, String.raw`\$&`));
    expression = new RegExp(String.raw`\b(?:${all.join('|')})\b`, 'g');
    if (expressions.size >= maxExpressions) expressions.clear();
    expressions.set(key, expression);
  }
  return expression;
}

function wordsIn(text: string, names: NameSet): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; ;) {
    at = endOfRun(text, at, wordCharacters, 0);
    if (at >= text.length) return offsets;
    const end = wordEnd(text, at + 1);
    if (names.hasAt(text, at, end)) offsets.push(at);
    at = end;
  }
}

/** The offset of the first character of the word that ends at `end` or goes on there. */
function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && wordCharacters[text.charCodeAt(at - 1)] === 1) at--;
  return at;
}
