import { combine, isSameJson } from './jsonObjects.ts';
import { humanPart, isOurs, markNotFound, overlay, type AnyItem } from './ownership.ts';

/**
 * Brings a list of the previous fragment in step with what a scan found. Found items are rewritten with what
 * people added to them; items of people stay; an item no longer found goes, unless somebody touched it or
 * `isReferenced` says that something written by a person names it.
 */
export function reconcile<Item extends AnyItem>(
  previous: readonly Item[],
  found: readonly Item[],
  isReferenced: (ref: string) => boolean,
): Item[] {
  const before = groupByRef(previous);
  const refs = new Set(found.map((item) => item['bom-ref']));
  const current = found.map((item) => {
    const same = before.get(item['bom-ref'] ?? '') ?? [];
    // Nearly all are as the last scan wrote them: then nobody added anything.
    if (same.every((one) => isSameJson(one, item))) return item;
    return overlay(item, same.map(humanPart).reduce(combine, {}));
  });
  const others = previous.filter((item) => !refs.has(item['bom-ref']));
  const written = others.filter((item) => !isOurs(item));
  const gone = [...groupByRef(others.filter(isOurs))].flatMap(([ref, [item, ...doubles]]) => {
    if (!item) return [];
    const human = [item, ...doubles].map(humanPart).reduce(combine, {});
    if (Object.keys(human).length === 0 && !isReferenced(ref)) return [];
    // A line merge may leave an item twice, each with what one side wrote.
    return [markNotFound(doubles.length === 0 ? item : overlay(item, human))];
  });
  return [...current, ...written, ...gone];
}

function groupByRef<Item extends AnyItem>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const ref = item['bom-ref'];
    if (ref === undefined) continue;
    const group = groups.get(ref);
    if (group) group.push(item);
    else groups.set(ref, [item]);
  }
  return groups;
}
