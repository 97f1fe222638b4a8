import type { Bom } from './bom.ts';
import { orderBom, serializeBom } from './canonicalBom.ts';
import { canonicalJson, compareCodeUnits } from './canonicalJson.ts';
import { splitFormulation } from './formulation.ts';
import { isNotFound, isOurs, type AnyItem } from './ownership.ts';
import { PROPERTY } from './properties.ts';

export interface ItemChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly ref: string;
  readonly name: string;
}

export type Comparison =
  | { readonly status: 'same' }
  | {
      readonly status: 'stale';
      /** First what was added, then what was removed, then what changed; each by name. */
      readonly changes: readonly ItemChange[];
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
  const changes = [
    ...changesOf(
      'added',
      all.filter(([ref]) => !before.has(ref)),
    ),
    ...changesOf(
      'removed',
      all.filter(([ref]) => !after.has(ref)),
    ),
    ...changesOf(
      'changed',
      all.filter(([ref]) => {
        const [old, current] = [before.get(ref), after.get(ref)];
        return old && current && canonicalJson(old) !== canonicalJson(current);
      }),
    ),
  ];
  return { status: 'stale', changes, summary: summaryOf(onDisk !== undefined, changes) };
}

function comparable(bom: Bom): string {
  const { metadata } = bom;
  const properties = metadata?.properties?.filter(({ name }) => name !== PROPERTY.catalogue);
  return serializeBom({ ...bom, ...(properties && { metadata: { ...metadata, properties } }) });
}

/** Our items by bom-ref. One that is marked as not found counts as gone. */
function presentItems(bom: Bom | undefined): ReadonlyMap<string, AnyItem> {
  const { components, services, formulation } = bom ? orderBom(bom) : {};
  const { items: authoring } = splitFormulation(formulation);
  const items = [...(components ?? []), ...(services ?? []), ...authoring].filter(
    (item) => isOurs(item) && !isNotFound(item),
  );
  return new Map(items.map((item) => [item['bom-ref'] ?? '', item]));
}

function changesOf(
  kind: ItemChange['kind'],
  items: readonly (readonly [string, AnyItem])[],
): readonly ItemChange[] {
  return items
    .map(([ref, { group, name }]) => ({ kind, ref, name: group === undefined ? name : `${group}/${name}` }))
    .sort((left, right) => compareCodeUnits(left.name, right.name) || compareCodeUnits(left.ref, right.ref));
}

function summaryOf(exists: boolean, changes: readonly ItemChange[]): string {
  const parts = [
    ...(exists ? [] : ['there is no fragment yet']),
    ...(['added', 'removed', 'changed'] as const).flatMap((kind) =>
      part(
        kind,
        changes.filter((change) => change.kind === kind).map(({ name }) => name),
      ),
    ),
  ];
  return parts.length === 0 ? 'only details of the document differ' : parts.join('; ');
}

function part(verb: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
  return [`${verb} ${names.slice(0, NAMES_SHOWN).map(shortName).join(', ')}${more}`];
}

/** A name comes from source code: it must not break the sentence. */
export function shortName(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH - 1)}…` : line;
}
