import { firstOf } from '../common/firstOf.ts';
import type { FolderInventory } from '../inventory/component.ts';
import { cardsOf } from '../completeness/card.ts';
import { completenessSection } from './completeness.ts';
import { exportedBom } from './exportedBom.ts';
import { authoredColumns, authoredNote, authoredRows } from './authoredRows.ts';
import type { Exporter } from './exporter.ts';
import { gapsOf } from './gaps.ts';
import { inventoryRows, type InventoryRow } from './inventoryRows.ts';
import { literal, markdownTable } from './markdownText.ts';
import { silencedPlaces, type SilencedPlace } from './silenced.ts';

const COLUMNS = ['Kind', 'Name', 'Provider', 'Revision', 'Risks', 'Review', 'Used in'];
const PLACES_SHOWN = 3;

/**
 * The inventory as a table for a pull request, in GitHub Flavored Markdown (https://github.github.com/gfm/).
 * It holds no time, so that the same inventory gives the same text.
 */
export const markdown: Exporter = {
  id: 'markdown',
  label: 'Markdown table',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  render(content, context) {
    const { inventory, bom, files } = content;
    const silenced = silencedPlaces(files, inventory);
    const rows = inventoryRows(inventory, bom, silenced);
    return [
      `# AI used in ${literal(inventory.project)}`,
      '',
      ...(rows.length === 0 ? ['Nothing was found.'] : markdownTable(COLUMNS, rows.map(cellsOf))),
      '',
      ...(silenced.length === 0 ? [] : silencedSection(silenced)),
      ...authoredSection(inventory),
      ...gapsOf(inventory, literal),
      '',
      ...completenessSection(cardsOf(exportedBom(content, context))),
    ].join('\n');
  },
};

function silencedSection(places: readonly SilencedPlace[]): string[] {
  const rows = places.map(({ rule, name, path, line, reason }) =>
    [rule, name, line === null ? path : `${path}:${line}`, reason].map(literal),
  );
  return ['## Silenced by comments', '', ...markdownTable(['Rule', 'What', 'Where', 'Reason'], rows), ''];
}

function authoredSection(inventory: FolderInventory): string[] {
  const rows = authoredRows(inventory).map(({ path, tools, models, ranges, share }) => [
    literal(path),
    tools.map(literal).join(', '),
    models.map(literal).join(', '),
    firstOf(ranges, PLACES_SHOWN).join(', '),
    share,
  ]);
  if (rows.length === 0) return [];
  return ['## Code by assistants', '', ...markdownTable(authoredColumns, rows), '', authoredNote, ''];
}

function cellsOf(row: InventoryRow): string[] {
  const state = { found: '', 'not-found': ' (no longer found)', 'added-by-hand': ' (added by hand)' }[
    row.state
  ];
  const reason = row.reviewReason === '' ? '' : `: ${literal(row.reviewReason)}`;
  const by = row.reviewedBy === '' ? '' : ` by ${literal(row.reviewedBy)}`;
  return [
    literal(row.kind) + state,
    literal(row.name),
    literal(row.provider),
    literal(row.revision),
    row.risks.map(literal).join(', '),
    row.review === 'none' ? '' : row.review + by + reason,
    firstOf(row.places.map(literal), PLACES_SHOWN).join(', '),
  ];
}
