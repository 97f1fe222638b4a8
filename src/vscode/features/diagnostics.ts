import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { RuleId } from '../../core/inventory/rules.ts';
import { reportFile, type ReportedFinding } from '../../core/workspace/problems.ts';
import { importMessage, modelMessage } from '../messages.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings, type RuleLevel } from '../settings.ts';
import { ruleUri } from './showRule.ts';

export const diagnosticSource = 'Shadowlight';

const severities: Readonly<Record<Exclude<RuleLevel, 'off'>, vscode.DiagnosticSeverity>> = {
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Underlines what is to be decided in the open documents. */
export const diagnosticsFeature: Feature = (services) => {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('shadowlight'));
  const shown = new Map<string, readonly vscode.Uri[]>();
  const refresh = (): void => publish(services, collection, shown);
  // Many files change at once in a scan; what is open is judged again once they have.
  const soon = store.add(new Debouncer(20, 200, () => performance.now(), refresh));
  store.add(services.folders.onDidChange(() => soon.trigger()));
  const keys = ['shadowlight.diagnostics.enabled', 'shadowlight.diagnostics.severity'] as const;
  store.add(onDidChangeSettings(keys, refresh));
  return store;
};

function publish(
  { folders, documents }: Services,
  collection: vscode.DiagnosticCollection,
  shown: Map<string, readonly vscode.Uri[]>,
): void {
  const open = new Map(documents.openFiles.map((file) => [file.toString(), file]));
  for (const [key, targets] of shown) {
    if (open.has(key)) continue;
    for (const target of targets) collection.delete(target);
    shown.delete(key);
  }
  for (const [key, file] of open) {
    const { state, path } = folders.placeOf(file);
    const judged = state.file(path);
    const targets = documents.documentsOf(file);
    const byDocument = new Map<string, vscode.Diagnostic[]>(targets.map((target) => [target.toString(), []]));
    for (const reported of judged && settings.areDiagnosticsEnabled(file)
      ? reportFile(judged, state.isApproved)
      : []) {
      const location = documents.locate(file, reported.finding.range);
      byDocument.get(location.uri.toString())?.push(...toDiagnostics(reported, location.range, file));
    }
    for (const target of targets) collection.set(target, byDocument.get(target.toString()) ?? []);
    // A cell that is gone keeps nothing.
    for (const old of shown.get(key) ?? []) if (!byDocument.has(old.toString())) collection.delete(old);
    shown.set(key, targets);
  }
}

function toDiagnostics(
  reported: ReportedFinding,
  range: vscode.Range,
  file: vscode.Uri,
): vscode.Diagnostic[] {
  return reported.rules.flatMap((rule) => {
    const level = settings.levelOf(rule, file);
    if (level === 'off') return [];
    const diagnostic = new vscode.Diagnostic(range, messageOf(rule, reported), severities[level]);
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: rule, target: ruleUri(rule) };
    return [diagnostic];
  });
}

function messageOf(rule: RuleId, { finding }: ReportedFinding): string {
  return finding.kind === 'model' ? modelMessage(rule, finding) : importMessage(finding);
}
