import * as vscode from 'vscode';
import type { Exporter } from '../../core/export/exporter.ts';
import { exporters } from '../../core/export/index.generated.ts';
import { exporterOf } from '../../core/export/registry.ts';
import { joinPath } from '../../core/manifests/paths.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { notify } from '../notify.ts';
import type { Feature, Services } from '../services.ts';
import { pickExportable, readWhole } from './wholeInventory.ts';

const { l10n } = vscode;
const lastFormatKey = 'shadowlight.export.lastFormat';

/** What a task or key binding may hand over, so that nothing is asked. */
interface ExportArguments {
  readonly format?: unknown;
  /** Where to write, relative to the folder. Any place outside is for the user to choose. */
  readonly target?: unknown;
}

export const exportInventoryFeature: Feature = (services) =>
  registerCommand(services.log, 'shadowlight.exportInventory', async (given) => {
    const wanted = typeof given === 'object' && given !== null ? (given as ExportArguments) : {};
    const session = await pickExportable(services);
    if (!session) return;
    const exporter = exporterOf(String(wanted.format)) ?? (await pickFormat(services));
    if (!exporter) return;
    await services.context.workspaceState.update(lastFormatKey, exporter.id);
    const whole = await readWhole(services, session);
    if (!whole) return;
    const text = exporter.render(whole.content, whole.context);
    const target = targetIn(session, wanted.target) ?? (await pickTarget(session, exporter));
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    await offerResult(l10n.t('The inventory was exported.'), target, text);
  });

export function targetIn(session: FolderSession, target: unknown): vscode.Uri | undefined {
  const path = typeof target === 'string' ? joinPath('', target) : undefined;
  return path ? session.uriOf(path) : undefined;
}

/** The format used last stands first. */
async function pickFormat({ context }: Services): Promise<Exporter | undefined> {
  const last = context.workspaceState.get<string>(lastFormatKey) ?? 'cyclonedx';
  const sorted = [...exporters].sort((a, b) => Number(b.id === last) - Number(a.id === last));
  const items = sorted.map((exporter) => ({
    label: exporter.label,
    description: `.${exporter.extension}`,
    exporter,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Export Inventory: choose a format'),
  });
  return picked?.exporter;
}

async function pickTarget(session: FolderSession, exporter: Exporter): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: l10n.t('Export Inventory'),
    defaultUri: session.uriOf(`${session.folder.name}.${exporter.extension}`),
    filters: { [exporter.label]: [exporter.extension] },
  });
}

/** What to do with a file that was written. */
export async function offerResult(message: string, target: vscode.Uri, text: string): Promise<void> {
  const open = l10n.t('Open');
  const copy = l10n.t('Copy');
  const reveal = l10n.t('Reveal');
  const answer = await notify.done(message, open, copy, reveal);
  if (answer === open) await vscode.window.showTextDocument(target);
  if (answer === copy) await vscode.env.clipboard.writeText(text);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', target);
}
