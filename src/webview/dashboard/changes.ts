import { shownHash } from '../../core/changes/comparison.ts';
import { fill } from '../../core/dashboard/words.ts';
import { barChart } from './barChart.ts';
import { button, element, figure, section, table } from './element.ts';
import { numberOf, type View } from './view.ts';

const parts = ['added', 'removed', 'changed'] as const;

/** What came, went and changed since a commit. */
export function changesSection(view: View): HTMLElement {
  const { words, dashboard, send } = view;
  const { changes } = dashboard;
  const compare = button(words.compare, 'compare', () => send({ kind: 'compare' }), { class: 'action' });
  if (changes.state !== 'compared') {
    const canCompare = changes.state !== 'browser' && changes.state !== 'untrusted';
    const why = element('p', {}, words.noComparison[changes.state]);
    return section('changes', words.changes, why, canCompare ? compare : undefined);
  }
  const { ref, commit, isMergeBase } = changes;
  const said = isMergeBase ? words.comparedWithBase : words.comparedWith;
  const compared = element(
    'p',
    {},
    fill(said, ref === 'HEAD' ? words.lastCommit : ref, commit.slice(0, shownHash)),
  );
  const total = parts.reduce((sum, part) => sum + changes[part].length, 0);
  if (total === 0)
    return section('changes', words.changes, compared, element('p', {}, words.noChange), compare);
  const bars = parts.map((part) => ({ label: words[part], values: [changes[part].length] }));
  const chart = barChart(bars, [{ label: words.count, style: 'series-0' }], 'changed');
  const shown = figure(
    undefined,
    [chart],
    [
      table(
        words.changes,
        [words.change, words.count],
        parts.map((part) => [
          words[part],
          numberOf(view, changes[part].length, words[part], { of: 'change', change: part }),
        ]),
        { class: 'numbers' },
      ),
    ],
  );
  return section('changes', words.changes, compared, shown, compare);
}
