import * as vscode from 'vscode';
import { catalogueVersion } from '../../core/catalogue/version.ts';
import type { Exporter } from '../../core/export/exporter.ts';
import { exporters } from '../../core/export/index.generated.ts';
import { exporterOf } from '../../core/export/registry.ts';
import { joinPath } from '../../core/manifests/paths.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import { reportFolder } from '../../core/workspace/reportFolder.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { refusalMessage } from '../messages.ts';
import { notify } from '../notify.ts';
import { pickSession } from '../pickSession.ts';
import type { Feature, Services } from '../services.ts';
import { today } from '../today.ts';

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
    if (!vscode.workspace.isTrusted) {
      await notify.problem(refusalMessage('untrusted'));
      return;
    }
    const wanted = typeof given === 'object' && given !== null ? (given as ExportArguments) : {};
    const session = await pickSession(services.folders, () => true);
    if (!session) return;
    const exporter = exporterOf(String(wanted.format)) ?? (await pickFormat(services));
    if (!exporter) return;
    await services.context.workspaceState.update(lastFormatKey, exporter.id);
    // Half an inventory would look like a whole one.
    if (!session.isScanned && !(await scanFirst(session))) return;
    await session.readFragment();
    if (session.state.fragment?.problem) {
      await tellBrokenFragment(session);
      return;
    }
    const text = render(services, session, exporter);
    const target = targetIn(session, wanted.target) ?? (await pickTarget(session, exporter));
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    await offerResult(target, text);
  });

function targetIn(session: FolderSession, target: unknown): vscode.Uri | undefined {
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

/** Without it, what people approved would look unreviewed. */
async function tellBrokenFragment(session: FolderSession): Promise<void> {
  const show = l10n.t('Open the Fragment');
  const message = l10n.t(
    'Nothing was exported: the fragment, which holds the reviews, cannot be read. Mend it first.',
  );
  if ((await notify.problem(message, show)) === show)
    await vscode.window.showTextDocument(session.uriOf(fragmentPath));
}

/** False when the user has no patience. */
async function scanFirst(session: FolderSession): Promise<boolean> {
  const title = l10n.t('Shadowlight: reading the workspace');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_progress, token) =>
      session.read(
        'all',
        {
          get isCancelled() {
            return token.isCancellationRequested;
          },
        },
        () => undefined,
      ),
  );
}

function render({ context }: Services, { state }: FolderSession, exporter: Exporter): string {
  const { version } = context.extension.packageJSON as { readonly version: string };
  const content = {
    inventory: state.inventory('shown'),
    bom: fragmentOf(state, state.fragment?.bom),
    files: reportFolder(state, today()),
  };
  return exporter.render(content, {
    timestamp: new Date().toISOString(),
    serialNumber: `urn:uuid:${crypto.randomUUID()}`,
    toolVersion: version,
    catalogueVersion,
    fragmentPath,
  });
}

async function pickTarget(session: FolderSession, exporter: Exporter): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: l10n.t('Export Inventory'),
    defaultUri: session.uriOf(`${session.folder.name}.${exporter.extension}`),
    filters: { [exporter.label]: [exporter.extension] },
  });
}

async function offerResult(target: vscode.Uri, text: string): Promise<void> {
  const open = l10n.t('Open');
  const copy = l10n.t('Copy');
  const reveal = l10n.t('Reveal');
  const answer = await notify.done(l10n.t('The inventory was exported.'), open, copy, reveal);
  if (answer === open) await vscode.window.showTextDocument(target);
  if (answer === copy) await vscode.env.clipboard.writeText(text);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', target);
}
