import { levels, rulesOf } from '../../core/dashboard/tallies.ts';
import { barChart } from './barChart.ts';
import { element, figure, section, table } from './element.ts';
import { numberOf, type View } from './view.ts';

/** Which rules are broken, by what they weigh here. */
export function risksSection(view: View): HTMLElement {
  const { words, dashboard } = view;
  const rules = rulesOf(dashboard);
  if (rules.length === 0) return section('risks', words.risks, element('p', {}, words.noRisks));
  const counts = levels.map((level) => ({
    level,
    count: dashboard.findings.filter((finding) => finding.level === level).length,
  }));
  // A series for each weight, each with values in its own bar alone: so each bar has the colour of its weight.
  const series = levels.map((level) => ({ label: words.levels[level], style: `level-${level}` }));
  const bars = counts.map(({ level, count }, at) => ({
    label: words.levels[level],
    values: levels.map((_level, index) => (index === at ? count : 0)),
  }));
  const shown = figure(
    undefined,
    [barChart(bars, series, 'levels')],
    [
      table(
        words.level,
        [words.level, words.count],
        counts.map(({ level, count }) => [
          words.levels[level],
          numberOf(view, count, words.levels[level], { of: 'level', level }),
        ]),
        { class: 'numbers' },
      ),
      table(
        words.rule,
        [words.rule, words.level, words.count],
        rules.map(({ rule, level, count }) => [
          rule,
          words.levels[level],
          numberOf(view, count, `${rule}, ${words.levels[level]}`, { of: 'rule', rule, level }),
        ]),
        { class: 'numbers rules' },
      ),
    ],
  );
  return section('risks', words.risks, shown);
}
