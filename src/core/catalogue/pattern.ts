import { braceExpand } from 'minimatch';
import type { QualifiedName } from '../facts/value.ts';

/** One way to write a callee, split into segments; `*` is one name, `**` any number of names. */
type Pattern = readonly string[];

/**
 * A callee pattern of an SDK description. Its alternatives are written out only when a call's last name fits:
 * all of the catalogue's are thousands, and most files use none of them.
 */
export class CalleePattern {
  private expanded: readonly Pattern[] | undefined;

  constructor(private readonly text: string) {}

  /** The last names of all that can match; a name with a `*` in it stands for many. */
  lastNames(): readonly string[] {
    return [...new Set(lastSegments(this.text))];
  }

  matches(name: QualifiedName): boolean {
    this.expanded ??= expandPattern(this.text);
    return this.expanded.some((pattern) => matchFrom(pattern, 0, name, 0));
  }
}

/** Writes out every `{a,b}` and splits each result into segments. */
export function expandPattern(text: string): readonly Pattern[] {
  return braceExpand(text).map(splitName);
}

/** The last segments of a pattern, without writing out what stands before them. */
export function lastSegments(text: string): readonly string[] {
  if (text.endsWith('()')) return ['()'];
  if (!text.endsWith('}')) {
    const tail = /[^.#(){},]*$/.exec(text)?.[0] ?? '';
    // A brace right before the tail belongs to the same segment: `{a,b}Model`.
    return text[text.length - tail.length - 1] === '}' ? expandedTails(text) : [tail];
  }
  const open = matchingBrace(text);
  const before = text[open - 1];
  if (before !== undefined && before !== '.' && before !== '#') return expandedTails(text);
  return alternatives(text.slice(open + 1, -1)).flatMap(lastSegments);
}

/** The first segments of all that a pattern can match: `openai#`, `google`. */
export function firstSegments(text: string): readonly string[] {
  const end = endOfHead(text, text.includes('#') ? '#' : '.');
  return [...new Set(braceExpand(text.slice(0, end)).map((head) => splitName(head)[0] ?? ''))];
}

/** The offset after the first `mark` that stands in no brace. */
function endOfHead(text: string, mark: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === mark && depth === 0) return index + 1;
  }
  return text.length;
}

function expandedTails(text: string): readonly string[] {
  return expandPattern(text).map((pattern) => pattern.at(-1) ?? '');
}

/** Index of the brace that the last character closes. */
function matchingBrace(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index > 0; index--) {
    if (text[index] === '}') depth++;
    else if (text[index] === '{' && --depth === 0) return index;
  }
  return 0;
}

/** Splits at the commas that stand in no inner brace. */
function alternatives(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const character = text[index];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === undefined || (character === ',' && depth === 0)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return parts;
}

/** `openai#OpenAI().chat` → `openai#`, `OpenAI`, `()`, `chat`. */
export function splitName(text: string): readonly string[] {
  const hash = text.indexOf('#');
  const module = hash < 0 ? [] : [text.slice(0, hash + 1)];
  const names = text.slice(hash + 1).match(/\(\)|[^.()]+/g) ?? [];
  return [...module, ...names];
}

function matchFrom(pattern: Pattern, p: number, name: QualifiedName, n: number): boolean {
  for (; p < pattern.length; p++, n++) {
    const wanted = pattern[p];
    if (wanted === '**') {
      for (let rest = n; rest <= name.length; rest++) {
        if (matchFrom(pattern, p + 1, name, rest)) return true;
        if (name[rest] === '()') return false;
      }
      return false;
    }
    const segment = name[n];
    if (segment === undefined) return false;
    if (wanted !== segment && !(wanted?.includes('*') && segment !== '()' && matchesGlob(wanted, segment)))
      return false;
  }
  return n === name.length;
}

/** `Auto*` against one name. */
export function matchesGlob(glob: string, segment: string): boolean {
  const star = glob.indexOf('*');
  const head = glob.slice(0, star);
  const tail = glob.slice(star + 1);
  return segment.length >= head.length + tail.length && segment.startsWith(head) && segment.endsWith(tail);
}
