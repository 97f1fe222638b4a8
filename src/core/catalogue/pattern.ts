import { braceExpand } from 'minimatch';
import type { QualifiedName } from '../facts/value.ts';

/** A callee pattern of an SDK description, split into segments; `*` is one name, `**` any number of names. */
export type Pattern = readonly string[];

/** Expands `{a,b}` and splits each result. */
export function compilePatterns(text: string): readonly Pattern[] {
  return braceExpand(text).map(splitName);
}

/** `openai#OpenAI().chat` → `openai#`, `OpenAI`, `()`, `chat`. */
export function splitName(text: string): readonly string[] {
  const hash = text.indexOf('#');
  const module = hash < 0 ? [] : [text.slice(0, hash + 1)];
  const names = text.slice(hash + 1).match(/\(\)|[^.()]+/g) ?? [];
  return [...module, ...names];
}

export function matchesPattern(pattern: Pattern, name: QualifiedName): boolean {
  return matchFrom(pattern, 0, name, 0);
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
