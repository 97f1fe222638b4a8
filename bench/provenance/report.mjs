// @ts-check
import { figure } from '../support/tables.mjs';
import { followerNames } from './history.ts';

/** @param {ReadonlyMap<string, Readonly<Record<import('./history.ts').FollowerName, import('./score.ts').Score>>>} scores */
export function scoreTable(scores) {
  const head = [
    'What happens',
    'Followed by',
    'Precision',
    'Recall',
    'F1',
    'Modified: recall',
    'precision',
    'AI lines',
  ];
  const rows = [...scores].flatMap(([mix, byName]) =>
    followerNames.map((name) => {
      const score = byName[name];
      const shares = [score.precision, score.recall, score.f1].map((share) => share.toFixed(4));
      const tellsStates = score.modifiedFound > 0;
      const states = [score.modifiedRecall, score.modifiedPrecision].map((share) =>
        tellsStates ? share.toFixed(3) : '–',
      );
      return [mix, name, ...shares, ...states, `${score.found + score.missed}`];
    }),
  );
  return table(head, rows, 2);
}

/** @param {readonly import('./cost.ts').Cost[]} costs */
export function costTable(costs) {
  const rows = costs.map(({ name, unit, p50, p95, max, n, target }) => [
    name,
    `${n}`,
    `${figure(p50)} ${unit}`,
    n > 1 ? figure(p95) : '',
    n > 1 ? figure(max) : '',
    `${target} ${unit}`,
  ]);
  return table(['What it costs', 'n', 'median', 'p95', 'max', 'target'], rows, 1);
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @param {number} textColumns
 */
function table(head, rows, textColumns) {
  const rule = head.map((_, column) => (column < textColumns ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
