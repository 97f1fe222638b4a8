import type { State } from '../completeness/facts.ts';
import type { Dashboard, DashboardChange, DashboardItem, EvidencePlace } from './dashboard.ts';

/** A number of the dashboard that somebody asks about. */
export type Selection =
  | { readonly of: 'all' }
  | { readonly of: 'kind'; readonly kind: string }
  | { readonly of: 'supplier'; readonly provider: string; readonly kind: string | null }
  | { readonly of: 'review'; readonly review: string }
  | { readonly of: 'level'; readonly level: string }
  | { readonly of: 'rule'; readonly rule: string; readonly level: string }
  | { readonly of: 'change'; readonly change: 'added' | 'removed' | 'changed' }
  | { readonly of: 'authored'; readonly origin: 'ai' | 'human' | 'unknown' }
  | { readonly of: 'standard'; readonly standard: string; readonly state: State };

/** One thing that a number counts, with the places that show it. */
export interface EvidenceRow {
  readonly kind: string;
  readonly name: string | null;
  readonly provider: string;
  /** What is said of it besides. */
  readonly facts: readonly string[];
  readonly places: readonly EvidencePlace[];
  readonly uses: number;
  /** It is not there any more: nothing can be opened. */
  readonly isGone: boolean;
}

/**
 * What a number counts.
 *
 * @param reviewWords what is said of a review.
 * @returns undefined for a standard, of which only the host knows what stands behind it.
 */
export function evidenceRows(
  dashboard: Dashboard,
  selection: Selection,
  reviewWords: (review: string) => string,
): readonly EvidenceRow[] | undefined {
  const items = (fits: (item: DashboardItem) => boolean): readonly EvidenceRow[] =>
    dashboard.items.filter(fits).map((item) => itemRow(item, reviewWords));
  switch (selection.of) {
    case 'all':
      return items(() => true);
    case 'kind':
      return items(({ kind }) => kind === selection.kind);
    case 'supplier':
      return items(
        ({ provider, kind }) =>
          provider === selection.provider && (selection.kind === null || kind === selection.kind),
      );
    case 'review':
      return items(({ review }) => review === selection.review);
    case 'level':
    case 'rule':
      return findingRows(dashboard, selection);
    case 'change':
      return changeRows(dashboard, selection.change);
    case 'authored':
      return authoredRows(dashboard, selection.origin);
    case 'standard':
      return undefined;
  }
}

function itemRow(item: DashboardItem, reviewWords: (review: string) => string): EvidenceRow {
  const { kind, name, provider, review, declaredBy, revision, risks, places, uses } = item;
  const said = declaredBy === '' ? reviewWords(review) : `${reviewWords(review)} (${declaredBy})`;
  const facts = [said, ...(revision === null ? [] : [`@${revision}`]), ...risks];
  return { kind, name, provider, facts, places, uses, isGone: false };
}

function findingRows(
  { findings }: Dashboard,
  selection: Extract<Selection, { of: 'level' | 'rule' }>,
): readonly EvidenceRow[] {
  const { level } = selection;
  return findings
    .filter(
      (finding) => finding.level === level && (selection.of === 'level' || finding.rule === selection.rule),
    )
    .map(({ kind, name, provider, rule, place }) => ({
      kind,
      name,
      provider,
      facts: [rule],
      places: [place],
      uses: 1,
      isGone: false,
    }));
}

function changeRows({ changes }: Dashboard, which: 'added' | 'removed' | 'changed'): readonly EvidenceRow[] {
  if (changes.state !== 'compared') return [];
  const isGone = which === 'removed';
  return changes[which].map(({ differences, ...change }: DashboardChange) => ({
    ...change,
    facts: differences,
    isGone,
  }));
}

function authoredRows({ authorship }: Dashboard, origin: 'ai' | 'human' | 'unknown'): readonly EvidenceRow[] {
  if (authorship.state !== 'recorded') return [];
  return authorship.files
    .filter((file) => file[origin] > 0)
    .map(({ path, firstAi, all, ...totals }) => ({
      kind: 'file',
      name: path,
      provider: '',
      facts: [`${totals[origin]} / ${all}`],
      places: [{ path, line: origin === 'ai' ? firstAi : 1 }],
      uses: 1,
      isGone: false,
    }));
}
