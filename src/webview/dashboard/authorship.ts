import { fill } from '../../core/dashboard/words.ts';
import { barChart, legend } from './barChart.ts';
import { button, element, figure, section, table } from './element.ts';
import { numberOf, type View } from './view.ts';

const origins = ['ai', 'human', 'unknown'] as const;

/** Of how many lines it is known whose they are, and of how many it is not. */
export function authorshipSection(view: View): HTMLElement {
  const { words, dashboard, send } = view;
  const { authorship } = dashboard;
  const title = words.authorship;
  if (authorship.state === 'impossible')
    return section('authorship', title, element('p', {}, words.notRecordable));
  if (authorship.state === 'not-recorded') {
    const record = (): void => send({ kind: 'command', command: 'record' });
    const start = button(words.record, 'record', record, { class: 'action' });
    return section('authorship', title, element('p', {}, words.notRecorded), start);
  }
  const { totals, files } = authorship;
  if (totals.all === 0) return section('authorship', title, element('p', {}, words.nothingSeen));
  const series = origins.map((origin) => ({ label: words[origin], style: `origin-${origin}` }));
  const bars = [{ label: words.lines, values: origins.map((origin) => totals[origin]) }];
  const drawn = [barChart(bars, series, 'authored'), legend(series, 'authored')];
  const shown = figure(undefined, drawn, [
    table(
      title,
      [words.origin, words.lines, words.share],
      origins.map((origin) => [
        words[origin],
        numberOf(view, totals[origin], words[origin], { of: 'authored', origin }),
        `${Math.round((100 * totals[origin]) / totals.all)} %`,
      ]),
      { class: 'numbers' },
    ),
  ]);
  return section('authorship', title, element('p', {}, fill(words.authorshipNote, files.length)), shown);
}
