import type { Exporter } from './exporter.ts';
import { gapsOf } from './gaps.ts';
import { inventoryRows, type InventoryRow } from './inventoryRows.ts';
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
  render({ inventory, bom, files }) {
    const silenced = silencedPlaces(files, inventory);
    const rows = inventoryRows(inventory, bom, silenced);
    return [
      `# AI used in ${literal(inventory.project)}`,
      '',
      ...(rows.length === 0 ? ['Nothing was found.'] : table(COLUMNS, rows.map(cellsOf))),
      '',
      ...(silenced.length === 0 ? [] : silencedSection(silenced)),
      ...gapsOf(inventory, literal),
      '',
    ].join('\n');
  },
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function silencedSection(places: readonly SilencedPlace[]): string[] {
  const rows = places.map(({ rule, name, path, line, reason }) =>
    [rule, name, line === null ? path : `${path}:${line}`, reason].map(literal),
  );
  return ['## Silenced by comments', '', ...table(['Rule', 'What', 'Where', 'Reason'], rows), ''];
}

function cellsOf(row: InventoryRow): string[] {
  const more = row.places.length - PLACES_SHOWN;
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
    [...row.places.slice(0, PLACES_SHOWN).map(literal), ...(more > 0 ? [`${more} more`] : [])].join(', '),
  ];
}

/**
 * A text that Markdown shows as it is, whatever is in it. Every character that could mean something is a
 * character reference, which can neither open nor close anything, end a table cell or be HTML. `<code>` keeps
 * forges from making mentions and issue links of it; a code span could not hold a backslash before a pipe.
 */
function literal(text: string): string {
  if (text === '') return '';
  const escaped = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    // Letters that turn the direction of what follows, or are not seen.
    .replace(/\p{Cf}/gu, '\uFFFD')
    .replace(/[^\p{L}\p{N}\p{M} ./\uFFFD-]/gu, (char) => `&#${char.codePointAt(0)};`)
    .replace(/www\./gi, (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`);
  return `<code>${escaped}</code>`;
}
