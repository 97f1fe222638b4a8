import type { EvidencePlace } from '../../core/dashboard/dashboard.ts';
import type { EvidenceRow } from '../../core/dashboard/evidence.ts';
import { fill } from '../../core/dashboard/words.ts';
import { button, element, section, table } from './element.ts';
import { kindWords, type View } from './view.ts';

/** So many rows are drawn at a time: nobody reads 5,000. */
export const pageSize = 100;

const placesInline = 3;

interface Shown {
  readonly rows: readonly EvidenceRow[];
  /** Of what they are the evidence. */
  readonly title: string;
  /** How many of them are drawn. */
  readonly limit: number;
  readonly onMore: () => void;
  /** Goes back to the number that was asked about; absent where none was. */
  readonly onBack: (() => void) | undefined;
}

/** What stands behind a number, row by row, with the places that show it. */
export function evidenceSection(view: View, { rows, title, limit, onMore, onBack }: Shown): HTMLElement {
  const { words } = view;
  const drawn = rows.slice(0, limit);
  const caption = fill(words.evidenceOf, title, rows.length.toLocaleString());
  const more = rows.length - drawn.length;
  return section(
    'evidence',
    caption,
    onBack && button(words.back, 'back', onBack, { class: 'action' }),
    table(
      caption,
      [words.name, words.kind, words.supplier, words.facts, words.places],
      drawn.map((row) => [
        row.name ?? words.unresolved,
        kindWords(words, row.kind),
        row.provider,
        row.facts.join(' · '),
        placesCell(view, row),
      ]),
      { class: 'evidence' },
    ),
    more > 0
      ? button(fill(words.showMore, Math.min(more, pageSize), more), 'more', onMore, { class: 'action' })
      : undefined,
  );
}

function placesCell(view: View, { places, uses, isGone }: EvidenceRow): Node {
  const cell = document.createDocumentFragment();
  const draw = (place: EvidencePlace): Node =>
    isGone ? document.createTextNode(wordsOf(place)) : link(view, place);
  const list = (some: readonly EvidencePlace[]): HTMLElement =>
    element('ul', { class: 'places' }, ...some.map((place) => element('li', {}, draw(place))));
  if (places.length > 0) cell.append(list(places.slice(0, placesInline)));
  const rest = places.slice(placesInline);
  if (rest.length > 0) {
    const summary = element('summary', {}, fill(view.words.morePlaces, uses - placesInline));
    cell.append(element('details', {}, summary, list(rest)));
  }
  return cell;
}

function link({ send }: View, place: EvidencePlace): HTMLElement {
  const words = wordsOf(place);
  return button(words, `place ${words}`, () => send({ kind: 'open', ...place }), { class: 'place' });
}

function wordsOf({ path, line }: EvidencePlace): string {
  return line === null ? path : `${path}:${line}`;
}
