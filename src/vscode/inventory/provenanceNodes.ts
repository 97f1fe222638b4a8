import * as vscode from 'vscode';
import { toolName } from '../../core/assistants/toolName.ts';
import { pushTo } from '../../core/common/multiMap.ts';
import { summarise, type AuthoredPlace, type SessionSummary } from '../../core/provenance/totals.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Recording } from '../provenance/recording.ts';
import { stateWords } from '../provenance/words.ts';
import type { InventoryNode, NodeProvider } from './node.ts';

const { l10n } = vscode;

/** What assistants inserted, by session and then by file. Before anything is recorded: the way to begin. */
export function provenanceNodes(recording: Recording): NodeProvider {
  return {
    rootsOf: (session, { listed }) => {
      const id = `${session.folder.uri.toString()}|provenance`;
      const recorder = recording.recorderOf(session);
      const label = l10n.t('AI-Authored Code');
      // Where nothing is listed, the welcome of the empty list offers it.
      if (!recorder) return recording.isOn(session) || listed === 0 ? [] : [offer(id, label)];
      const summaries = summarise(recorder.provenance);
      const lines = summaries.reduce((sum, { unmodified, modified }) => sum + unmodified + modified, 0);
      const description =
        lines === 0 ? l10n.t('recording, nothing seen yet') : l10n.t('{0} lines', lines.toLocaleString());
      return [
        {
          id,
          label,
          description,
          icon: 'sparkle',
          tooltip: l10n.t(
            'Lines of which it is known that an assistant inserted them. Of all others nothing is said.',
          ),
          accessibleLabel: `${label}, ${description}`,
          ...(summaries.length === 0
            ? {}
            : { children: () => summaries.map((each) => sessionNode(id, each, session)) }),
        },
      ];
    },
  };
}

function offer(id: string, label: string): InventoryNode {
  const description = l10n.t('not recorded');
  const title = l10n.t('Record…');
  return {
    id,
    label,
    description,
    icon: 'record',
    tooltip: l10n.t('Record from now on which lines assistants insert. What is read and kept is said first.'),
    accessibleLabel: `${label}, ${description}`,
    command: { command: 'shadowlight.startRecording', title },
  };
}

function sessionNode(parent: string, summary: SessionSummary, session: FolderSession): InventoryNode {
  const { tool, models, since, inserted, unmodified, modified, deleted } = summary;
  const id = `${parent}|${tool ?? ''}|${summary.session ?? ''}`;
  const label = tool === undefined ? l10n.t('Some assistant') : toolName(tool);
  const when = since === undefined ? [] : [new Date(since).toLocaleDateString()];
  const facts = [...models, ...when, l10n.t('{0} lines', (unmodified + modified).toLocaleString())];
  const counts = [
    l10n.t('{0} lines inserted', inserted),
    l10n.t('{0} as they were inserted', unmodified),
    l10n.t('{0} changed since', modified),
    l10n.t('{0} not there any more', deleted),
  ];
  return {
    id,
    label,
    description: facts.join(' · '),
    icon: 'sparkle',
    tooltip: [label, ...facts, ...counts].join('\n'),
    accessibleLabel: [label, ...facts, ...counts].join(', '),
    children: () => fileNodes(id, summary.places, session),
  };
}

function fileNodes(
  parent: string,
  places: readonly AuthoredPlace[],
  session: FolderSession,
): InventoryNode[] {
  const byPath = new Map<string, AuthoredPlace[]>();
  for (const place of places) pushTo(byPath, place.path, place);
  return [...byPath].map(([path, inFile]) => {
    const id = `${parent}|${path}`;
    const count = inFile.reduce((sum, { lines }) => sum + lines.last - lines.first + 1, 0);
    const description = l10n.t('{0} lines', count.toLocaleString());
    return {
      id,
      label: path,
      description,
      icon: 'file-code',
      accessibleLabel: `${path}, ${description}`,
      children: () => inFile.map((place) => placeNode(id, place, session)),
    };
  });
}

function placeNode(parent: string, { path, lines }: AuthoredPlace, session: FolderSession): InventoryNode {
  const { first, last } = lines;
  const label = first === last ? l10n.t('Line {0}', first) : l10n.t('Lines {0} to {1}', first, last);
  const description = stateWords(lines);
  const range = { start: { line: first - 1, character: 0 }, end: { line: last - 1, character: 0 } };
  return {
    id: `${parent}|${first}`,
    label,
    description,
    accessibleLabel: `${label}, ${description}`,
    contextValue: 'occurrence',
    command: {
      command: 'shadowlight.revealOccurrence',
      title: l10n.t('Show'),
      arguments: [session.uriOf(path), range],
    },
  };
}
