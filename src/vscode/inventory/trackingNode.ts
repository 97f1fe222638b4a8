import * as vscode from 'vscode';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { say } from '../../core/messages/sentence.ts';
import type { FolderInventory } from '../../core/inventory/component.ts';
import type { Bom } from '../../core/sbom/bom.ts';
import { compareFragment, type Comparison } from '../../core/sbom/compareFragment.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import type { CommandId } from '../contributions.ts';
import { settings } from '../settings.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { NodeProvider } from './node.ts';

const { l10n } = vscode;

/** Says how the folder stands: read in part, not tracked, its fragment stale or unreadable. Else there is nothing to say. */
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
        isFirst: true,
        tooltip: `${label}: ${description}`,
        accessibleLabel: `${label}, ${description}`,
        command: { command, title: label },
      },
    ];
  },
};

const comparisons = new WeakMap<FolderInventory, { readonly bom: Bom; readonly comparison: Comparison }>();

/** Rows are asked for at every keystroke; the two documents differ only when one of them changed. */
function comparisonOf({ state }: FolderSession, bom: Bom): Comparison {
  const inventory = state.inventory('committed');
  const known = comparisons.get(inventory);
  if (known?.bom === bom) return known.comparison;
  const comparison = compareFragment(bom, fragmentOf(state, bom));
  comparisons.set(inventory, { bom, comparison });
  return comparison;
}

/** What is listed then comes from open files, or from a scan that was cancelled; an empty view says so itself. */
function describePart({ state }: FolderSession): ReturnType<typeof describe> {
  const { components, dependencies, vendored } = state.inventory('shown');
  if (components.length + dependencies.length + vendored.length === 0) return undefined;
  return [
    l10n.t('Scan Workspace'),
    l10n.t('not everything has been read'),
    'search',
    'shadowlight.scanWorkspace',
  ];
}

function describe(session: FolderSession): readonly [string, string, string, CommandId] | undefined {
  if (session.isScanning) return undefined;
  if (!session.isScanned) return describePart(session);
  const { fragment } = session.state;
  const label = l10n.t('SBOM Fragment');
  if (fragment?.problem)
    return [label, say(fragment.problem.message, l10n.t), 'error', 'shadowlight.openFragment'];
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
  const comparison = comparisonOf(session, fragment.bom);
  return comparison.status === 'same'
    ? undefined
    : [label, comparison.summary, 'git-compare', 'shadowlight.openFragment'];
}
