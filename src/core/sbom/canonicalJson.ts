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
  return `${print(value, '')}\n`;
}

function print(value: unknown, indent: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return block(
      '[]',
      value.map((item: unknown) => print(item, inner)),
      indent,
    );
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => compareKeys(left, right));
    return block(
      '{}',
      entries.map(([key, field]) => `${JSON.stringify(key)}: ${print(field, inner)}`),
      indent,
    );
  }
  throw new TypeError(`JSON cannot say a ${typeof value}`);
}

function block(brackets: '[]' | '{}', items: readonly string[], indent: string): string {
  if (items.length === 0) return brackets;
  const lines = items.map((item) => `${indent}  ${item}`).join(',\n');
  return `${brackets.charAt(0)}\n${lines}\n${indent}${brackets.charAt(1)}`;
}

function compareKeys(left: string, right: string): number {
  const difference = (RANK.get(left) ?? RANK.size) - (RANK.get(right) ?? RANK.size);
  return difference === 0 ? compareCodeUnits(left, right) : difference;
}
