import * as vscode from 'vscode';
import { editorFolder } from '../../core/assistants/userFiles.ts';
import type { Mention } from '../../core/commands/mention.ts';
import type { CommandId } from '../contributions.ts';
import type { OwnSettings, OwnSettingsReader } from '../ownSettings.ts';
import type { InventoryNode, NodeProvider } from './node.ts';

const { l10n } = vscode;

/** What somebody's own settings say of assistants, in a row of their own, once they asked for it. */
export const ownSettingsNodes = (reader: OwnSettingsReader): NodeProvider => ({
  section: 'assistants',
  rootsOf: (session) => {
    if (!session.isScanned || !reader.isPossible) return [];
    const id = `${session.folder.uri.toString()}|own`;
    const label = l10n.t('Assistants in Your Own Settings');
    return [
      {
        id,
        label,
        icon: 'account',
        isDeferred: true,
        tooltip: l10n.t(
          'What your own settings on this machine set up, for every folder. Read only when you allow it; in no file and in no fragment.',
        ),
        accessibleLabel: label,
        children: async () => (reader.isAllowed ? filesOf(id, await reader.read()) : [askNode(id)]),
      },
    ];
  },
});

function askNode(parent: string): InventoryNode {
  const label = l10n.t('Read your own settings…');
  return {
    id: `${parent}|ask`,
    label,
    icon: 'unlock',
    accessibleLabel: label,
    command: { command: 'shadowlight.readOwnSettings' satisfies CommandId, title: label },
  };
}

function filesOf(parent: string, files: readonly OwnSettings[]): readonly InventoryNode[] {
  const rows = files.flatMap((own) => {
    const { file, mentions, lines } = own;
    const id = `${parent}|${file.path}`;
    const label = shownPath(file.path);
    const words = mentions === null ? [l10n.t('too large to be read')] : [];
    if (mentions?.length === 0) return [];
    return [
      {
        id,
        label,
        description: [file.assistant.name, ...words].join(' · '),
        icon: 'settings',
        tooltip: [label, file.assistant.name, ...words].join('\n'),
        accessibleLabel: [label, file.assistant.name, ...words].join(', '),
        ...(mentions && {
          isExpanded: true,
          children: () => mentions.map((each, index) => mentionRow(id, index, each, own, lines[index] ?? 0)),
        }),
      } satisfies InventoryNode,
    ];
  });
  if (rows.length > 0) return rows;
  const label = l10n.t('Your own settings set up no assistant.');
  return [{ id: `${parent}|none`, label, accessibleLabel: label }];
}

function mentionRow(
  parent: string,
  index: number,
  { category, name, provider, risks, details = [] }: Mention,
  { fsPath }: OwnSettings,
  line: number,
): InventoryNode {
  const label = name ?? category;
  const facts = [kinds()[category] ?? category, provider, ...risks];
  return {
    id: `${parent}|${index}`,
    label,
    description: facts.join(' · '),
    icon: risks.length > 0 ? 'warning' : 'code',
    tooltip: [label, ...facts, ...details.map(([what, value]) => `${what}: ${value}`)].join('\n'),
    accessibleLabel: [label, ...facts].join(', '),
    command: {
      command: 'shadowlight.revealOccurrence' satisfies CommandId,
      title: l10n.t('Go to Code'),
      arguments: [vscode.Uri.file(fsPath), new vscode.Range(line, 0, line, 0)],
    },
  };
}

const kinds = (): Partial<Record<Mention['category'], string>> => ({
  assistant: l10n.t('assistant'),
  'mcp-server': l10n.t('MCP server'),
  service: l10n.t('model'),
});

/** `~/.codex/config.toml`: no name of a person is in it. */
export function shownPath(path: string): string {
  return path.startsWith(editorFolder) ? l10n.t('Editor: {0}', path.slice(editorFolder.length)) : `~/${path}`;
}
