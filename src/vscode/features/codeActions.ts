import * as vscode from 'vscode';
import {
  isReportedId,
  isRuleId,
  policyRuleOf,
  unreviewedRule,
  type PolicyRuleId,
  type RuleId,
} from '../../core/inventory/rules.ts';
import {
  isModel,
  reportFile,
  type ReportedFinding,
  type ReportedModel,
} from '../../core/workspace/problems.ts';
import type { CommandId } from '../contributions.ts';
import type { Place } from '../folders/folders.ts';
import { nameOf, policyPlace } from '../messages.ts';
import type { Feature, Services } from '../services.ts';
import { settings } from '../settings.ts';
import { today } from '../today.ts';
import { declareActions, promoteActions } from './declareDependency.ts';
import { ignoreActions } from './ignoreFinding.ts';
import { diagnosticSource } from './diagnostics.ts';
import { nameSecretsActions } from './nameSecrets.ts';
import { pinActions } from './pinRevision.ts';
import { pinServerActions } from './pinServer.ts';
import { replaceModelActions } from './replaceModel.ts';
import { replaceNameActions } from './replaceName.ts';
import type { ReviewTarget } from './review.ts';
import { safeLoadingActions } from './safeLoading.ts';
import { foundIn } from './inTheText.ts';

const { l10n } = vscode;

/** Quick fixes for what is underlined. */
export const codeActionsFeature: Feature = (services) =>
  vscode.languages.registerCodeActionsProvider(
    [...foundIn],
    {
      provideCodeActions: (document, range, context) =>
        actionsFor(services, document, range, [
          ...context.diagnostics,
          ...inEditorOnly(services, document, range),
        ]),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorMove] },
  );

/** What is underlined there and stands in no list: of that the editor tells nobody. */
function inEditorOnly(
  { documents, problems }: Services,
  document: vscode.TextDocument,
  selected: vscode.Range,
): readonly vscode.Diagnostic[] {
  if (settings.problemsShown(documents.fileOf(document)) !== 'editor') return [];
  return problems.of(document.uri).filter(({ range }) => range.intersection(selected) !== undefined);
}

async function actionsFor(
  services: Services,
  document: vscode.TextDocument,
  selected: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const { folders, documents } = services;
  const file = documents.fileOf(document);
  await documents.untilCurrent(file);
  const place = folders.placeOf(file);
  const judged = place.state.file(place.path);
  const reported = judged ? reportFile(judged, place.state.judging(today())) : [];
  /** One action for all that it mends. */
  const actions = new Map<string, vscode.CodeAction>();
  const note = (action: vscode.CodeAction, diagnostic: vscode.Diagnostic, at: string): void => {
    const key = `${action.title} ${at}`;
    const known = actions.get(key) ?? action;
    known.diagnostics = [...(known.diagnostics ?? []), diagnostic];
    actions.set(key, known);
  };
  for (const diagnostic of diagnostics) {
    const rule = ruleOf(diagnostic);
    if (!rule) continue;
    const isHere = ({ finding }: ReportedFinding): boolean => {
      const location = documents.locate(file, finding.range);
      return location.uri.toString() === document.uri.toString() && location.range.isEqual(diagnostic.range);
    };
    if (!isRuleId(rule)) {
      for (const action of reported.filter(isHere).flatMap((each) => policyActions(rule, each, place)))
        note(action, diagnostic, '');
      continue;
    }
    const match = reported.find((candidate) => isHere(candidate) && candidate.rules.includes(rule));
    if (!match) continue;
    const statement = match.finding.kind === 'model' ? match.finding.call : match.finding.statement;
    const whole = documents.locate(file, statement).range;
    const fixes = isModel(match)
      ? [
          ...(rule === unreviewedRule(match.finding) ? approveAction(match, place) : []),
          ...replaceModelActions(rule, match, document, diagnostic.range),
          ...safeLoadingActions(rule, match, document, whole),
          ...pinActions(match, place, document, whole),
          ...pinServerActions(rule, match, place, document, diagnostic.range),
          ...nameSecretsActions(rule, place, document, diagnostic.range),
        ]
      : [
          ...replaceNameActions(match.finding, document, diagnostic.range, whole),
          ...(await declareActions(match.finding, place)),
        ];
    for (const action of [...fixes, ...ignoreActions(rule, document, whole.start)])
      note(action, diagnostic, `${whole.start.line}:${whole.start.character}`);
  }
  const moves: vscode.CodeAction[] = [];
  for (const { finding } of reported) {
    if (finding.kind !== 'import' || !finding.flags.includes('dev-only')) continue;
    const { uri, range } = documents.locate(file, finding.range);
    const isHere = uri.toString() === document.uri.toString() && range.intersection(selected) !== undefined;
    if (isHere) moves.push(...(await promoteActions(finding, place)));
  }
  return [...actions.values(), ...moves];
}

function ruleOf(diagnostic: vscode.Diagnostic): RuleId | PolicyRuleId | undefined {
  const { source, code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  return source === diagnosticSource && typeof value === 'string' && isReportedId(value) ? value : undefined;
}

/** Leads to the rule that decides; a review is an approval. */
function policyActions(rule: PolicyRuleId, reported: ReportedFinding, place: Place): vscode.CodeAction[] {
  const { policy } = reported;
  const { session } = place;
  if (!policy || !session || policyRuleOf(policy) !== rule) return [];
  const { path, range } = policy.rule.origin;
  const action = new vscode.CodeAction(
    l10n.t('Go to the rule of the policy ({0})', policyPlace(policy)),
    vscode.CodeActionKind.QuickFix,
  );
  action.command = {
    command: 'shadowlight.revealOccurrence' satisfies CommandId,
    title: action.title,
    arguments: [session.uriOf(path), range],
  };
  return [...(isModel(reported) && rule === 'policy-review' ? approveAction(reported, place) : []), action];
}

function approveAction({ finding, componentId }: ReportedModel, { session }: Place): vscode.CodeAction[] {
  if (!session || !vscode.workspace.isTrusted) return [];
  const action = new vscode.CodeAction(
    l10n.t('Approve {0}', nameOf(finding)),
    vscode.CodeActionKind.QuickFix,
  );
  const target: ReviewTarget = { folder: session.folder.uri.toString(), componentId };
  action.command = {
    command: 'shadowlight.approve' satisfies CommandId,
    title: action.title,
    arguments: [target],
  };
  return [action];
}
