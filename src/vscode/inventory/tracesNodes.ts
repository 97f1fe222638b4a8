import * as vscode from 'vscode';
import type { HistoryTrace, ReadHistory } from '../../core/assistants/history.ts';
import { toolName } from '../../core/assistants/toolName.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { editorRows } from './editorRows.ts';
import type { InventoryNode, NodeProvider } from './node.ts';

const { l10n } = vscode;

/** For how long, in milliseconds, what was read of a history stands: rows are asked for at every save. */
const freshMs = 60_000;

const readings = new WeakMap<
  FolderSession,
  { readonly at: number; readonly found: Promise<ReadHistory | undefined> }
>();

/**
 * What assistants left in git's history, and those among the editor's extensions: looked for once a row is opened, and
 * written to no file.
 */
export const tracesNodes: NodeProvider = {
  section: 'assistants',
  rootsOf: (session) => {
    if (!session.isScanned) return [];
    return [...(session.mayReadHistory ? [historyNode(session)] : []), extensionsNode(session)];
  },
};

function historyNode(session: FolderSession): InventoryNode {
  const id = `${session.folder.uri.toString()}|history`;
  const label = l10n.t('Assistants in Git History');
  return {
    id,
    label,
    icon: 'git-commit',
    isDeferred: true,
    tooltip: l10n.t(
      'Commits that an assistant made or that name one in a trailer, and branches named as it alone names them. Counted by tool, never by person; in no file and in no fragment.',
    ),
    accessibleLabel: label,
    children: async () => {
      const read = await readingOf(session);
      if (!read) return [said(id, l10n.t('There is no history to read.'))];
      const { traces, commitsRead, isCut } = read;
      const looked = isCut
        ? l10n.t('The newest {0} commits were looked at.', commitsRead)
        : l10n.t('{0} commits were looked at.', commitsRead);
      return [
        ...traces.map((trace) => traceNode(id, trace)),
        said(id, traces.length === 0 ? `${l10n.t('No commit names an assistant.')} ${looked}` : looked),
      ];
    },
  };
}

function readingOf(session: FolderSession): Promise<ReadHistory | undefined> {
  const known = readings.get(session);
  if (known && performance.now() - known.at < freshMs) return known.found;
  const found = session.readHistory();
  readings.set(session, { at: performance.now(), found });
  return found;
}

function traceNode(
  parent: string,
  { tool, commits, newest, oldestDay, branches }: HistoryTrace,
): InventoryNode {
  const label = toolName(tool);
  const facts = [
    ...(commits > 0 ? [commits === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', commits)] : []),
    ...(branches > 0 ? [branches === 1 ? l10n.t('1 branch') : l10n.t('{0} branches', branches)] : []),
    ...(newest && oldestDay !== null ? [l10n.t('{0} to {1}', oldestDay, newest.day)] : []),
  ];
  const evidence = newest ? [l10n.t('The newest: {0}', newest.commit.slice(0, 12))] : [];
  return {
    id: `${parent}|${tool}`,
    label,
    description: facts.join(' · '),
    icon: 'sparkle',
    tooltip: [label, ...facts, ...evidence].join('\n'),
    accessibleLabel: [label, ...facts].join(', '),
  };
}

function extensionsNode(session: FolderSession): InventoryNode {
  const id = `${session.folder.uri.toString()}|extensions`;
  const label = l10n.t('Assistants in This Editor');
  return {
    id,
    label,
    icon: 'extensions',
    isDeferred: true,
    tooltip: l10n.t(
      'Extensions that are enabled here and are an assistant, or give the editor language models, and the models that it has. Yours alone: in no file and in no fragment.',
    ),
    accessibleLabel: label,
    children: async () => {
      const rows = await editorRows(id, session.state.inventory('shown').components);
      return rows.length === 0 ? [said(id, l10n.t('None is enabled.'))] : rows;
    },
  };
}

function said(parent: string, label: string): InventoryNode {
  return { id: `${parent}|said`, label, accessibleLabel: label };
}
