import { cardsOf, countsOf, type Card, type CardLine } from '../completeness/card.ts';
import type { State } from '../completeness/facts.ts';
import type { Exporter } from './exporter.ts';
import { exportedBom } from './exportedBom.ts';
import { literal, markdownTable } from './markdownText.ts';

/** What standards ask for, and what of that is known, needs a reviewer, or cannot be known here; in Markdown. */
export const completeness: Exporter = {
  id: 'completeness',
  label: 'Completeness card',
  extension: 'completeness.md',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  render(content, context) {
    const cards = cardsOf(exportedBom(content, context));
    return [
      `# What is known of the AI in ${literal(content.inventory.project)}`,
      '',
      'Of the CycloneDX export of this inventory. _Needs a reviewer_ names the field that a person can fill in the fragment; _unknown_ is what only the build, the supplier or whoever hands the SBOM on can say. There is no score, and a full table is no statement of conformance.',
      '',
      ...cards.flatMap(sectionOf),
    ].join('\n');
  },
};

export const stateWords: Readonly<Record<State, string>> = {
  known: 'known',
  'needs-reviewer': 'needs a reviewer',
  unknown: 'unknown',
};

function sectionOf({ standard, document, components, totals }: Card): string[] {
  const { title, edition, url, read, note } = standard;
  return [
    `## ${title}`,
    '',
    `Edition ${edition}: <${url}>. Read: ${read}.${note === undefined ? '' : ` ${note}`}`,
    '',
    ...markdownTable(
      ['Of the document', 'State'],
      document.map((line) => [line.element, stateOf(line)]),
    ),
    '',
    ...(totals.length === 0
      ? []
      : [
          ...markdownTable(
            ['Of all components', ...Object.values(stateWords)],
            totals.map(({ element, counts }) => [element, ...Object.values(counts).map(String)]),
          ),
          '',
        ]),
    ...components.flatMap(({ kind, name, lines }) => [
      `### ${literal(kind)} ${literal(name)}`,
      '',
      ...markdownTable(
        ['Asked for', 'State'],
        lines.map((line) => [line.element, stateOf(line)]),
      ),
      '',
    ]),
  ];
}

function stateOf({ state, field }: CardLine): string {
  const words = stateWords[state];
  return state === 'needs-reviewer' && field !== undefined ? `${words}: ${literal(field)}` : words;
}

/** More rows of components, and the format `completeness` is the place for them. */
const mostComponents = 50;

/** The same in short, for the end of another document. */
export function completenessSection(all: readonly Card[]): string[] {
  const cards = all.filter(({ components }) => components.length > 0);
  const rows = new Map<string, string[]>();
  for (const [index, { components }] of cards.entries()) {
    for (const { kind, name, ref, lines } of components) {
      const row = rows.get(ref) ?? [literal(kind), literal(name), ...cards.map(() => '')];
      row[index + 2] = inStates(lines);
      rows.set(ref, row);
    }
  }
  if (rows.size === 0) return [];
  const left = rows.size - mostComponents;
  return [
    '## What standards ask for',
    '',
    `${Object.values(stateWords).join(' / ')}, of the CycloneDX export; the format \`completeness\` names each element. There is no score.`,
    '',
    ...markdownTable(
      ['Of', '', ...cards.map(({ standard }) => standard.name)],
      [
        ['the document', '', ...cards.map(({ document }) => inStates(document))],
        ...[...rows.values()].slice(0, mostComponents),
      ],
    ),
    '',
    ...(left > 0 ? [`${left} more components are in the format \`completeness\`.`, ''] : []),
  ];
}

function inStates(lines: readonly CardLine[]): string {
  return Object.values(countsOf(lines)).join(' / ');
}
