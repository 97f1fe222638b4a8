import { canonicalJson, compareCodeUnits } from '../canonicalJson.ts';
import { isObject, isSameJson } from '../jsonObjects.ts';
import type { OpenObject } from '../bom.ts';

/** Two people said different things of one field: what the file now says, and what it would else have lost. */
export interface KeptApart {
  /** Names of the fields that lead to it, with points between them. */
  readonly field: string;
  readonly other: unknown;
}

/** The same thing before two people changed it, and after each of them did. Undefined where there is none. */
export interface ThreeSides<Value> {
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
}

/** Lists whose order says nothing: what either side adds is added, what one takes away is gone. All others are one value. */
const SETS = new Set([
  'affects',
  'annotations',
  'assemblies',
  'authors',
  'components',
  'compositions',
  'copyright',
  'dependsOn',
  'endpoints',
  'externalReferences',
  'identity',
  'lifecycles',
  'occurrences',
  'properties',
  'provides',
  'services',
  'subjects',
  'tags',
  'vulnerabilities',
]);

/**
 * Both changes of an object in one, whichever side is called ours. What one side changed is taken; what somebody wrote
 * stays where the other took it away; where both wrote something else, the first by code unit stays and the other is
 * told to `keepApart`.
 */
export function mergeObjects(
  sides: ThreeSides<OpenObject>,
  keepApart: (kept: KeptApart) => void,
  at = '',
): OpenObject {
  const { base = {}, ours = {}, theirs = {} } = sides;
  const fields = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const merged = [...fields].map((field): [string, unknown] => [
    field,
    mergeField(
      field,
      { base: own(base, field), ours: own(ours, field), theirs: own(theirs, field) },
      keepApart,
      at === '' ? field : `${at}.${field}`,
    ),
  ]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function own(object: OpenObject, field: string): unknown {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}

function mergeField(
  field: string,
  sides: ThreeSides<unknown>,
  keepApart: (kept: KeptApart) => void,
  at: string,
): unknown {
  const { base, ours, theirs } = sides;
  if (isSameJson(ours, theirs) || isSameJson(theirs, base)) return ours;
  if (isSameJson(ours, base)) return theirs;
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  if (isObject(ours) && isObject(theirs))
    return mergeObjects({ base: isObject(base) ? base : undefined, ours, theirs }, keepApart, at);
  if (SETS.has(field) && Array.isArray(ours) && Array.isArray(theirs))
    return mergeSets({ base: Array.isArray(base) ? base : [], ours, theirs }, keepApart, at);
  const isOursFirst = compareCodeUnits(canonicalJson(ours), canonicalJson(theirs)) < 0;
  const [first, other] = isOursFirst ? [ours, theirs] : [theirs, ours];
  keepApart({ field: at, other });
  return first;
}

/**
 * Entries with a bom-ref are the same one however they changed; any other is what it says. What was there before keeps
 * its order, and what is new stands behind it by code unit, so that neither side comes first.
 */
function mergeSets(
  { base = [], ours = [], theirs = [] }: ThreeSides<readonly unknown[]>,
  keepApart: (kept: KeptApart) => void,
  at: string,
): unknown[] {
  const [before, left, right] = [byKey(base), byKey(ours), byKey(theirs)];
  const added = [...left.keys(), ...right.keys()].filter((key) => !before.has(key)).sort(compareCodeUnits);
  return [...new Set([...before.keys(), ...added])].flatMap((key) => {
    const sides = { base: before.get(key), ours: left.get(key), theirs: right.get(key) };
    const merged = mergeField(
      '',
      sides,
      keepApart,
      key.startsWith(REF) ? `${at}[${key.slice(REF.length)}]` : at,
    );
    return merged === undefined ? [] : [merged];
  });
}

const REF = 'ref ';

function byKey(entries: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function keyOf(entry: unknown): string {
  const ref = isObject(entry) ? entry['bom-ref'] : undefined;
  return typeof ref === 'string' ? REF + ref : `is ${canonicalJson(entry)}`;
}

/** What a scan said, whole from one side: the next scan says it anew, and parts of two would be nobody's word. */
export function chooseMachine<Value>({
  base,
  ours,
  theirs,
}: ThreeSides<Value> & { readonly ours: Value; readonly theirs: Value }): Value {
  if (isSameJson(ours, theirs) || isSameJson(theirs, base)) return ours;
  if (isSameJson(ours, base)) return theirs;
  return compareCodeUnits(canonicalJson(ours), canonicalJson(theirs)) < 0 ? ours : theirs;
}
