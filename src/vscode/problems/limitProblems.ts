import * as vscode from 'vscode';
import type { CommandId } from '../contributions.ts';
import type { InventoryFilter } from '../../core/inventory/listing/filter.ts';

/** More of one file nobody works off in a list. */
const maxProblems = 100;

/** Those of a file that are listed: the gravest first where they are too many, and then one that leads to the rest. */
export function limitProblems(
  problems: readonly vscode.Diagnostic[],
  path: string,
): readonly vscode.Diagnostic[] {
  if (problems.length <= maxProblems) return problems;
  const order = [...problems].sort((left, right) => left.severity - right.severity);
  const [next] = order.slice(maxProblems);
  return next
    ? [...order.slice(0, maxProblems), moreProblem(next, problems.length - maxProblems, path)]
    : order;
}

function moreProblem({ range }: vscode.Diagnostic, left: number, path: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    range,
    vscode.l10n.t('{0} more findings in this file are in the AI Inventory only.', left.toLocaleString()),
    vscode.DiagnosticSeverity.Information,
  );
  const filter: InventoryFilter = { text: path, facets: [] };
  const command: CommandId = 'shadowlight.filterInventory';
  diagnostic.source = 'Shadowlight';
  diagnostic.code = {
    value: 'more',
    target: vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([filter]))}`),
  };
  return diagnostic;
}
