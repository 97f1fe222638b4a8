import type { BomProperty } from '../bom.ts';
import { canonicalJson, compareCodeUnits } from '../canonicalJson.ts';
import { isSameJson } from '../jsonObjects.ts';
import { PROPERTY, REVIEW_NAMESPACE } from '../properties.ts';
import { reviewIn, type Review } from '../review.ts';
import type { ThreeSides } from './mergeValues.ts';

/**
 * The review of an item that two people looked at. A review is one word: its properties are never mixed with another's.
 * Where both changed it the stricter one counts (to withdraw an approval is stricter than to give it), of two that are
 * equally strict the later one, and the other is kept beside it in one property.
 */
export function mergeReviews(sides: ThreeSides<readonly BomProperty[]>): BomProperty[] {
  const base = (sides.base ?? []).filter(isWord);
  const [ours, theirs] = [sides.ours ?? [], sides.theirs ?? []].map((side) => side.filter(isWord));
  const kept = keptBefore(sides);
  if (!ours || !theirs || isSameJson(ours, theirs) || isSameJson(theirs, base))
    return [...(ours ?? []), ...kept];
  if (isSameJson(ours, base)) return [...theirs, ...kept];
  const [first, other] = compare(ours, theirs) <= 0 ? [ours, theirs] : [theirs, ours];
  const lost = reviewIn({ properties: other });
  return [...first, ...kept, ...(lost ? [{ name: PROPERTY.otherReview, value: asText(lost) }] : [])];
}

/** True for the properties that make up a review, and not those that keep another. */
function isWord({ name }: BomProperty): boolean {
  return name.startsWith(REVIEW_NAMESPACE) && name !== PROPERTY.otherReview;
}

/** What was kept beside a review is gone when one side gave a new one, which says so of all before it. */
function keptBefore({
  base = [],
  ours = [],
  theirs = [],
}: ThreeSides<readonly BomProperty[]>): BomProperty[] {
  const [before, left, right] = [base, ours, theirs].map(
    (side) =>
      new Set(side.filter(({ name }) => name === PROPERTY.otherReview).map(({ value = '' }) => value)),
  );
  const values = [...new Set([...(left ?? []), ...(right ?? [])])].filter(
    (value) => !before?.has(value) || (left?.has(value) && right?.has(value)),
  );
  return values.sort(compareCodeUnits).map((value) => ({ name: PROPERTY.otherReview, value }));
}

/** Below 0 when the first counts. */
function compare(left: readonly BomProperty[], right: readonly BomProperty[]): number {
  const [first, second] = [reviewIn({ properties: left }), reviewIn({ properties: right })];
  return (
    strictness(first) - strictness(second) ||
    compareCodeUnits(second?.date ?? '', first?.date ?? '') ||
    compareCodeUnits(canonicalJson(left), canonicalJson(right))
  );
}

function strictness(review: Review | undefined): number {
  switch (review?.status) {
    case 'rejected':
      return 0;
    case 'needs-information':
      return 1;
    case undefined:
      return 2;
    case 'approved':
      return 3;
  }
}

function asText({ status, by, date, reason, subject }: Review): string {
  return JSON.stringify({ status, by, date, ...(reason !== undefined && { reason }), subject });
}
