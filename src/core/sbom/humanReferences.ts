import type { Bom } from './bom.ts';
import { humanCompositions } from './compositions.ts';
import { splitFormulation } from './formulation.ts';
import { humanEntries, type Edges } from './dependencyGraph.ts';
import { humanMetadata } from './metadata.ts';
import { humanPart, isOurs } from './ownership.ts';

/**
 * Every string in what people wrote. An item whose bom-ref is among them is named by an annotation, an edge,
 * a vulnerability or whatever else the standard has, and would leave a dangling reference behind.
 */
export function humanStrings(bom: Bom, owned: Edges): ReadonlySet<string> {
  const { metadata, components, services, dependencies, compositions, formulation, ...others } = bom;
  const { items: authoring, rest: formulas } = splitFormulation(formulation);
  const items = [...(components ?? []), ...(services ?? []), ...authoring];
  const strings = new Set<string>();
  collect(
    [
      others,
      formulas,
      metadata && humanMetadata(metadata),
      items.map((item) => (isOurs(item) ? humanPart(item) : item)),
      humanEntries(dependencies ?? [], owned),
      humanCompositions(compositions ?? []),
    ],
    strings,
  );
  return strings;
}

function collect(value: unknown, strings: Set<string>): void {
  if (typeof value === 'string') strings.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const field of Object.values(value)) collect(field, strings);
  }
}
