import * as vscode from 'vscode';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { compareFragment } from '../../core/sbom/compareFragment.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import type { CommandId } from '../contributions.ts';
import { settings } from '../settings.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { NodeProvider } from './node.ts';

const { l10n } = vscode;

/** Says how the folder's fragment stands: not tracked, stale, or unreadable. In step, there is nothing to say. */
export const trackingNode: NodeProvider = {
  rootsOf: (session) => {
    const found = describe(session);
    if (!found) return [];
    const [label, description, icon, command] = found;
    return [
      {
        id: `${session.folder.uri.toString()}|fragment`,
        label,
        description,
        icon,
        tooltip: `${label}: ${description}`,
        accessibleLabel: `${label}, ${description}`,
        command: { command, title: label },
      },
    ];
  },
};

function describe(session: FolderSession): readonly [string, string, string, CommandId] | undefined {
  if (!session.isScanned || session.isScanning) return undefined;
  const { fragment } = session.state;
  const label = l10n.t('SBOM Fragment');
  if (fragment?.problem) return [label, fragment.problem.message, 'error', 'shadowlight.openFragment'];
  if (settings.isTracking(session.folder.uri)) return undefined;
  if (!fragment) {
    if (session.state.inventory('shown').components.length === 0 || !vscode.workspace.isTrusted)
      return undefined;
    return [
      l10n.t('Start Tracking'),
      l10n.t('keep this in {0}', fragmentPath),
      'record',
      'shadowlight.startTracking',
    ];
  }
  const comparison = compareFragment(fragment.bom, fragmentOf(session.state, fragment.bom));
  return comparison.status === 'same'
    ? undefined
    : [label, comparison.summary, 'git-compare', 'shadowlight.openFragment'];
}
