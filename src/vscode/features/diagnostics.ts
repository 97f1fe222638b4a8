import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { isEased, policyRuleOf } from '../../core/inventory/rules.ts';
import { usageOf } from '../../core/inventory/usage.ts';
import type { Range } from '../../core/model/text.ts';
import type { PolicyJudgement, PolicySeverity } from '../../core/policy/policy.ts';
import { isModel, reportFile, type Judging, type ReportedFinding } from '../../core/workspace/problems.ts';
import { vendoredPlaces } from '../../core/workspace/reportFolder.ts';
import { toRange } from '../convert.ts';
import type { Place } from '../folders/folders.ts';
import { policyMessage, policyName, problemMessage } from '../messages.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings, type RuleLevel } from '../settings.ts';
import { today } from '../today.ts';
import { ruleUri } from './showRule.ts';

export const diagnosticSource = 'Shadowlight';

const severities: Readonly<Record<Exclude<RuleLevel | PolicySeverity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
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
    const place = folders.placeOf(file);
    const { state, path } = place;
    const judging = state.judging(today());
    const isOfProduct = usageOf(path) === 'product' || settings.areTestsReported(file);
    const judged = settings.areDiagnosticsEnabled(file) && isOfProduct ? state.file(path) : undefined;
    const found: { readonly key: string; readonly diagnostic: vscode.Diagnostic }[] = [];
    const add = (where: Range, make: (range: vscode.Range) => readonly vscode.Diagnostic[]): void => {
      const { uri, range } = documents.locate(file, where);
      for (const diagnostic of make(range)) found.push({ key: uri.toString(), diagnostic });
    };
    for (const reported of judged ? reportFile(judged, judging) : []) {
      add(reported.finding.range, (range) => [
        ...toDiagnostics(reported, range, file),
        ...policyDiagnostics(reported.policy, policyName(reported), range, place),
      ]);
    }
    for (const { name, range: where, policy } of judged ? licencesIn(place, judging) : [])
      add(where, (range) => policyDiagnostics(policy, name, range, place));
    return new Map(
      documents.documentsOf(file).map((target) => {
        const key = target.toString();
        return [target, found.filter((each) => each.key === key).map(({ diagnostic }) => diagnostic)];
      }),
    );
  }
}

/** Code of others in a file whose licence the policy is against. */
function licencesIn({ state, path }: Place, judging: Judging) {
  if (!judging.policy) return [];
  const places = vendoredPlaces(state, judging).get(path) ?? [];
  return places.flatMap(({ component: { name }, place: { range }, policy }) =>
    policy && range ? [{ name, range, policy }] : [],
  );
}

/** What the policy has against something, with the rule that says so. */
function policyDiagnostics(
  policy: PolicyJudgement | undefined,
  name: string,
  range: vscode.Range,
  { session }: Place,
): vscode.Diagnostic[] {
  if (!policy) return [];
  const diagnostic = new vscode.Diagnostic(range, policyMessage(policy, name), severities[policy.severity]);
  const rule = policyRuleOf(policy);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: rule, target: ruleUri(rule) };
  const { origin } = policy.rule;
  if (session) {
    const place = new vscode.Location(session.uriOf(origin.path), toRange(origin.range));
    const why = new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('The rule that decides'));
    diagnostic.relatedInformation = [why];
  }
  return [diagnostic];
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
