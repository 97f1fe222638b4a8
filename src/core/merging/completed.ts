import type { BomComponent, BomEvidence, OpenObject } from '../sbom/bom.ts';
import { without } from '../sbom/jsonObjects.ts';
import { canonicalJson } from '../sbom/canonicalJson.ts';

/** What stays theirs whatever we know: whose entry it is, and how it is called. */
const theirOwn = new Set(['bom-ref', 'type', 'group', 'name', 'version', 'purl', 'scope']);

/** What holds the entries of both. */
const joinable = new Set(['properties', 'externalReferences', 'evidence']);

/**
 * Their component with what ours says and theirs does not. Of fields that both have, theirs stays whole: half of two
 * suppliers or two licences is neither. Lists of properties, references and evidence hold the entries of both.
 */
export function completed(theirs: BomComponent, own: BomComponent): BomComponent {
  const missing = Object.entries(own).filter(
    ([key]) => !theirOwn.has(key) && !joinable.has(key) && !Object.hasOwn(theirs, key),
  );
  const { properties, externalReferences, evidence, ...rest } = theirs;
  // What both have comes last: it stands in the same place whether an earlier merge filled it or not.
  return without({
    ...rest,
    ...Object.fromEntries(missing),
    properties: own.properties ? joinedLists(properties, own.properties) : properties,
    externalReferences: own.externalReferences
      ? joinedLists(externalReferences, own.externalReferences)
      : externalReferences,
    evidence: own.evidence ? joinedEvidence(evidence ?? {}, own.evidence) : evidence,
  }) as BomComponent;
}

function joinedEvidence(theirs: BomEvidence, own: BomEvidence): BomEvidence {
  const { identity } = theirs;
  return {
    ...own,
    ...theirs,
    // A single one is the form that 1.6 deprecated: it stays as it is.
    ...(own.identity &&
      (identity === undefined || Array.isArray(identity)) && {
        identity: joinedLists(identity, [own.identity].flat()),
      }),
    ...(own.occurrences && { occurrences: joinedLists(theirs.occurrences, own.occurrences) }),
  };
}

/** Theirs in their order, and each of ours that is not there. */
export function joinedLists<Entry extends OpenObject>(
  theirs: readonly Entry[] = [],
  own: readonly Entry[] = [],
): readonly Entry[] {
  const known = new Set(theirs.map(canonicalJson));
  return [...theirs, ...own.filter((entry) => !known.has(canonicalJson(entry)))];
}
