import type { Bom, BomComponent } from '../sbom/bom.ts';
import { isOurs } from '../sbom/ownership.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';
import { judgeComponent, judgeDocument, type Judged, type State } from './facts.ts';
import type { Scope, Standard } from './standard.ts';
import { standards } from './standards/index.generated.ts';

/** What is known of something that a standard asks for. */
export interface CardLine extends Judged {
  readonly element: string;
}

interface ComponentCard {
  readonly kind: string;
  readonly name: string;
  /** Its `bom-ref`. */
  readonly ref: string;
  readonly lines: readonly CardLine[];
}

/** What is known and what is not, by one standard. There is no score: no number says what a gap means. */
export interface Card {
  readonly standard: Standard;
  readonly document: readonly CardLine[];
  readonly components: readonly ComponentCard[];
  /** Of all components together: how many there are in each state, by element. */
  readonly totals: readonly { readonly element: string; readonly counts: Readonly<Record<State, number>> }[];
}

/** The same of one component, and how many of its elements are in each state. */
export interface StandardOfComponent {
  readonly standard: Standard;
  readonly lines: readonly CardLine[];
  readonly counts: Readonly<Record<State, number>>;
}

const scopeOfKind: Readonly<Record<string, Exclude<Scope, 'any'> | 'library'>> = {
  model: 'model',
  service: 'model',
  'weights-file': 'model',
  dataset: 'dataset',
  'undeclared-dependency': 'library',
  'vendored-code': 'library',
};

/** @param bom as it is exported: the fragment itself has no time. */
export function cardsOf(bom: Bom): readonly Card[] {
  const items = (bom.components ?? []).flatMap((component) => itemOf(component) ?? []);
  return standards.map((standard) => {
    const components = componentsBy(standard, items, bom);
    const document = standard.document.map(({ name, fact }) => ({
      element: name,
      ...judgeDocument(fact, bom),
    }));
    return { standard, document, components, totals: totalsOf(components) };
  });
}

/** What each standard that asks anything of such a component asks of this one. */
export function standardsOf(component: BomComponent, bom: Bom): readonly StandardOfComponent[] {
  const item = itemOf(component);
  if (!item) return [];
  return standards.flatMap((standard) => {
    const lines = linesOf(standard, item, bom);
    return lines.length === 0 ? [] : [{ standard, lines, counts: countsOf(lines) }];
  });
}

export function countsOf(lines: readonly CardLine[]): Readonly<Record<State, number>> {
  const counts: Record<State, number> = { known: 0, 'needs-reviewer': 0, unknown: 0 };
  for (const { state } of lines) counts[state]++;
  return counts;
}

function itemOf(component: BomComponent): Item | undefined {
  const kind = isOurs(component) ? valueOf(component, PROPERTY.kind) : undefined;
  const scope = kind === undefined ? undefined : scopeOfKind[kind];
  return kind === undefined || scope === undefined ? undefined : { component, kind, scope };
}

interface Item {
  readonly component: BomComponent;
  readonly kind: string;
  readonly scope: Scope | 'library';
}

function componentsBy(standard: Standard, items: readonly Item[], bom: Bom): readonly ComponentCard[] {
  return items.flatMap((item) => {
    const { component, kind } = item;
    const lines = linesOf(standard, item, bom);
    return lines.length === 0
      ? []
      : [{ kind, name: nameOf(component), ref: component['bom-ref'] ?? '', lines }];
  });
}

function linesOf({ components }: Standard, { component, scope }: Item, bom: Bom): readonly CardLine[] {
  return components
    .filter((part) => part.scope === 'any' || part.scope === scope)
    .flatMap(({ elements }) =>
      elements.map(({ name, fact }) => ({ element: name, ...judgeComponent(fact, component, bom) })),
    );
}

function totalsOf(components: readonly ComponentCard[]): Card['totals'] {
  const totals = new Map<string, Record<State, number>>();
  for (const { element, state } of components.flatMap(({ lines }) => lines)) {
    const counts = totals.get(element) ?? { known: 0, 'needs-reviewer': 0, unknown: 0 };
    counts[state]++;
    totals.set(element, counts);
  }
  return [...totals].map(([element, counts]) => ({ element, counts }));
}

function nameOf({ group, name, version }: BomComponent): string {
  return `${group === undefined ? '' : `${group}/`}${name}${version === undefined ? '' : `@${version}`}`;
}
