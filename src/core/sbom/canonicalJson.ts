/**
 * Fields in the order in which people read them; any other field follows, by code unit. The order is the
 * same in every object, so that it needs no knowledge of where an object stands.
 */
const READING_ORDER = [
  ['$schema', 'bomFormat', 'specVersion', 'serialNumber'],
  ['type', 'mime-type', 'bom-ref', 'ref', 'group', 'name', 'version', 'purl', 'provider'],
  ['field', 'technique', 'confidence', 'value', 'concludedValue', 'methods', 'tools'],
  ['location', 'line', 'offset', 'symbol'],
  ['timestamp', 'lifecycles', 'metadata', 'component', 'components', 'services'],
].flat();

const RANK = new Map(READING_ORDER.map((key, rank) => [key, rank]));

/** Orders by UTF-16 code unit: the same on every machine, whatever its locale. */
export function compareCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Prints JSON in one form only: keys in a fixed order, two spaces, LF, a final newline. Printing what was
 * parsed from the result gives the same text. Strings are never normalised: a model's name is what the
 * registry compares byte by byte, so NFC would make another name of it.
 *
 * @throws TypeError when the value holds something that JSON cannot say (a function, NaN, …).
 */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value);
  return `${ordered === undefined ? print(value, '\n') : JSON.stringify(ordered, undefined, 2)}\n`;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The value with the fields of each object in their order, for `JSON.stringify`, which prints many times faster
 * than anything here could. What is in order already is not copied. Undefined where an object cannot be brought in
 * order: JavaScript has an order of its own for names that are numbers.
 */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return listInOrder(value);
  if (typeof value === 'object') return objectInOrder(value as JsonObject);
  throw new TypeError(`JSON cannot say a ${typeof value}`);
}

function listInOrder(items: readonly unknown[]): readonly unknown[] | undefined {
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const ordered = inOrder(item);
    if (ordered === undefined) return undefined;
    if (ordered === item) continue;
    copy ??= [...items];
    copy[index] = ordered;
  }
  return copy ?? items;
}

function objectInOrder(value: JsonObject): JsonObject | undefined {
  const keys = Object.keys(value);
  // Such names come first in JavaScript, and the other is no field when it is assigned.
  if (/^\d+$/.test(keys[0] ?? '') || Object.hasOwn(value, '__proto__')) return undefined;
  let isSame = areSorted(keys);
  const copy: Record<string, unknown> = {};
  for (const key of isSame ? keys : keys.sort(compareKeys)) {
    const field = value[key];
    if (field === undefined) continue;
    const ordered = inOrder(field);
    if (ordered === undefined) return undefined;
    isSame &&= ordered === field;
    copy[key] = ordered;
  }
  return isSame ? value : copy;
}

/** @param newline what a line of the value begins after: a line feed and the indent. */
function print(value: unknown, newline: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(inOrder(value));
  const inner = `${newline}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => print(item, inner));
    return items.length === 0 ? '[]' : `[${inner}${items.join(`,${inner}`)}${newline}]`;
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => compareKeys(left, right))
    .map(([key, field]) => `${JSON.stringify(key)}: ${print(field, inner)}`);
  return fields.length === 0 ? '{}' : `{${inner}${fields.join(`,${inner}`)}${newline}}`;
}

/** What was read from a canonical text, and what a scan makes, has its keys in order already. */
function areSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || compareKeys(keys[index - 1] ?? '', key) <= 0);
}

function compareKeys(left: string, right: string): number {
  const difference = (RANK.get(left) ?? RANK.size) - (RANK.get(right) ?? RANK.size);
  return difference === 0 ? compareCodeUnits(left, right) : difference;
}
