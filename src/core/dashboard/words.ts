import type { State } from '../completeness/facts.ts';
import type { RuleLevel } from '../inventory/ruleLevels.ts';
import type { ReviewState } from '../sbom/review.ts';
import type { NoComparison } from './dashboard.ts';

/** Every text of the dashboard, in the language at hand. `{0}` stands for the first value. */
export interface DashboardWords {
  readonly title: string;
  readonly noFolder: string;
  readonly folder: string;
  readonly coverage: string;
  readonly scanning: string;
  readonly scan: string;
  readonly list: string;
  readonly unresolved: string;
  readonly notKnown: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly reviews: Readonly<Record<ReviewState, string>>;
  readonly levels: Readonly<Record<RuleLevel, string>>;
  readonly states: Readonly<Record<State, string>>;

  readonly used: string;
  readonly nothingFound: string;
  readonly all: string;
  readonly suppliers: string;
  readonly supplier: string;
  readonly others: string;
  readonly declared: string;
  readonly declaredState: string;
  readonly count: string;

  readonly changes: string;
  readonly comparedWith: string;
  readonly comparedWithBase: string;
  readonly lastCommit: string;
  readonly compare: string;
  readonly noComparison: Readonly<Record<NoComparison, string>>;
  readonly noChange: string;
  readonly change: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;

  readonly authorship: string;
  readonly authorshipNote: string;
  readonly notRecorded: string;
  readonly notRecordable: string;
  readonly record: string;
  readonly nothingSeen: string;
  readonly lines: string;
  readonly origin: string;
  readonly share: string;
  readonly ai: string;
  readonly human: string;
  readonly unknown: string;

  readonly risks: string;
  readonly noRisks: string;
  readonly level: string;
  readonly rule: string;

  readonly completeness: string;
  readonly completenessNote: string;
  readonly standard: string;

  readonly evidenceOf: string;
  readonly kind: string;
  readonly name: string;
  readonly facts: string;
  readonly places: string;
  readonly morePlaces: string;
  readonly showMore: string;
  readonly back: string;
}

/** Puts values in their places. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_all, index: string) => String(values[Number(index)] ?? ''));
}
