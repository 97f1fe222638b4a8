import type { Expression } from '../model/facts.ts';

const listings = new Set(['items', 'entries', 'values', 'keys']);

/** Whether a method of this name lists what a table holds. */
export function isListingMethod(name: string): boolean {
  return listings.has(name);
}

/** What a listing of a table holds: `items()`; undefined where something in the table has no key. */
export function listedOf(
  { entries }: Expression & { kind: 'record' },
  listing: string,
): readonly Expression[] | undefined {
  const listed = entries.map(({ key, value }): Expression | undefined => {
    if (key === undefined) return undefined;
    const name: Expression = { kind: 'literal', value: key, span: value.span };
    if (listing === 'keys') return name;
    return listing === 'values' ? value : { kind: 'sequence', items: [name, value], span: value.span };
  });
  const known = listed.filter((each) => each !== undefined);
  return known.length === listed.length ? known : undefined;
}
