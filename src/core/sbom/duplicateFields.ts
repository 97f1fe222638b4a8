import { visit } from 'jsonc-parser';

import { isObject } from './jsonObjects.ts';

/**
 * The first field that an object of a JSON text has twice, as people leave it when they resolve a conflict by
 * keeping both lines. `JSON.parse` would silently take the last one, and the next write would drop the other.
 *
 * @param text JSON that parses.
 * @param value what it parses to.
 */
export function duplicateField(
  text: string,
  value: unknown,
): { readonly name: string; readonly line: number } | undefined {
  // To tell that there is none, counting is enough, and takes a small part of the time.
  return countKeys(text) === countFields(value) ? undefined : findDuplicate(text);
}

function findDuplicate(text: string): { readonly name: string; readonly line: number } | undefined {
  const open: Set<string>[] = [];
  let found: { name: string; line: number } | undefined;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, _offset, _length, line) => {
      const fields = open.at(-1);
      if (fields?.has(name)) found ??= { name, line: line + 1 };
      fields?.add(name);
    },
  });
  return found;
}

/** How many fields all objects have, each name once an object. */
function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: readonly unknown[] = Object.values(value);
  let count = isObject(value) ? parts.length : 0;
  for (const part of parts) count += countFields(part);
  return count;
}

/** How many strings of the text have a colon behind them. */
function countKeys(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    const end = endOfString(text, start);
    if (end < 0) break;
    if (text.charCodeAt(afterSpace(text, end + 1)) === colon) count++;
    start = text.indexOf('"', end + 1);
  }
  return count;
}

const backslash = 0x5c;
const colon = 0x3a;

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, place: number): boolean {
  let first = place;
  while (text.charCodeAt(first - 1) === backslash) first--;
  return (place - first) % 2 === 1;
}

function afterSpace(text: string, place: number): number {
  let next = place;
  while (' \t\n\r'.includes(text.charAt(next)) && next < text.length) next++;
  return next;
}
