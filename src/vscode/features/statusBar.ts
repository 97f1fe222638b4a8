import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { inventoryViewId, type CommandId } from '../contributions.ts';
import { totalsOf } from '../../core/provenance/totals.ts';
import { toDecide } from '../inventory/toDecide.ts';
import type { Recording } from '../provenance/recording.ts';
import type { Folders } from '../folders/folders.ts';
import type { Feature } from '../services.ts';

const { l10n } = vscode;

/** One item: how much there is to decide; a click opens the inventory. */
export const statusBarFeature: Feature = ({ folders, recording }) => {
  const store = new DisposableStore();
  const item = store.add(
    vscode.window.createStatusBarItem('shadowlight.status', vscode.StatusBarAlignment.Right, 90),
  );
  item.name = 'Shadowlight';
  item.command = `${inventoryViewId}.focus`;
  const update = (): void => show(item, folders, recording);
  const soon = store.add(new Debouncer(150, 600, () => performance.now(), update));
  store.add(folders.onDidChange(() => soon.trigger()));
  store.add(recording.onDidChange(() => soon.trigger()));
  store.add(vscode.window.onDidChangeActiveTextEditor(() => soon.trigger()));
  update();
  return store;
};

function show(item: vscode.StatusBarItem, folders: Folders, recording: Recording): void {
  const { sessions } = folders;
  const { unreviewed, undeclared, isEmpty } = toDecide(sessions);
  const isBusy = sessions.some((session) => session.isScanning);
  const authored = authoredWords(recording);
  if (isEmpty && !isBusy && !authored) {
    item.hide();
    return;
  }
  const share = authored ? ` · ${authored.short}` : '';
  item.text = `$(${isBusy ? 'sync~spin' : 'telescope'}) ${unreviewed + undeclared}${share}`;
  const decisions = l10n.t('Shadowlight: {0} to review, {1} undeclared packages', unreviewed, undeclared);
  const words = authored ? `${decisions}. ${authored.long}` : decisions;
  item.tooltip = tooltipOf(isBusy ? l10n.t('{0}. Reading the workspace…', words) : words);
  item.accessibilityInformation = { label: words };
  item.show();
}

/** What there is to decide, and what can be done about it. */
function tooltipOf(words: string): vscode.MarkdownString {
  const links: readonly (readonly [CommandId, string])[] = [
    ['shadowlight.scanWorkspace', l10n.t('Scan again')],
    ['shadowlight.exportInventory', l10n.t('Export…')],
    ['shadowlight.showLog', l10n.t('Show log')],
  ];
  const tooltip = new vscode.MarkdownString().appendText(words);
  tooltip.isTrusted = { enabledCommands: links.map(([command]) => command) };
  return tooltip.appendMarkdown(
    `\n\n${links.map(([command, label]) => `[${label}](command:${command})`).join(' · ')}`,
  );
}

/** Of the file that is looked at: what share of it is known to be of assistants, and of how much nothing is known. */
function authoredWords(recording: Recording): { readonly short: string; readonly long: string } | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const recorder = document && recording.recorderFor(document);
  const path = document && recorder?.pathOf(document);
  if (!recorder || path === undefined) return undefined;
  const { ai, unknown, all } = totalsOf(recorder.provenance, path);
  if (all === 0) return undefined;
  const [aiShare, unknownShare] = [ai, unknown].map((count) => Math.round((100 * count) / all));
  return {
    short: l10n.t('AI {0} %', aiShare ?? 0),
    long: l10n.t(
      'Of this file {0} % is known to be of assistants; of {1} % nothing is known',
      aiShare ?? 0,
      unknownShare ?? 0,
    ),
  };
}
