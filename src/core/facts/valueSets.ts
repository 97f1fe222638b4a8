import { unknownValue, type Value } from './value.ts';

/** More values than this are as good as unknown. */
const maxValues = 12;

/**
 * All values, without repeats. `None`, `null` and `false` beside something else say only that it may be
 * missing.
 */
export function union(lists: readonly (readonly Value[])[]): readonly Value[] {
  const [only] = lists;
  if (only && lists.length === 1 && only.length === 1) return only;
  const seen = new Map<string, Value>();
  for (const value of lists.flat()) {
    const key = keyOf(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  const values = [...seen.values()];
  const present = values.filter((value) => !isMissing(value));
  const result = present.length > 0 ? present : values;
  return result.length > maxValues ? [unknownValue] : result;
}

function isMissing(value: Value): boolean {
  return value.kind === 'literal' && (value.value === null || value.value === false);
}

function keyOf(value: Value): string {
  switch (value.kind) {
    case 'text':
      return `text ${value.role ?? ''} ${value.text}`;
    case 'path':
      // Two clients of one name may be set up differently.
      return `path ${value.path.join(' ')} ${value.call?.elsewhere ?? value.call?.span.start ?? ''}`;
    case 'file':
      return `file ${JSON.stringify([value.file, value.stage, value.format, value.keys])}`;
    case 'literal':
      return `literal ${String(value.value)}`;
    case 'record':
      // One that another file told has no place here.
      return value.record.span.start < 0
        ? `record ${JSON.stringify(value.record.entries)}`
        : `record ${value.record.span.start}`;
    case 'sequence':
      return `sequence ${value.items[0]?.span.start ?? ''}`;
    case 'object':
      return `object ${value.scope} ${value.call?.span.start ?? ''}`;
    case 'class':
    case 'function':
      return `${value.kind} ${value.scope}`;
    case 'unknown':
      return `unknown ${value.written ?? ''} ${value.isRival ?? ''}`;
  }
}

export function orUnknown(values: readonly Value[]): readonly Value[] {
  return values.length > 0 ? values : [unknownValue];
}
