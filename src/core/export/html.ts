import type { FolderInventory } from '../inventory/component.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import { authoredColumns, authoredNote, authoredRows } from './authoredRows.ts';
import type { Exporter } from './exporter.ts';
import { gapsOf } from './gaps.ts';
import { cardsOf } from '../completeness/card.ts';
import { exportedBom } from './exportedBom.ts';
import { cardsSection } from './htmlCards.ts';
import { reportStyle } from './htmlStyle.ts';
import { htmlTable } from './htmlTable.ts';
import { escaped } from './htmlText.ts';
import { inventoryRows, type InventoryRow } from './inventoryRows.ts';
import { silencedPlaces, type SilencedPlace } from './silenced.ts';

/** One file for people who have no editor at hand: it loads nothing, runs nothing, and prints. */
export const html: Exporter = {
  id: 'html',
  label: 'HTML report',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  render(content, context) {
    const { inventory, bom } = content;
    const files = [...content.files];
    const silenced = silencedPlaces(files, inventory);
    const rows = inventoryRows(inventory, bom, silenced);
    const title = `AI used in ${escaped(inventory.project)}`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p>${rows.length} ${rows.length === 1 ? 'entry' : 'entries'}, ${escaped(context.timestamp.slice(0, 10))}. Written by Shadowlight.</p>
</header>
${rows.length === 0 ? '<p>Nothing was found.</p>' : sections(rows)}
${silenced.length === 0 ? '' : silencedSection(silenced)}
${authoredSection(inventory)}
${cardsSection(cardsOf(exportedBom({ ...content, files }, context)))}
<section>
<h2>What this list leaves out</h2>
<ul>
${gapsOf(inventory, escaped)
  .map((gap) => `<li>${gap}</li>`)
  .join('\n')}
</ul>
</section>
</main>
</body>
</html>
`;
  },
};

function sections(rows: readonly InventoryRow[]): string {
  return `<div class="charts">
${chart(
  'kind',
  rows.map(({ kind }) => [kind]),
)}
${chart(
  'review',
  rows.map(({ review }) => [review === 'none' ? 'not reviewed' : review]),
)}
${chart(
  'risk',
  rows.map(({ risks }) => (risks.length === 0 ? ['none known'] : risks)),
)}
${chart(
  'provider',
  rows.map(({ provider }) => [provider === '' ? 'not known' : provider]),
)}
</div>
<section>
<h2>Inventory</h2>
${htmlTable(
  ['Kind', 'Name', 'Provider', 'Revision', 'Risks', 'Review', 'Used in'],
  rows.map(cellsOf),
  'inventory',
)}
</section>`;
}

function silencedSection(places: readonly SilencedPlace[]): string {
  const rows = places.map(({ rule, name, path, line, reason }) => [
    escaped(rule),
    escaped(name),
    `<code>${escaped(line === null ? path : `${path}:${line}`)}</code>`,
    escaped(reason),
  ]);
  return `<section>
<h2>Silenced by comments</h2>
${htmlTable(['Rule', 'What', 'Where', 'Reason'], rows, 'inventory')}
</section>`;
}

function authoredSection(inventory: FolderInventory): string {
  const rows = authoredRows(inventory).map(({ path, tools, models, ranges, share }) => [
    `<code>${escaped(path)}</code>`,
    escaped(tools.join(', ')),
    escaped(models.join(', ')),
    escaped(ranges.join(', ')),
    escaped(share),
  ]);
  if (rows.length === 0) return '';
  return `<section>
<h2>Code by assistants</h2>
${htmlTable(authoredColumns, rows, 'inventory')}
<p>${authoredNote}</p>
</section>`;
}

function cellsOf(row: InventoryRow): string[] {
  const state = { found: '', 'not-found': ' (no longer found)', 'added-by-hand': ' (added by hand)' };
  const reviewed = [
    row.review === 'none' ? 'not reviewed' : row.review,
    ...(row.reviewedBy === '' ? [] : [`by ${escaped(row.reviewedBy)}`]),
    ...(row.reviewedOn === '' ? [] : [`on ${escaped(row.reviewedOn)}`]),
  ];
  const reason = row.reviewReason === '' ? '' : `<p>${escaped(row.reviewReason)}</p>`;
  const places = row.places.map((place) => `<li><code>${escaped(place)}</code></li>`);
  const aside = row.usages.length === 0 ? '' : `<p>only in: ${escaped(row.usages.join(', '))}</p>`;
  return [
    escaped(row.kind) + state[row.state],
    escaped(row.name),
    escaped(row.provider),
    row.revision === '' ? '' : `<code>${escaped(row.revision)}</code>`,
    escaped(row.risks.join(', ')),
    reviewed.join(' ') + reason,
    (places.length === 0 ? '' : `<ul>${places.join('')}</ul>`) + aside,
  ];
}

/** Longer charts say nothing; what is left is one bar. */
const MOST_BARS = 10;
const BAR = { height: 12, width: 240 } as const;

/** Bars for the eye, each in the row that has its number for everyone. */
function chart(title: string, values: readonly (readonly string[])[]): string {
  const counts = countsOf(values.flat());
  const most = Math.max(...counts.map(([, count]) => count));
  const rows = counts.map(([name, count]) => [
    escaped(name),
    String(count),
    bar(Math.max(1, Math.round((count / most) * BAR.width))),
  ]);
  return `<section class="chart">
<h2>By ${title}</h2>
${htmlTable([title[0]?.toUpperCase() + title.slice(1), 'Entries', ''], rows, 'counts')}
</section>`;
}

function bar(width: number): string {
  const { height, width: all } = BAR;
  return `<svg aria-hidden="true" viewBox="0 0 ${all} ${height}" preserveAspectRatio="xMinYMid"><rect width="${width}" height="${height}" rx="2"/></svg>`;
}

/** The most frequent first. */
function countsOf(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([left, a], [right, b]) => b - a || compareCodeUnits(left, right));
  if (sorted.length <= MOST_BARS) return sorted;
  const others = sorted.slice(MOST_BARS - 1);
  const left = others.reduce((sum, [, count]) => sum + count, 0);
  return [...sorted.slice(0, MOST_BARS - 1), [`${others.length} others`, left]];
}
