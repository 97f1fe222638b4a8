import { AUTHORED_KIND } from '../sbom/authoredItem.ts';
import { authoredRows, type AuthoredRow } from './authoredRows.ts';
import type { Exporter } from './exporter.ts';
import { inventoryRows, type InventoryRow } from './inventoryRows.ts';
import { silencedPlaces } from './silenced.ts';

/** Column titles and what stands below them; names and order are part of the format, add at the end only. */
const COLUMNS: readonly (readonly [string, (row: InventoryRow) => string])[] = [
  ['Kind', (row) => row.kind],
  ['Name', (row) => row.name],
  ['Provider', (row) => row.provider],
  ['Revision', (row) => row.revision],
  ['Risks', (row) => row.risks.join('; ')],
  ['Review', (row) => row.review],
  ['Reviewed by', (row) => row.reviewedBy],
  ['Reviewed on', (row) => row.reviewedOn],
  ['State', (row) => row.state],
  ['Used in', (row) => row.places.join('; ')],
  ['Only in', (row) => row.usages.join('; ')],
  ['Review reason', (row) => row.reviewReason],
  ['Silenced', (row) => row.silenced.join('; ')],
];

/** Without it, spreadsheets read UTF-8 as the machine's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The inventory for a spreadsheet: RFC 4180, one row for each component. */
export const csv: Exporter = {
  id: 'csv',
  label: 'CSV table',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  render({ inventory, bom, files }) {
    const components = inventoryRows(inventory, bom, silencedPlaces(files, inventory));
    const rows = [...components, ...authoredRows(inventory).map(fileRow)].map((row) =>
      COLUMNS.map(([, cell]) => cell(row)),
    );
    const lines = [COLUMNS.map(([title]) => title), ...rows].map((cells) => cells.map(quoted).join(','));
    return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
  },
};

/** A file with lines of assistants: the provider is who inserted them, the places are the lines. */
function fileRow({ path, tools, models, ranges }: AuthoredRow): InventoryRow {
  return {
    kind: AUTHORED_KIND,
    name: path,
    provider: tools.join('; '),
    revision: models.join('; '),
    risks: [],
    review: 'none',
    reviewedBy: '',
    reviewedOn: '',
    reviewReason: '',
    silenced: [],
    state: 'found',
    places: ranges.map((range) => `${path}:${range}`),
    usages: [],
  };
}

/** RFC 4180, section 2, rules 5 to 7. */
function quoted(text: string): string {
  return `"${inert(text).replaceAll('"', '""')}"`;
}

/**
 * Spreadsheets run a cell that begins like a formula, even a quoted one; an apostrophe makes it text. Full-width
 * signs count in some of them, and so does white space before the sign.
 *
 * Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
 */
function inert(text: string): string {
  return /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n\0])/u.test(text) ? `'${text}` : text;
}
