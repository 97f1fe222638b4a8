import * as vscode from 'vscode';
import { exportedBom } from '../../core/export/exportedBom.ts';
import { mergeInto } from '../../core/merging/mergeInto.ts';
import { readBom, type ForeignBom } from '../../core/merging/readBom.ts';
import { say } from '../../core/messages/sentence.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { notify } from '../notify.ts';
import type { Feature } from '../services.ts';
import { offerResult, targetIn } from './exportInventory.ts';
import { pickExportable, readWhole } from './wholeInventory.ts';

const { l10n } = vscode;

/** What a task or key binding may hand over, so that nothing is asked. Both relative to the folder. */
interface MergeArguments {
  /** A CycloneDX file of another tool. */
  readonly into?: unknown;
  readonly target?: unknown;
}

/** Puts the inventory into the SBOM of another tool. That file is written over only when the user picks it. */
export const mergeInventoryFeature: Feature = (services) =>
  registerCommand(services.log, 'shadowlight.mergeInventory', async (given) => {
    const wanted = typeof given === 'object' && given !== null ? (given as MergeArguments) : {};
    const session = await pickExportable(services);
    if (!session) return;
    const into = targetIn(session, wanted.into) ?? (await pickFile(session));
    if (!into) return;
    const theirs = await readTheirs(into);
    if (!theirs) return;
    const whole = await readWhole(services, session);
    if (!whole) return;
    const text = mergeInto(theirs, exportedBom(whole.content, whole.context));
    const target = targetIn(session, wanted.target) ?? (await pickTarget(into));
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    await offerResult(l10n.t('The inventory was put into the SBOM.'), target, text);
  });

async function pickFile(session: FolderSession): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: l10n.t('Choose the CycloneDX file that the inventory is put into'),
    defaultUri: session.folder.uri,
    filters: { 'CycloneDX JSON': ['json'] },
    canSelectMany: false,
  });
  return picked?.[0];
}

/** The editor itself asks before a file is written over. */
async function pickTarget(into: vscode.Uri): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: l10n.t('Save the SBOM with the inventory'),
    defaultUri: into.with({ path: into.path.replace(/(\.cdx)?\.json$/i, '.with-ai$1.json') }),
    filters: { 'CycloneDX JSON': ['json'] },
  });
}

async function readTheirs(file: vscode.Uri): Promise<ForeignBom | undefined> {
  let text: string;
  try {
    text = new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(file));
  } catch {
    await notify.problem(l10n.t('The file cannot be read.'));
    return undefined;
  }
  const theirs = readBom(text);
  if (!('problem' in theirs)) return theirs;
  await notify.problem(say(theirs.problem, l10n.t));
  return undefined;
}
