import type { AiComponent, DependencyComponent, VendoredComponent } from '../inventory/component.ts';
import type { Bom, BomComponent, BomProperty } from './bom.ts';
import { componentIdOf, refOfComponent } from './bomIds.ts';
import { orderBom } from './canonicalBom.ts';
import { isObject } from './jsonObjects.ts';
import { isOurs } from './ownership.ts';
import { REVIEW_NAMESPACE, valuesOf } from './properties.ts';
import { subjectOfComponent, subjectOfItem } from './reviewSubject.ts';

type ReviewStatus = 'approved' | 'needs-information' | 'rejected';

/** What a reviewer says. */
export interface Verdict {
  readonly status: ReviewStatus;
  /** Who says so, as they want to be named in the committed file. */
  readonly by: string;
  /** When, RFC 3339: `2026-11-20` or with a time. */
  readonly date: string;
  readonly reason?: string;
}

/** What a reviewer said, and of what. It is stored in the `shadowlight:review:*` properties of a component. */
export interface Review extends Verdict {
  /** What was looked at, see `reviewSubject.ts`; empty when the file does not say, or says several. */
  readonly subject: string;
  /** What others said on branches that were merged, where this counts. */
  readonly others?: readonly Verdict[];
}

export type ReviewState = ReviewStatus | 'lapsed' | 'none';

/** Worst first: after a merge of two branches that disagree, nothing is approved that one of them rejects. */
const STATUSES: readonly ReviewStatus[] = ['rejected', 'needs-information', 'approved'];

/** Every review of the fragment, by the id of the inventory component. A status we do not know is no review. */
export function readReviews(bom: Bom): Map<string, Review> {
  const reviews = new Map<string, Review>();
  for (const component of bom.components ?? []) {
    const id = componentIdOf(component['bom-ref'] ?? '');
    const review = id === undefined ? undefined : reviewIn(component);
    if (id !== undefined && review) reviews.set(id, review);
  }
  return reviews;
}

/**
 * Records one verdict for any number of components, in place of what was said before. The subject of each is
 * what the fragment says of it, so build the fragment from the current inventory first.
 *
 * @param ids inventory ids. Ids that the fragment does not have are left out.
 */
export function applyReview(bom: Bom, ids: readonly string[], verdict: Verdict): Bom {
  return rewriteReviews(bom, ids, (component) => [
    ...property('status', verdict.status),
    ...property('by', verdict.by),
    ...property('date', verdict.date),
    ...property('reason', verdict.reason ?? ''),
    ...property('subject', subjectOfItem(component)),
  ]);
}

/** Takes reviews back: the components are as if nobody had looked at them. */
export function removeReviews(bom: Bom, ids: readonly string[]): Bom {
  return rewriteReviews(bom, ids, () => []);
}

/**
 * True when the component, as it is in the code now, is what was approved. An approval lapses when the
 * provider, the revision or the risks are other than those that were looked at.
 */
export function isApproved(
  component: AiComponent | DependencyComponent | VendoredComponent,
  review: Review | undefined,
): boolean {
  return reviewState(component, review) === 'approved';
}

/** What to show for a component. Only approvals lapse: a rejection stands until somebody looks again. */
export function reviewState(
  component: AiComponent | DependencyComponent | VendoredComponent,
  review: Review | undefined,
): ReviewState {
  if (!review) return 'none';
  if (review.status !== 'approved') return review.status;
  return review.subject === subjectOfComponent(component) ? 'approved' : 'lapsed';
}

/** What a holder's properties say of a review, if anything. */
export function reviewIn(holder: { readonly properties?: readonly BomProperty[] }): Review | undefined {
  const values = (name: string): string[] => valuesOf(holder, REVIEW_NAMESPACE + name);
  const said = values('status');
  const status = STATUSES.find((candidate) => said.includes(candidate));
  if (status === undefined) return undefined;
  const subjects = new Set(values('subject'));
  const reasons = values('reason');
  const others = values('other').flatMap(verdictIn);
  return {
    status,
    by: values('by').join(', '),
    date: values('date').at(-1) ?? '',
    ...(reasons.length > 0 && { reason: reasons.join('\n') }),
    ...(others.length > 0 && { others }),
    subject: subjects.size === 1 ? ([...subjects][0] ?? '') : '',
  };
}

/** What `mergeReviews.ts` wrote, or nothing: people may have changed it. */
function verdictIn(text: string): Verdict[] {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isObject(said)) return [];
  const status = STATUSES.find((known) => known === said['status']);
  const { by, date, reason } = said;
  if (status === undefined || typeof by !== 'string' || typeof date !== 'string') return [];
  return [{ status, by, date, ...(typeof reason === 'string' && { reason }) }];
}

function rewriteReviews(
  bom: Bom,
  ids: readonly string[],
  propertiesFor: (component: BomComponent) => readonly BomProperty[],
): Bom {
  const refs = new Set(ids.map(refOfComponent));
  const rewrite = (component: BomComponent): BomComponent => {
    if (!refs.has(component['bom-ref'] ?? '') || !isOurs(component)) return component;
    const others = (component.properties ?? []).filter(({ name }) => !name.startsWith(REVIEW_NAMESPACE));
    return { ...component, properties: [...others, ...propertiesFor(component)] };
  };
  return orderBom({ ...bom, components: (bom.components ?? []).map(rewrite) });
}

function property(name: string, value: string): BomProperty[] {
  return value === '' ? [] : [{ name: REVIEW_NAMESPACE + name, value }];
}
