import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import type { FolderInventory } from '../inventory/component.ts';
import { readReviews } from '../sbom/review.ts';
import type { ExportContent, ExportContext, Exporter } from './exporter.ts';
import { resultsOf, type SarifResult } from './sarifResults.ts';
import { sarifRules } from './sarifRules.ts';
import { plainMessage } from './sarifText.ts';

/**
 * What GitHub takes of one run; a file with more is refused whole.
 *
 * Source: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const MOST_RESULTS = 25_000;

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): what is reported, and what was silenced and why. */
export const sarif: Exporter = {
  id: 'sarif',
  label: 'SARIF 2.1.0 findings',
  extension: 'sarif',
  mediaType: 'application/sarif+json',
  render: (content, context) => renderSarif(content, context, true),
};

/**
 * @param withSuppressed also gives what a comment or an approval silences, marked as such. Readers that do not know
 * the mark, as GitHub's code scanning, show it like any other finding.
 */
export function renderSarif(
  { inventory, bom, files }: ExportContent,
  context: Pick<ExportContext, 'toolVersion'>,
  withSuppressed: boolean,
): string {
  const all = [...resultsOf(files, readReviews(bom))].filter(
    ({ suppressions }) => withSuppressed || suppressions === undefined,
  );
  const results = theWeightiest(all);
  const run = {
    tool: {
      driver: { name: 'Shadowlight', semanticVersion: context.toolVersion, rules: sarifRules },
    },
    automationDetails: { id: 'shadowlight/' },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that was read.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [...cutOff(all.length - results.length), ...notRead(inventory)],
      },
    ],
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** In their order, but where there are too many, warnings rather than notes. */
function theWeightiest(results: readonly SarifResult[]): readonly SarifResult[] {
  if (results.length <= MOST_RESULTS) return results;
  const ofLevel = (wanted: SarifResult['level']): readonly SarifResult[] =>
    results.filter(({ level }) => level === wanted);
  return [...ofLevel('error'), ...ofLevel('warning'), ...ofLevel('note')].slice(0, MOST_RESULTS);
}

function cutOff(count: number) {
  if (count === 0) return [];
  return [
    { level: 'warning', message: { text: `${count} findings are left out: a run has room for 25000.` } },
  ];
}

function notRead({ coverage }: FolderInventory) {
  return Object.entries(coverage.skipped)
    .filter(([, count]) => count > 0)
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([reason, count]) => ({
      level: 'note',
      message: { text: plainMessage(`Files not read (${reason}): ${count}.`) },
    }));
}
