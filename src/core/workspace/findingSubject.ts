import type { Occurrence, VendoredComponent } from '../inventory/component.ts';
import type { PolicyJudgement } from '../policy/policy.ts';
import { isModel, type ReportedFinding } from './problems.ts';

/**
 * What a finding is about, without its line: the same after an edit above it. Two that are alike in one file are
 * told apart by their order.
 */
export type Subject = readonly string[];

export function subjectOf(reported: ReportedFinding): Subject {
  return isModel(reported) ? [reported.componentId, reported.finding.callee] : [reported.finding.module];
}

/** A place that says that code of others was copied. */
export interface VendoredPlace {
  readonly component: VendoredComponent;
  readonly place: Occurrence;
  /** What the policy has against its licence. */
  readonly policy: PolicyJudgement | undefined;
}

export function subjectOfVendored({ component, place }: Pick<VendoredPlace, 'component' | 'place'>): Subject {
  return [component.id, place.symbol];
}
