import type { Bom } from './bom.ts';
import { orderBom, serializeBom } from './canonicalBom.ts';
import { canonicalJson, compareCodeUnits } from './canonicalJson.ts';
import { isNotFound, isOurs, type AnyItem } from './ownership.ts';
import { PROPERTY } from './properties.ts';

export type Comparison =
  | { readonly status: 'same' }
  | {
      readonly status: 'stale';
      /** Names, by code unit. */
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly changed: readonly string[];
      /** One sentence for a notification or a build log. */
      readonly summary: string;
    };

const NAMES_SHOWN = 3;
const NAME_LENGTH = 60;

/**
 * Whether the fragment on disk says what the inventory says. Formatting does not count, and a different
 * catalogue version alone does not either: two colleagues with two versions would else rewrite the file in turns.
 *
 * @param onDisk undefined when there is no file.
 * @param expected what `buildFragment` makes of the inventory and `onDisk`.
 */
export function compareFragment(onDisk: Bom | undefined, expected: Bom): Comparison {
  if (onDisk && comparable(onDisk) === comparable(expected)) return { status: 'same' };
  const before = presentItems(onDisk);
  const after = presentItems(expected);
  const all = [...new Map([...before, ...after])];
  const added = all.filter(([ref]) => !before.has(ref));
  const removed = all.filter(([ref]) => !after.has(ref));
  const changed = all.filter(([ref]) => {
    const [old, current] = [before.get(ref), after.get(ref)];
    return old && current && canonicalJson(old) !== canonicalJson(current);
  });
  const changes = { added: namesOf(added), removed: namesOf(removed), changed: namesOf(changed) };
  return { status: 'stale', ...changes, summary: summaryOf(onDisk !== undefined, changes) };
}

type Changes = Readonly<Record<'added' | 'removed' | 'changed', readonly string[]>>;

function comparable(bom: Bom): string {
  const { metadata } = bom;
  const properties = metadata?.properties?.filter(({ name }) => name !== PROPERTY.catalogue);
  return serializeBom({ ...bom, ...(properties && { metadata: { ...metadata, properties } }) });
}

/** Our items by bom-ref. One that is marked as not found counts as gone. */
function presentItems(bom: Bom | undefined): ReadonlyMap<string, AnyItem> {
  const { components, services } = bom ? orderBom(bom) : {};
  const items = [...(components ?? []), ...(services ?? [])].filter(
    (item) => isOurs(item) && !isNotFound(item),
  );
  return new Map(items.map((item) => [item['bom-ref'] ?? '', item]));
}

function namesOf(items: readonly (readonly [string, AnyItem])[]): string[] {
  return items
    .map(([, { group, name }]) => (group === undefined ? name : `${group}/${name}`))
    .sort(compareCodeUnits);
}

function summaryOf(exists: boolean, { added, removed, changed }: Changes): string {
  const parts = [
    ...(exists ? [] : ['there is no fragment yet']),
    ...part('added', added),
    ...part('removed', removed),
    ...part('changed', changed),
  ];
  return parts.length === 0 ? 'only details of the document differ' : parts.join('; ');
}

function part(verb: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
  return [`${verb} ${names.slice(0, NAMES_SHOWN).map(shortened).join(', ')}${more}`];
}

/** A name comes from source code: it must not break the sentence. */
function shortened(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH - 1)}…` : line;
}
