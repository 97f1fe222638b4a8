import { firstOf } from '../common/firstOf.ts';
import { literal, markdownTable } from '../export/markdownText.ts';
import type { Comparison } from './comparison.ts';
import { isNoChange, type ChangedItem } from './inventoryChanges.ts';
import type { Item } from './item.ts';
import { comparedWords, countWords, differenceWords, nameOf, placesOf } from './itemWords.ts';

const placesShown = 3;

/** A pull request with more than this is not read row by row. */
const rowsShown = 100;

/** What changed, as a summary for a pull request, in GitHub Flavored Markdown. It holds no time. */
export function changesMarkdown(comparison: Comparison): string {
  const { project, changes } = comparison;
  const { added, removed, changed } = changes;
  return [
    `# What changed in the AI of ${literal(project)}`,
    '',
    comparedWords(comparison, literal),
    '',
    isNoChange(changes) ? 'Nothing changed.' : `${countWords(comparison)}.`,
    '',
    ...section(
      'Added',
      ['Kind', 'Name', 'Provider', 'Revision', 'Risks', 'Review', 'Used in'],
      added,
      itemCells,
    ),
    ...section('Removed', ['Kind', 'Name', 'Provider', 'Revision', 'Was used in'], removed, removedCells),
    ...section('Changed', ['Kind', 'Name', 'Provider', 'What changed'], changed, changedCells),
  ].join('\n');
}

function section<Row>(
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - rowsShown;
  const table = markdownTable(columns, rows.slice(0, rowsShown).map(cellsOf));
  return [`## ${title}`, '', ...table, '', ...(more > 0 ? [`… and ${more} more.`, ''] : [])];
}

function itemCells(item: Item): readonly string[] {
  return [
    ...headCells(item),
    literal(item.revision ?? ''),
    item.risks.map(literal).join(', '),
    item.review === 'none' ? '' : item.review,
    placeCell(item),
  ];
}

function removedCells(item: Item): readonly string[] {
  return [...headCells(item), literal(item.revision ?? ''), placeCell(item)];
}

function changedCells({ after, differences }: ChangedItem): readonly string[] {
  return [...headCells(after), differenceWords(differences, literal).join('<br>')];
}

function headCells(item: Item): readonly string[] {
  return [literal(item.kind), literal(nameOf(item)), literal(item.provider)];
}

function placeCell(item: Item): string {
  return firstOf(placesOf(item).map(literal), placesShown).join(', ');
}
