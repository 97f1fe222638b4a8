import type { Comparison } from '../changes/comparison.ts';
import type { Item } from '../changes/item.ts';
import { differenceWords } from '../changes/itemWords.ts';
import { evidenceOf } from './buildDashboard.ts';
import type { DashboardChange, DashboardChanges } from './dashboard.ts';

/** What changed, as a dashboard shows it. */
export function dashboardChanges(comparison: Omit<Comparison, 'project' | 'hasUnsaved'>): DashboardChanges {
  const { ref, commit, isMergeBase, changes } = comparison;
  return {
    state: 'compared',
    ref,
    commit,
    isMergeBase,
    added: changes.added.map((item) => changeOf(item, [])),
    removed: changes.removed.map((item) => changeOf(item, [])),
    changed: changes.changed.map(({ after, differences }) =>
      changeOf(
        after,
        differenceWords(differences, (text) => text),
      ),
    ),
  };
}

function changeOf({ kind, name, provider, places }: Item, differences: readonly string[]): DashboardChange {
  return { kind, name, provider, differences, ...evidenceOf(places) };
}
