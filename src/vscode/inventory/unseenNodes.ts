import * as vscode from 'vscode';
import type { UnseenPackage } from '../../core/unseen/candidates.ts';
import type { UnseenPackages } from '../../core/unseen/findUnseen.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { InventoryNode, NodeProvider } from './node.ts';

const { l10n } = vscode;

/** For how long, in milliseconds, a search through all files stands: rows are asked for at every save. */
const freshMs = 60_000;

const searches = new WeakMap<
  FolderSession,
  { readonly at: number; readonly found: Promise<UnseenPackages> }
>();

/** Packages that are declared and that nothing in the folder mentions: looked for once the row is opened. */
export const unseenNodes: NodeProvider = {
  section: 'dependencies',
  rootsOf: (session) => {
    const { state, isScanned } = session;
    const isDeclaring = [...state.diskManifests.values()].some(({ declarations }) => declarations.length > 0);
    if (!isScanned || !isDeclaring) return [];
    const id = `${session.folder.uri.toString()}|unseen`;
    const label = l10n.t('Declared, Not Seen in Code');
    return [
      {
        id,
        label,
        icon: 'question',
        isDeferred: true,
        tooltip: l10n.t(
          'Packages for run time that no import and no other text of the folder mentions. What tools and other packages are known to load by name is left out; ask before you remove one.',
        ),
        accessibleLabel: label,
        children: () => childrenOf(id, session),
      },
    ];
  },
};

async function childrenOf(parent: string, session: FolderSession): Promise<readonly InventoryNode[]> {
  const { packages, filesRead, isComplete } = await searchOf(session);
  // Found a while ago: what was taken out of its manifest since is listed no more.
  const listed = packages.filter(({ manifest, distribution }) =>
    session.state.diskManifests.get(manifest)?.declarations.some(({ name }) => name === distribution),
  );
  if (!isComplete) return [said(parent, l10n.t('The folder is too large to be looked through.'))];
  if (listed.length === 0)
    return [said(parent, l10n.t('Everything that is declared is mentioned, or may be needed.'))];
  return listed.map((each) => packageNode(parent, each, filesRead, session));
}

function searchOf(session: FolderSession): Promise<UnseenPackages> {
  const known = searches.get(session);
  if (known && performance.now() - known.at < freshMs) return known.found;
  const found = session.findUnseen();
  searches.set(session, { at: performance.now(), found });
  return found;
}

function packageNode(
  parent: string,
  { distribution, ecosystem, manifest }: UnseenPackage,
  filesRead: number,
  session: FolderSession,
): InventoryNode {
  return {
    id: `${parent}|${manifest}|${distribution}`,
    label: distribution,
    description: manifest,
    icon: 'package',
    tooltip: l10n.t('{0}: not seen in code; {1} files were looked through.', distribution, filesRead),
    accessibleLabel: l10n.t(
      '{0}, {1} package declared in {2}, not seen in code',
      distribution,
      ecosystem,
      manifest,
    ),
    command: {
      command: 'vscode.open',
      title: l10n.t('Open Manifest'),
      arguments: [session.uriOf(manifest)],
    },
  };
}

function said(parent: string, label: string): InventoryNode {
  return { id: `${parent}|said`, label, accessibleLabel: label };
}
