import type { State } from '../completeness/facts.ts';
import type { RuleLevel } from '../inventory/ruleLevels.ts';
import type { LineTotals } from '../provenance/totals.ts';
import type { ReviewState } from '../sbom/review.ts';

/** Where something stands. `line` counts from 1; null for a file without lines. */
export interface EvidencePlace {
  readonly path: string;
  readonly line: number | null;
}

/** Something that the inventory lists. */
export interface DashboardItem {
  /** Its id in the inventory. */
  readonly id: string;
  readonly kind: string;
  /** Null where it cannot be known from the text. */
  readonly name: string | null;
  readonly provider: string;
  readonly revision: string | null;
  readonly review: ReviewState;
  /** Who answers for it in the fragment; empty where nobody does. */
  readonly declaredBy: string;
  readonly risks: readonly string[];
  /** The first of its places, as many as anybody looks at. */
  readonly places: readonly EvidencePlace[];
  /** How many places there are. */
  readonly uses: number;
}

/** A rule that a finding breaks, at the weight that it has in this folder. */
export interface DashboardFinding {
  readonly rule: string;
  readonly level: RuleLevel;
  readonly kind: string;
  readonly name: string | null;
  readonly provider: string;
  readonly place: EvidencePlace;
}

export interface DashboardChange {
  readonly kind: string;
  readonly name: string | null;
  readonly provider: string;
  /** What is not as it was, in words; empty for what came or went. */
  readonly differences: readonly string[];
  /** Of what went, where it was. */
  readonly places: readonly EvidencePlace[];
  readonly uses: number;
}

/** Why there is nothing to compare with. */
export type NoComparison =
  'browser' | 'untrusted' | 'no-commit' | 'unknown-commit' | 'incomplete-commit' | 'reading';

export type DashboardChanges =
  | { readonly state: NoComparison }
  | {
      readonly state: 'compared';
      readonly ref: string;
      readonly commit: string;
      readonly isMergeBase: boolean;
      readonly added: readonly DashboardChange[];
      readonly removed: readonly DashboardChange[];
      readonly changed: readonly DashboardChange[];
    };

/** Whose the lines of a file are. */
export interface AuthoredFile extends LineTotals {
  readonly path: string;
  /** The first line of an assistant, from 1. */
  readonly firstAi: number | null;
}

export type DashboardAuthorship =
  /** Nobody asked for it to be recorded. */
  | { readonly state: 'not-recorded' }
  /** It cannot be recorded here: there is no disk. */
  | { readonly state: 'impossible' }
  | { readonly state: 'recorded'; readonly totals: LineTotals; readonly files: readonly AuthoredFile[] };

/** What one standard asks for, and how much of that is known, of the document and all components together. */
export interface DashboardStandard {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly counts: Readonly<Record<State, number>>;
}

/** Everything that a dashboard of one folder shows: plain data, that whoever draws it adds nothing to. */
export interface Dashboard {
  readonly project: string;
  /** Nothing was left out because a scan is still under way. */
  readonly isComplete: boolean;
  readonly filesRead: number;
  readonly filesSkipped: number;
  readonly items: readonly DashboardItem[];
  /** Those of rules that are turned off are not among them. */
  readonly findings: readonly DashboardFinding[];
  readonly changes: DashboardChanges;
  readonly authorship: DashboardAuthorship;
  readonly standards: readonly DashboardStandard[];
}
