import * as vscode from 'vscode';
import { placesToDeclare } from '../../core/ecosystems/declaring.ts';
import { LineIndex, type TextChange } from '../../core/model/text.ts';
import type { ImportFinding } from '../../core/model/finding.ts';
import { isUntracked } from '../../core/model/untracked.ts';
import { below, directoryOf, selfAndAncestors } from '../../core/manifests/paths.ts';
import { isInCatalog } from '../../core/manifests/pnpmCatalog.ts';
import { manifestFormatOf } from '../../core/manifests/registry.ts';
import { declareInScript } from '../../core/manifests/scriptMetadata.ts';
import { toRange } from '../convert.ts';
import type { Place } from '../folders/folders.ts';
import type { FolderSession } from '../folders/folderSession.ts';

const { l10n } = vscode;

/** Most manifests that are offered: beyond the nearest few it is no quick fix any more. */
const maxOffers = 3;

/** Actions that declare an import's package where it belongs, the best place first. None for a name that is a guess. */
export async function declareActions(
  finding: ImportFinding,
  { state, session, path }: Place,
): Promise<vscode.CodeAction[]> {
  const { distribution, flags } = finding;
  const ecosystem = state.file(path)?.ecosystem;
  if (!session || !ecosystem || distribution === null || !vscode.workspace.isTrusted) return [];
  if (!isUntracked(finding.verdict) || flags.includes('guessed') || flags.includes('suspicious')) return [];
  const actions: vscode.CodeAction[] = [];
  for (const { path: manifest, wanted } of placesToDeclare(
    distribution,
    path,
    ecosystem,
    state.diskManifests,
  )) {
    if (actions.length === maxOffers) break;
    const inCatalog = ecosystem === 'npm' && (await hasInCatalog(distribution, manifest, session));
    const edit = await editOf(session, manifest, (text) =>
      manifest === path && manifestFormatOf(path) === undefined
        ? declareInScript(text, wanted)
        : manifestFormatOf(manifest)?.declare?.(manifest, text, { ...wanted, isInCatalog: inCatalog }),
    );
    if (!edit) continue;
    const title =
      wanted.group === 'dev'
        ? l10n.t('Declare {0} for development in {1}', distribution, manifest)
        : l10n.t('Declare {0} in {1}', distribution, manifest);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = edit;
    action.isPreferred = actions.length === 0;
    actions.push(action);
  }
  return actions;
}

/** Whether the workspace of pnpm that a package.json belongs to has the package in its catalog. */
async function hasInCatalog(name: string, manifest: string, session: FolderSession): Promise<boolean> {
  for (const directory of selfAndAncestors(directoryOf(manifest))) {
    const workspace = below(directory, 'pnpm-workspace.yaml');
    if (!session.state.hasPath(workspace)) continue;
    return isInCatalog((await session.readText(workspace)) ?? '', name);
  }
  return false;
}

/** The action that has run time get a package that is declared for development only. It is no problem: bundlers take both. */
export async function promoteActions(
  { distribution, manifest, flags }: ImportFinding,
  { session }: Place,
): Promise<vscode.CodeAction[]> {
  if (!session || distribution === null || manifest === null || !vscode.workspace.isTrusted) return [];
  if (!flags.includes('dev-only')) return [];
  const edit = await editOf(session, manifest, (text) =>
    manifestFormatOf(manifest)?.promote?.(text, distribution),
  );
  if (!edit) return [];
  const title = l10n.t('Move {0} to the run-time dependencies in {1}', distribution, manifest);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorMove);
  action.edit = edit;
  return [action];
}

/** What is changed in a file, as the user sees its text. Undefined when it is nothing. */
async function editOf(
  session: FolderSession,
  path: string,
  changesIn: (text: string) => readonly TextChange[] | undefined,
): Promise<vscode.WorkspaceEdit | undefined> {
  const uri = session.uriOf(path);
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  // What cannot be read here is nothing to write to: a link may lead anywhere.
  const onDisk = await session.readText(path);
  const text = onDisk === undefined ? undefined : (open?.getText() ?? onDisk);
  const changes = text === undefined ? undefined : changesIn(text);
  if (text === undefined || !changes || changes.length === 0) return undefined;
  const index = new LineIndex(text);
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    changes.map((change) => new vscode.TextEdit(toRange(index.rangeOf(change.span)), change.text)),
  );
  return edit;
}
