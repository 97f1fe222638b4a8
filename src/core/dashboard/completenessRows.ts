import type { Card } from '../completeness/card.ts';
import type { State } from '../completeness/facts.ts';
import { componentIdOf } from '../sbom/bomIds.ts';
import type { DashboardItem } from './dashboard.ts';
import type { EvidenceRow } from './evidence.ts';

/** What stands behind a number of a standard: the document and each component, with what is in that state. */
export function completenessRows(
  { document, components }: Card,
  state: State,
  items: readonly DashboardItem[],
): readonly EvidenceRow[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const elementsIn = (lines: Card['document']): string[] =>
    lines.filter((line) => line.state === state).map(({ element }) => element);
  const none = { provider: '', places: [], uses: 0 };
  const ofDocument = elementsIn(document);
  return [
    ...(ofDocument.length === 0
      ? []
      : [{ ...none, kind: 'document', name: 'SBOM', facts: ofDocument, isGone: false }]),
    ...components.flatMap(({ kind, name, ref, lines }) => {
      const facts = elementsIn(lines);
      if (facts.length === 0) return [];
      const item = byId.get(componentIdOf(ref) ?? '');
      return [{ ...none, ...placesIn(item), kind, name, facts, isGone: false }];
    }),
  ];
}

function placesIn(item: DashboardItem | undefined): Partial<EvidenceRow> {
  return item ? { provider: item.provider, places: item.places, uses: item.uses } : {};
}
