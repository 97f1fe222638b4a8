import { barChart, legend } from './barChart.ts';
import { element, figure, section, table } from './element.ts';
import { numberOf, type View } from './view.ts';

const states = ['known', 'needs-reviewer', 'unknown'] as const;

/** How much is known of what standards ask for. There is no score. */
export function completenessSection(view: View): HTMLElement | undefined {
  const { words, dashboard } = view;
  const { standards } = dashboard;
  if (standards.length === 0) return undefined;
  const series = states.map((state) => ({ label: words.states[state], style: `state-${state}` }));
  const bars = standards.map(({ title, counts }) => ({
    label: title,
    values: states.map((state) => counts[state]),
  }));
  const drawn = [barChart(bars, series, 'standards'), legend(series, 'standards')];
  const shown = figure(undefined, drawn, [
    table(
      words.completeness,
      [words.standard, ...series.map(({ label }) => label)],
      standards.map(({ id, title, edition, counts }) => [
        `${title} (${edition})`,
        ...states.map((state) =>
          numberOf(view, counts[state], `${title}: ${words.states[state]}`, {
            of: 'standard',
            standard: id,
            state,
          }),
        ),
      ]),
      { class: 'numbers' },
    ),
  ]);
  return section('completeness', words.completeness, element('p', {}, words.completenessNote), shown);
}
