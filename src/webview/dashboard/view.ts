import type { Dashboard } from '../../core/dashboard/dashboard.ts';
import type { Selection } from '../../core/dashboard/evidence.ts';
import type { FromPage } from '../../core/dashboard/protocol.ts';
import type { DashboardWords } from '../../core/dashboard/words.ts';
import { button, element } from './element.ts';

/** What the parts of the page are drawn from, and what they can ask for. */
export interface View {
  readonly words: DashboardWords;
  readonly dashboard: Dashboard;
  readonly send: (message: FromPage) => void;
  /** Shows what a number counts. */
  readonly select: (selection: Selection, title: string, key: string) => void;
}

/** A number that leads to what it counts. Nothing stands behind a zero. */
export function numberOf(view: View, count: number, title: string, selection: Selection): Node {
  const shown = count.toLocaleString();
  if (count === 0) return element('span', { class: 'zero' }, shown);
  const key = JSON.stringify(selection);
  return button(shown, key, () => view.select(selection, title, key), {
    class: 'number',
    'aria-label': `${shown}: ${title}`,
  });
}

export function kindWords({ kinds }: DashboardWords, kind: string): string {
  return kinds[kind] ?? kind;
}
