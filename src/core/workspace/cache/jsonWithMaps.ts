/** Stands for a map in JSON, which has none: the locked packages of a manifest are one. */
const mark = '$map';

export function stringifyWithMaps(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (each instanceof Map ? { [mark]: [...each] } : each));
}

export function parseWithMaps(text: string): unknown {
  // Most hold none, and looking at each value takes its time.
  if (!text.includes(`"${mark}"`)) return JSON.parse(text) as unknown;
  return JSON.parse(text, (_key, each: unknown) => {
    const entries = isMarked(each) ? each[mark] : undefined;
    return Array.isArray(entries) ? new Map(entries as [unknown, unknown][]) : each;
  }) as unknown;
}

function isMarked(value: unknown): value is { readonly [mark]: unknown } {
  return typeof value === 'object' && value !== null && mark in value;
}
