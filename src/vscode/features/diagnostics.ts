import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { isEased } from '../../core/inventory/rules.ts';
import { usageOf } from '../../core/inventory/usage.ts';
import { isModel, reportFile, type ReportedFinding } from '../../core/workspace/problems.ts';
import { problemMessage } from '../messages.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings, type RuleLevel } from '../settings.ts';
import { today } from '../today.ts';
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
  const publisher = store.add(new Publisher(services));
  const refresh = (): void => publisher.publish();
  // Many files change at once in a scan; what is open is judged again once they have.
  const soon = store.add(new Debouncer(20, 200, () => performance.now(), refresh));
  store.add(services.folders.onDidChange(() => soon.trigger()));
  const keys = [
    'shadowlight.diagnostics.enabled',
    'shadowlight.diagnostics.severity',
    'shadowlight.diagnostics.testsAndExamples',
  ] as const;
  store.add(onDidChangeSettings(keys, refresh));
  return store;
};

/** Owns the collection, and touches only documents whose findings changed: the editor closes menus at each touch. */
class Publisher implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('shadowlight');
  /** What was published last, by document. */
  private published = new Map<string, string>();

  constructor(private readonly services: Services) {}

  publish(): void {
    const { documents } = this.services;
    const before = this.published;
    this.published = new Map();
    for (const file of documents.openFiles) {
      for (const [target, diagnostics] of this.diagnosticsOf(file)) {
        const key = target.toString();
        const content = JSON.stringify(diagnostics);
        this.published.set(key, content);
        if (before.get(key) !== content) this.collection.set(target, diagnostics);
      }
    }
    // Documents that were closed, and cells that are gone, keep nothing.
    for (const key of before.keys()) {
      if (!this.published.has(key)) this.collection.delete(vscode.Uri.parse(key, true));
    }
  }

  dispose(): void {
    this.collection.dispose();
  }

  /** By the document that shows them: a notebook's are those of its cells. */
  private diagnosticsOf(file: vscode.Uri): ReadonlyMap<vscode.Uri, readonly vscode.Diagnostic[]> {
    const { folders, documents } = this.services;
    const { state, path } = folders.placeOf(file);
    const isReported =
      settings.areDiagnosticsEnabled(file) &&
      (usageOf(path) === 'product' || settings.areTestsReported(file));
    const judged = isReported ? state.file(path) : undefined;
    const found = (judged ? reportFile(judged, state.judging(today())) : []).flatMap((reported) => {
      const { uri, range } = documents.locate(file, reported.finding.range);
      return toDiagnostics(reported, range, file).map((diagnostic) => ({ key: uri.toString(), diagnostic }));
    });
    return new Map(
      documents.documentsOf(file).map((target) => {
        const key = target.toString();
        return [target, found.filter((each) => each.key === key).map(({ diagnostic }) => diagnostic)];
      }),
    );
  }
}

function toDiagnostics(
  reported: ReportedFinding,
  range: vscode.Range,
  file: vscode.Uri,
): vscode.Diagnostic[] {
  return reported.rules.flatMap((rule) => {
    const level = settings.levelOf(
      rule,
      file,
      isModel(reported) && isEased(rule, reported.finding, reported),
    );
    if (level === 'off') return [];
    const diagnostic = new vscode.Diagnostic(range, problemMessage(rule, reported), severities[level]);
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: rule, target: ruleUri(rule) };
    return [diagnostic];
  });
}
