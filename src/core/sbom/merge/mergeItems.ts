import type { BomProperty, OpenObject } from '../bom.ts';
import { canonicalJson, compareCodeUnits } from '../canonicalJson.ts';
import { combine, isSameJson, without } from '../jsonObjects.ts';
import { humanPart, isNotFound, isOurs, machinePart, overlay, type AnyItem } from '../ownership.ts';
import { CONFLICT_NAMESPACE, REVIEW_NAMESPACE } from '../properties.ts';
import { mergeReviews } from './mergeReviews.ts';
import { chooseMachine, mergeObjects, type KeptApart } from './mergeValues.ts';

/** Components or services that two people changed, or a scan on two branches. */
export function mergeItems<Item extends AnyItem>(sides: {
  readonly base: readonly Item[];
  readonly ours: readonly Item[];
  readonly theirs: readonly Item[];
}): Item[] {
  const [base, ours, theirs] = [byKey(sides.base), byKey(sides.ours), byKey(sides.theirs)];
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort(compareCodeUnits);
  return keys.flatMap((key) => {
    const [before, left, right] = [base.get(key), ours.get(key), theirs.get(key)];
    if (left && right) return [mergeItem({ base: before, ours: left, theirs: right })];
    const only = left ?? right;
    // One side no longer has it. It stays where the other side wrote on it, or has found it only now.
    return only && (!before || !isSameJson(humanOf(only), humanOf(before))) ? [only] : [];
  });
}

/** Fields of which two people said different things, as properties for them to see and to take away. */
export function conflictProperties(apart: readonly KeptApart[]): BomProperty[] {
  return apart.map(({ field, other }) => ({
    name: CONFLICT_NAMESPACE + field,
    // In one line, and the same whichever order the fields had.
    value: JSON.stringify(JSON.parse(canonicalJson(other))),
  }));
}

function mergeItem<Item extends AnyItem>({
  base,
  ours,
  theirs,
}: {
  readonly base: Item | undefined;
  readonly ours: Item;
  readonly theirs: Item;
}): Item {
  const apart: KeptApart[] = [];
  const isScanned = isOurs(ours) || isOurs(theirs);
  const writtenIn = (item: Item): OpenObject => {
    const human = isScanned ? humanPart(item) : item;
    return { ...human, properties: propertiesIn(human).filter((property) => !isReview(property)) };
  };
  const human = mergeObjects(
    { base: base && writtenIn(base), ours: writtenIn(ours), theirs: writtenIn(theirs) },
    (kept) => apart.push(kept),
  );
  const properties = [
    ...propertiesIn(human),
    ...mergeReviews({ base: base && reviewsIn(base), ours: reviewsIn(ours), theirs: reviewsIn(theirs) }),
    ...conflictProperties(apart),
  ];
  const written = { ...without(human, ['properties']), ...(properties.length > 0 && { properties }) };
  return isScanned ? overlay(chooseScanned(base, ours, theirs), written) : asItem(ours, written);
}

/** What was found on one side is found; then it is the word of one scan. */
function chooseScanned<Item extends AnyItem>(base: Item | undefined, ours: Item, theirs: Item): Item {
  const scanned = [ours, theirs].filter(isOurs);
  const found = scanned.filter((item) => !isNotFound(item));
  const [first = ours, second = first] = (found.length > 0 ? found : scanned).map(machinePart);
  return chooseMachine({ base: base && machinePart(base), ours: first, theirs: second });
}

/** Something of the same type that has these fields alone. */
function asItem<Item extends AnyItem>(item: Item, fields: OpenObject): Item {
  return { ...item, ...Object.fromEntries(Object.keys(item).map((field) => [field, undefined])), ...fields };
}

function humanOf(item: AnyItem): OpenObject {
  return isOurs(item) ? humanPart(item) : item;
}

function propertiesIn(holder: OpenObject): readonly BomProperty[] {
  return Array.isArray(holder['properties']) ? (holder['properties'] as readonly BomProperty[]) : [];
}

function reviewsIn(item: AnyItem): readonly BomProperty[] {
  return propertiesIn(item).filter(isReview);
}

function isReview({ name }: BomProperty): boolean {
  return name.startsWith(REVIEW_NAMESPACE);
}

/** By bom-ref, or by all that they say. A line merge may have left an item twice, each with what one side wrote. */
function byKey<Item extends AnyItem>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const result = new Map<string, Item>();
  for (const item of items) {
    const key = item['bom-ref'] ?? canonicalJson(item);
    const before = result.get(key);
    result.set(key, before ? joined(before, item) : item);
  }
  return result;
}

function joined<Item extends AnyItem>(first: Item, second: Item): Item {
  return isOurs(first)
    ? overlay(machinePart(first), combine(humanPart(first), humanPart(second)))
    : asItem(first, combine(first, second));
}
