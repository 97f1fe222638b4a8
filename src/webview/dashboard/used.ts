import { fill } from '../../core/dashboard/words.ts';
import { countBy, suppliedKinds, suppliersOf, type SupplierTally } from '../../core/dashboard/tallies.ts';
import { barChart, legend } from './barChart.ts';
import { element, figure, section, table } from './element.ts';
import { kindWords, numberOf, type View } from './view.ts';

/** More bars say nothing; what is left has one row of its own. */
const suppliersShown = 10;

const reviewStates = ['approved', 'lapsed', 'needs-information', 'rejected', 'none'] as const;

/** What is used, by kind and supplier, and who answers for it. */
export function usedSection(view: View): HTMLElement {
  const { words, dashboard } = view;
  if (dashboard.items.length === 0) return section('used', words.used, element('p', {}, words.nothingFound));
  return section('used', words.used, kindList(view), suppliers(view), declared(view));
}

function kindList(view: View): HTMLElement {
  const { words, dashboard } = view;
  const known = Object.keys(words.kinds);
  const counts = countBy(dashboard.items, known, ({ kind }) => kind);
  const entries = counts.map(([kind, count]) =>
    element(
      'li',
      {},
      numberOf(view, count, kindWords(words, kind), { of: 'kind', kind }),
      ` ${kindWords(words, kind)}`,
    ),
  );
  const all = numberOf(view, dashboard.items.length, words.all, { of: 'all' });
  return element('ul', { class: 'cards' }, element('li', {}, all, ` ${words.all}`), ...entries);
}

function suppliers(view: View): HTMLElement | undefined {
  const { words } = view;
  const tallies = suppliersOf(view.dashboard);
  if (tallies.length === 0) return undefined;
  const kinds = suppliedKinds.filter((kind) => tallies.some(({ counts }) => counts[kind] > 0));
  const shown = tallies.slice(0, suppliersShown);
  const series = kinds.map((kind, at) => ({ label: kindWords(words, kind), style: `series-${at}` }));
  const bars = shown.map((tally) => ({
    label: supplierWords(view, tally),
    values: kinds.map((kind) => tally.counts[kind]),
  }));
  const more = tallies.length - shown.length;
  const numbers = [
    table(
      words.suppliers,
      [words.supplier, ...series.map(({ label }) => label)],
      shown.map((tally) => {
        const { provider, counts } = tally;
        const name = supplierWords(view, tally);
        return [
          name,
          ...kinds.map((kind) =>
            numberOf(view, counts[kind], `${kindWords(words, kind)}, ${name}`, {
              of: 'supplier',
              provider,
              kind,
            }),
          ),
        ];
      }),
      { class: 'numbers' },
    ),
    more > 0 ? element('p', { class: 'soft' }, fill(words.others, more)) : undefined,
  ];
  return figure(words.suppliers, [barChart(bars, series, 'suppliers'), legend(series, 'suppliers')], numbers);
}

function supplierWords({ words }: View, { provider }: SupplierTally): string {
  return provider === '' ? words.notKnown : provider;
}

function declared(view: View): HTMLElement {
  const { words, dashboard } = view;
  const counts = countBy(dashboard.items, reviewStates, ({ review }) => review);
  const bars = counts.map(([review, count]) => ({ label: words.reviews[review], values: [count] }));
  const series = [{ label: words.count, style: 'series-0' }];
  return figure(
    words.declared,
    [barChart(bars, series, 'declared')],
    [
      table(
        words.declared,
        [words.declaredState, words.count],
        counts.map(([review, count]) => [
          words.reviews[review],
          numberOf(view, count, words.reviews[review], { of: 'review', review }),
        ]),
        { class: 'numbers' },
      ),
    ],
  );
}
