import * as vscode from 'vscode';
import { formatEditorIds } from '../../core/formats/registry.ts';
import { supportedEditorIds } from '../../core/languages/registry.ts';
import { isRuleId, type RuleId } from '../../core/inventory/rules.ts';
import type { ModelFinding } from '../../core/model/finding.ts';
import { reportFile, type ReportedFinding } from '../../core/workspace/problems.ts';
import type { CommandId } from '../contributions.ts';
import type { Place } from '../folders/folders.ts';
import { nameOf } from '../messages.ts';
import type { Feature, Services } from '../services.ts';
import { declareActions } from './declareDependency.ts';
import { ignoreActions } from './ignoreFinding.ts';
import { diagnosticSource } from './diagnostics.ts';
import type { ReviewTarget } from './review.ts';

const { l10n } = vscode;

/** Quick fixes for what is underlined. */
export const codeActionsFeature: Feature = (services) =>
  vscode.languages.registerCodeActionsProvider(
    [...supportedEditorIds, ...formatEditorIds],
    {
      provideCodeActions: (document, _range, context) => actionsFor(services, document, context.diagnostics),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

async function actionsFor(
  services: Services,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const { folders, documents } = services;
  const file = documents.fileOf(document);
  await documents.untilCurrent(file);
  const place = folders.placeOf(file);
  const judged = place.state.file(place.path);
  const reported = judged ? reportFile(judged, place.state.isApproved) : [];
  const actions: vscode.CodeAction[] = [];
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
    const fixes = [...approveAction(rule, match, place), ...pinAction(match, place, document, whole)];
    if (rule === 'undeclared-import' && match.finding.kind === 'import') {
      fixes.push(...(await declareActions(match.finding, place)));
    }
    for (const action of [...fixes, ...ignoreActions(rule, document, whole.start)]) {
      action.diagnostics = [diagnostic];
      actions.push(action);
    }
  }
  return actions;
}

function ruleOf(diagnostic: vscode.Diagnostic): RuleId | undefined {
  const { source, code } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  return source === diagnosticSource && typeof value === 'string' && isRuleId(value) ? value : undefined;
}

function approveAction(
  rule: RuleId,
  { finding, componentId }: ReportedFinding,
  place: Place,
): vscode.CodeAction[] {
  const { session } = place;
  if (rule !== 'model-unreviewed' || finding.kind !== 'model' || componentId === null) return [];
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

/** Only to a commit that the workspace itself uses for the same model. */
function pinAction(
  { finding }: ReportedFinding,
  place: Place,
  document: vscode.TextDocument,
  whole: vscode.Range,
): vscode.CodeAction[] {
  if (finding.kind !== 'model' || document.languageId !== 'python') return [];
  if (finding.pinned !== false || finding.revision !== null || finding.resolution === 'unresolvable')
    return [];
  const evidence = pinnedElsewhere(finding, place);
  if (!evidence) return [];
  const insertion = endOfArguments(document, whole);
  if (!insertion) return [];
  const title = l10n.t('Pin to {0}, as in {1}', evidence.revision.slice(0, 12), evidence.path);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  const { position, separator } = insertion;
  action.edit.insert(document.uri, position, `${separator}revision="${evidence.revision}"`);
  return [action];
}

/** Where one more keyword argument can stand: after all others. Undefined where a comment stands in the way. */
function endOfArguments(
  document: vscode.TextDocument,
  call: vscode.Range,
): { readonly position: vscode.Position; readonly separator: string } | undefined {
  const text = document.getText(call);
  const inside = text.slice(0, -1).trimEnd();
  if (!text.endsWith(')') || inside.slice(inside.lastIndexOf('\n') + 1).includes('#')) return undefined;
  const position = document.positionAt(document.offsetAt(call.start) + inside.length);
  return { position, separator: inside.endsWith('(') ? '' : inside.endsWith(',') ? ' ' : ', ' };
}

function pinnedElsewhere(
  finding: ModelFinding,
  { state }: Place,
): { readonly revision: string; readonly path: string } | undefined {
  const uses = state
    .files('shown')
    .flatMap((file) => file.models.map((model) => ({ path: file.path, model })));
  const pins = uses.filter(
    ({ model }) => model.pinned && model.name === finding.name && model.provider === finding.provider,
  );
  const [first] = pins;
  const isOne = new Set(pins.map(({ model }) => model.revision)).size === 1;
  return first && isOne && first.model.revision !== null
    ? { revision: first.model.revision, path: first.path }
    : undefined;
}
