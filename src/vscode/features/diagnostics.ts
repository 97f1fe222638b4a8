import * as vscode from 'vscode';
import { pushTo } from '../../core/common/multiMap.ts';
import { Patience, type Clock } from '../../core/common/patience.ts';
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
import { whereItComesFrom } from '../problems/whereItComesFrom.ts';
import { limitProblems } from '../problems/limitProblems.ts';
import { onDidChangeSettings, settings, type ProblemsShown, type RuleLevel } from '../settings.ts';
import { today } from '../today.ts';
import { pageUri } from './showRule.ts';

export const diagnosticSource = 'Shadowlight';

const severities: Readonly<Record<Exclude<RuleLevel | PolicySeverity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Nothing new is underlined until nobody typed for so long, in milliseconds. */
const pauseMs = 800;

/** Underlines what is to be decided in the open documents. */
export const diagnosticsFeature: Feature = (services) => {
  const { documents, folders } = services;
  const store = new DisposableStore();
  const refresh = (): void => publisher.publish();
  const publisher = store.add(new Publisher(services, refresh));
  // Many files change at once in a scan; what is open is judged again once they have.
  const soon = store.add(new Debouncer(20, 200, () => performance.now(), refresh));
  store.add(folders.onDidChange(() => soon.trigger()));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) publisher.touch(documents.fileOf(document));
    }),
  );
  store.add(vscode.workspace.onDidSaveTextDocument((document) => publisher.rest(documents.fileOf(document))));
  store.add(vscode.workspace.onDidSaveNotebookDocument(({ uri }) => publisher.rest(uri)));
  const keys = [
    'shadowlight.diagnostics.show',
    'shadowlight.diagnostics.severity',
    'shadowlight.diagnostics.testsAndExamples',
  ] as const;
  store.add(onDidChangeSettings(keys, refresh));
  return store;
};

interface Found {
  /** The document that shows it. */
  readonly target: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

/** Says of every open document what is to be shown there. */
class Publisher implements vscode.Disposable {
  private readonly patience: Patience<Found>;
  private files = new Set<string>();

  constructor(
    private readonly services: Services,
    askAgain: () => void,
  ) {
    const clock: Clock = {
      now: () => performance.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    };
    const keys = {
      same: ({ diagnostic }: Found) => `${codeOf(diagnostic)} ${diagnostic.message}`,
      alike: ({ diagnostic }: Found) => codeOf(diagnostic),
    };
    this.patience = new Patience(pauseMs, clock, keys, askAgain);
  }

  touch(file: vscode.Uri): void {
    this.patience.touch(file.toString());
  }

  rest(file: vscode.Uri): void {
    this.patience.rest(file.toString());
  }

  publish(): void {
    const { documents, problems } = this.services;
    const open = documents.openFiles;
    const targets = new Set<string>();
    for (const file of open) {
      const where = settings.problemsShown(file);
      for (const [target, diagnostics] of this.diagnosticsOf(file, where)) {
        targets.add(target.toString());
        problems.set(target, diagnostics, where);
      }
    }
    problems.keepOnly(targets);
    const files = new Set(open.map(String));
    for (const file of this.files) if (!files.has(file)) this.patience.forget(file);
    this.files = files;
  }

  dispose(): void {
    this.patience.dispose();
  }

  /** By the document that shows them: a notebook's are those of its cells. */
  private diagnosticsOf(
    file: vscode.Uri,
    where: ProblemsShown,
  ): ReadonlyMap<vscode.Uri, readonly vscode.Diagnostic[]> {
    const { folders, documents } = this.services;
    const place = folders.placeOf(file);
    const { state, path } = place;
    const judging = state.judging(today());
    const isOfProduct = usageOf(path) === 'product' || settings.areTestsReported(file);
    const judged = where !== 'off' && isOfProduct ? state.file(path) : undefined;
    const found: Found[] = [];
    const add = (at: Range, make: (range: vscode.Range) => readonly vscode.Diagnostic[]): void => {
      const { uri: target, range } = documents.locate(file, at);
      for (const diagnostic of make(range)) found.push({ target, diagnostic });
    };
    for (const reported of judged ? reportFile(judged, judging) : []) {
      add(reported.finding.range, (range) => [
        ...this.ruleDiagnostics(reported, range, file, place),
        ...policyDiagnostics(reported.policy, policyName(reported), range, place),
      ]);
    }
    for (const { name, range: at, policy } of judged ? licencesIn(place, judging) : [])
      add(at, (range) => policyDiagnostics(policy, name, range, place));
    const byTarget = new Map<string, vscode.Diagnostic[]>();
    for (const { target, diagnostic } of this.patience.admit(file.toString(), found))
      pushTo(byTarget, target.toString(), diagnostic);
    return new Map(
      documents
        .documentsOf(file)
        .map((target) => [target, limitProblems(byTarget.get(target.toString()) ?? [], path)]),
    );
  }

  private ruleDiagnostics(
    reported: ReportedFinding,
    range: vscode.Range,
    file: vscode.Uri,
    place: Place,
  ): vscode.Diagnostic[] {
    const model = isModel(reported) ? reported : undefined;
    return reported.rules.flatMap((rule) => {
      const level = settings.levelOf(rule, file, model !== undefined && isEased(rule, model.finding, model));
      if (level === 'off') return [];
      const diagnostic = new vscode.Diagnostic(range, problemMessage(rule, reported), severities[level]);
      diagnostic.source = diagnosticSource;
      diagnostic.code = { value: rule, target: pageUri(rule) };
      if (model) {
        const { documents } = this.services;
        diagnostic.relatedInformation = [...whereItComesFrom(rule, model, file, place, documents)];
      }
      return [diagnostic];
    });
  }
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
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
  diagnostic.code = { value: rule, target: pageUri(rule) };
  const { origin } = policy.rule;
  if (session) {
    const place = new vscode.Location(session.uriOf(origin.path), toRange(origin.range));
    const why = new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('The rule that decides'));
    diagnostic.relatedInformation = [why];
  }
  return [diagnostic];
}
