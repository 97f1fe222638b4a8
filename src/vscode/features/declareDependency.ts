import * as vscode from 'vscode';
import type { ImportFinding } from '../../core/model/finding.ts';
import { LineIndex } from '../../core/model/text.ts';
import { manifestFormatOf } from '../../core/manifests/registry.ts';
import { toRange } from '../convert.ts';
import type { Place } from '../folders/folders.ts';
import type { FolderSession } from '../folders/folderSession.ts';

/** Most manifests that are offered: beyond the nearest few it is no quick fix any more. */
const maxOffers = 3;

/** Actions that declare an import's package in the manifests that govern the file, nearest first. */
export async function declareActions(
  finding: ImportFinding,
  { state, session, path }: Place,
): Promise<vscode.CodeAction[]> {
  const { distribution } = finding;
  if (!session || distribution === null || !vscode.workspace.isTrusted) return [];
  const ecosystem = state.file(path)?.ecosystem;
  const manifests = state.paths
    .filter((candidate) => governs(candidate, path))
    .filter((candidate) => manifestFormatOf(candidate)?.ecosystem === ecosystem)
    .sort((a, b) => depthOf(b) - depthOf(a) || a.localeCompare(b));
  const actions: vscode.CodeAction[] = [];
  for (const manifest of manifests) {
    if (actions.length === maxOffers) break;
    const edit = await declarationEdit(session, manifest, distribution);
    if (!edit) continue;
    const title = vscode.l10n.t('Declare {0} in {1}', distribution, manifest);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = edit;
    action.isPreferred = actions.length === 0;
    actions.push(action);
  }
  return actions;
}

/** A manifest speaks for the files in its folder and below. */
function governs(manifest: string, file: string): boolean {
  const slash = manifest.lastIndexOf('/');
  return slash < 0 || file.startsWith(manifest.slice(0, slash + 1));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

async function declarationEdit(
  session: FolderSession,
  manifest: string,
  distribution: string,
): Promise<vscode.WorkspaceEdit | undefined> {
  const uri = session.uriOf(manifest);
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  // The text as the user sees it. What cannot be read here is nothing to write to: a link may lead anywhere.
  const onDisk = await session.readText(manifest);
  const text = onDisk === undefined ? undefined : (open?.getText() ?? onDisk);
  const changes = text === undefined ? undefined : manifestFormatOf(manifest)?.declare?.(text, distribution);
  if (text === undefined || !changes || changes.length === 0) return undefined;
  const index = new LineIndex(text);
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    changes.map((change) => new vscode.TextEdit(toRange(index.rangeOf(change.span)), change.text)),
  );
  return edit;
}
