import * as vscode from 'vscode';
import { allFormatEditorIds } from '../../core/formats/registry.ts';
import { supportedEditorIds } from '../../core/languages/registry.ts';
import { isRuleId, type RuleId } from '../../core/inventory/rules.ts';
import { isModel, reportFile, type ReportedModel } from '../../core/workspace/problems.ts';
import type { CommandId } from '../contributions.ts';
import type { Place } from '../folders/folders.ts';
import { nameOf } from '../messages.ts';
import type { Feature, Services } from '../services.ts';
import { today } from '../today.ts';
import { declareActions, promoteActions } from './declareDependency.ts';
import { ignoreActions } from './ignoreFinding.ts';
import { diagnosticSource } from './diagnostics.ts';
import { pinActions } from './pinRevision.ts';
import { pinServerActions } from './pinServer.ts';
import { replaceModelActions } from './replaceModel.ts';
import { replaceNameActions } from './replaceName.ts';
import type { ReviewTarget } from './review.ts';
import { safeLoadingActions } from './safeLoading.ts';

const { l10n } = vscode;

/** Quick fixes for what is underlined. */
export const codeActionsFeature: Feature = (services) =>
  vscode.languages.registerCodeActionsProvider(
    [...supportedEditorIds, ...allFormatEditorIds],
    {
      provideCodeActions: (document, range, context) =>
        actionsFor(services, document, range, context.diagnostics),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorMove] },
  );

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
  for (const diagnostic of diagnostics) {
    const rule = ruleOf(diagnostic);
    if (!rule) continue;
    const match = reported.find((candidate) => {
      const location = documents.locate(file, candidate.finding.range);
      const isHere = location.uri.toString() === document.uri.toString();
      return isHere && candidate.rules.includes(rule) && location.range.isEqual(diagnostic.range);
    });
    if (!match) continue;
    const statement = match.finding.kind === 'model' ? match.finding.call : match.finding.statement;
    const whole = documents.locate(file, statement).range;
    const fixes = isModel(match)
      ? [
          ...approveAction(rule, match, place),
          ...replaceModelActions(rule, match, document, diagnostic.range),
          ...safeLoadingActions(rule, match, document, whole),
          ...pinActions(match, place, document, whole),
          ...pinServerActions(rule, match, place, document, diagnostic.range),
        ]
      : [
          ...replaceNameActions(match.finding, document, diagnostic.range, whole),
          ...(await declareActions(match.finding, place)),
        ];
    for (const action of [...fixes, ...ignoreActions(rule, document, whole.start)]) {
      const key = `${action.title} ${whole.start.line}:${whole.start.character}`;
      const known = actions.get(key) ?? action;
      known.diagnostics = [...(known.diagnostics ?? []), diagnostic];
      actions.set(key, known);
    }
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

function ruleOf(diagnostic: vscode.Diagnostic): RuleId | undefined {
  const { source, code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  return source === diagnosticSource && typeof value === 'string' && isRuleId(value) ? value : undefined;
}

function approveAction(
  rule: RuleId,
  { finding, componentId }: ReportedModel,
  place: Place,
): vscode.CodeAction[] {
  const { session } = place;
  const isReview = rule === 'model-unreviewed' || rule === 'assistant-unreviewed';
  if (!isReview || !session || !vscode.workspace.isTrusted) return [];
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
