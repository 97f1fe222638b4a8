import { firstOf } from '../common/firstOf.ts';
import { oneLine } from '../common/oneLine.ts';
import type { Comparison } from './comparison.ts';
import type { Item } from './item.ts';
import { comparedWords, countWords, differenceWords, nameOf, placesOf } from './itemWords.ts';

const placesShown = 3;

/** For a terminal: a line for each item, and one below it for each thing that changed. */
export function changesText(comparison: Comparison): string {
  const { added, removed, changed } = comparison.changes;
  const all = [...added, ...removed, ...changed.map(({ after }) => after)];
  const widths = columnsOf(all);
  const line = (sign: string, item: Item, isFull: boolean): string => {
    const cells = cellsOf(item).map((cell, index) => cell.padEnd(widths[index] ?? 0));
    return [sign, ...cells, isFull ? whereWords(item) : ''].join('  ').trimEnd();
  };
  return [
    comparedWords(comparison, oneLine),
    countWords(comparison),
    ...(all.length === 0 ? [] : ['']),
    ...added.map((item) => line('+', item, true)),
    ...removed.map((item) => line('-', item, true)),
    ...changed.flatMap(({ after, differences }) => [
      line('~', after, false),
      ...differenceWords(differences, oneLine).map((words) => `     ${words}`),
    ]),
    '',
  ].join('\n');
}

function columnsOf(items: readonly Item[]): number[] {
  const rows = items.map(cellsOf);
  return [0, 1, 2].map((index) => Math.max(0, ...rows.map((row) => (row[index] ?? '').length)));
}

function cellsOf(item: Item): string[] {
  return [item.kind, oneLine(nameOf(item)), oneLine(item.provider)];
}

function whereWords(item: Item): string {
  const facts = [
    ...(item.revision === null ? [] : [`@${oneLine(item.revision)}`]),
    ...item.risks.map(oneLine),
    ...firstOf(placesOf(item).map(oneLine), placesShown),
  ];
  return facts.join(', ');
}
