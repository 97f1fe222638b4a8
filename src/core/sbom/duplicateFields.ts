import { visit } from 'jsonc-parser';

/**
 * The first field that an object of a JSON text has twice, as people leave it when they resolve a conflict by
 * keeping both lines. `JSON.parse` would silently take the last one, and the next write would drop the other.
 *
 * @param text JSON that parses.
 */
export function duplicateField(text: string): { readonly name: string; readonly line: number } | undefined {
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
