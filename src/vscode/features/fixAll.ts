import * as vscode from 'vscode';
import { allFormatEditorIds } from '../../core/formats/registry.ts';
import { supportedEditorIds } from '../../core/languages/registry.ts';
import type { Feature, Services } from '../services.ts';
import { pinServerActions } from './pinServer.ts';
import { modelsIn } from './shownModels.ts';

const kind = vscode.CodeActionKind.SourceFixAll.append('shadowlight');

/**
 * Fixes a whole file, by command or at each save where the settings ask for it. Only what changes nothing of what runs
 * now: a server is pinned to the version that the lock file has. Everything else is somebody's decision.
 */
export const fixAllFeature: Feature = (services) =>
  vscode.languages.registerCodeActionsProvider(
    [...supportedEditorIds, ...allFormatEditorIds],
    {
      // Never among the lightbulb's actions: only where source actions are asked for.
      provideCodeActions: (document, _range, { only }) =>
        only && only.intersects(kind) ? fixAll(services, document) : [],
    },
    { providedCodeActionKinds: [kind] },
  );

async function fixAll(services: Services, document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const place = services.folders.placeOf(services.documents.fileOf(document));
  const edit = new vscode.WorkspaceEdit();
  for (const { reported, name } of await modelsIn(services, document)) {
    if (!reported.rules.includes('unpinned-server')) continue;
    const [action] = pinServerActions('unpinned-server', reported, place, document, name);
    for (const [uri, edits] of action?.edit?.entries() ?? []) {
      for (const { range, newText } of edits) edit.replace(uri, range, newText);
    }
  }
  if (edit.size === 0) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Pin all servers to the versions that are locked'),
    kind,
  );
  action.edit = edit;
  return [action];
}
