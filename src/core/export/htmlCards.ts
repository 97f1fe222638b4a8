import type { Card, CardLine } from '../completeness/card.ts';
import { stateWords } from './completeness.ts';
import { htmlTable } from './htmlTable.ts';
import { escaped } from './htmlText.ts';

/** What standards ask for, one folded section each: who wants one opens it, and on paper all are open. */
export function cardsSection(cards: readonly Card[]): string {
  return `<section>
<h2>What standards ask for</h2>
<p>Of the CycloneDX export of this inventory. <em>Needs a reviewer</em> names the field that a person can fill in the fragment; <em>unknown</em> is what only the build, the supplier or whoever hands the SBOM on can say. There is no score, and a full table is no statement of conformance.</p>
${cards.map(card).join('\n')}
</section>`;
}

/** More would make a report that no browser likes; the format `completeness` has them all. */
const mostComponents = 200;

function card({ standard, document, components, totals }: Card): string {
  const { title, edition, url, read, note } = standard;
  return `<details>
<summary>${escaped(title)}</summary>
<p>Edition ${escaped(edition)}: ${escaped(url)}. Read: ${escaped(read)}.${note === undefined ? '' : ` ${escaped(note)}`}</p>
${linesTable('Of the document', document)}
${totals.length === 0 ? '' : totalsTable(totals)}
${components
  .slice(0, mostComponents)
  .map(({ kind, name, lines }) => linesTable(`${kind} ${name}`, lines))
  .join('\n')}
${components.length > mostComponents ? `<p>${components.length - mostComponents} more are in the export <code>completeness</code>.</p>` : ''}
</details>`;
}

function totalsTable(totals: Card['totals']): string {
  const rows = totals.map(({ element, counts }) => [escaped(element), ...Object.values(counts).map(String)]);
  return htmlTable(['Of all components', ...Object.values(stateWords)], rows, 'card');
}

function linesTable(title: string, lines: readonly CardLine[]): string {
  return htmlTable([escaped(title), 'State'], lines.map(cellsOf), 'card');
}

function cellsOf({ element, state, field }: CardLine): string[] {
  const where = state === 'needs-reviewer' && field !== undefined ? `: <code>${escaped(field)}</code>` : '';
  return [escaped(element), stateWords[state] + where];
}
