import * as vscode from 'vscode';
import type { Occurrence } from '../../core/inventory/component.ts';
import type { CommandId } from '../contributions.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { usageWords } from '../usageWords.ts';
import type { InventoryNode } from './node.ts';

/** The rows of a component's places. Two uses in one place are one row: the view refuses a second of the same id. */
export function occurrenceNodes(
  parent: string,
  occurrences: readonly Occurrence[],
  session: FolderSession,
): readonly InventoryNode[] {
  const rows = occurrences.map((occurrence) => occurrenceNode(parent, occurrence, session));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** A place in the code; choosing it goes there. */
function occurrenceNode(parent: string, occurrence: Occurrence, session: FolderSession): InventoryNode {
  const { path, range, symbol } = occurrence;
  if (!range) return fileNode(parent, path, session);
  const line = range.start.line + 1;
  const usage = usageWords(path);
  const slash = path.lastIndexOf('/');
  return {
    id: `${parent}|${path}|${range.start.line}:${range.start.character}|${symbol}`,
    label: `${path.slice(slash + 1)}:${line}`,
    description: [...(slash < 0 ? [] : [path.slice(0, slash)]), symbol, ...usage].join(' · '),
    icon: 'code',
    tooltip: [`${path}:${line}`, symbol, ...usage].join('\n'),
    accessibleLabel: [vscode.l10n.t('{0} in {1}, line {2}', symbol, path, line), ...usage].join(', '),
    contextValue: 'occurrence',
    place: { folder: session.folder.uri.toString(), path, range },
    command: {
      command: 'shadowlight.revealOccurrence' satisfies CommandId,
      title: vscode.l10n.t('Go to Code'),
      arguments: [session.uriOf(path), range],
    },
  };
}

/** A file that is found itself, and has no lines to go to. */
function fileNode(parent: string, path: string, session: FolderSession): InventoryNode {
  const usage = usageWords(path);
  const slash = path.lastIndexOf('/');
  return {
    id: `${parent}|${path}|file`,
    label: path.slice(slash + 1),
    description: [
      ...(slash < 0 ? [] : [path.slice(0, slash)]),
      vscode.l10n.t('the file itself'),
      ...usage,
    ].join(' · '),
    icon: 'file-binary',
    tooltip: [path, vscode.l10n.t('the file itself'), ...usage].join('\n'),
    accessibleLabel: [path, vscode.l10n.t('the file itself'), ...usage].join(', '),
    command: {
      command: 'revealInExplorer',
      title: vscode.l10n.t('Show in Explorer'),
      arguments: [session.uriOf(path)],
    },
  };
}
