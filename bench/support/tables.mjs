// @ts-check
/** @typedef {import('./row.ts').Row} Row */

/**
 * @typedef {object} Section one bench's results
 * @property {string} name
 * @property {string} title
 * @property {string} floor what `timesFloor` compares with
 * @property {readonly Row[]} rows
 * @property {readonly string[]} notes
 */

const head = ['', 'n', 'median', 'p95', 'max', 'processor', '× floor', 'target'];

/** @param {Row} row */
function cells(row) {
  return [
    row.name,
    `${row.n}`,
    `${figure(row.p50)} ${row.unit}`,
    figure(row.p95),
    figure(row.max),
    row.cpu === undefined ? '' : `${figure(row.cpu)} ms`,
    row.timesFloor === undefined ? '' : figure(row.timesFloor),
    row.target === undefined ? '' : `${figure(row.target)} ${row.unit}`,
  ];
}

/** Three significant digits.
 * @param {number} value */
export function figure(value) {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toFixed(digits);
}

/** @param {Section} section */
export function textTable(section) {
  const lines = [head, ...section.rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const body = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = section.notes.map((note) => `  ${note}`);
  return [`\n${section.title} (floor: ${section.floor})`, ...body, ...notes].join('\n');
}

/** @param {Section} section */
export function markdownTable(section) {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...section.rows.map(cells)];
  const table = lines.map((line) => `| ${line.join(' | ')} |`);
  const notes = section.notes.map((note) => `- ${note}`);
  return [`### ${section.title}`, '', `Floor: ${section.floor}.`, '', ...table, '', ...notes, ''].join('\n');
}
