import * as vscode from 'vscode';
import { changesMarkdown } from '../../core/changes/changesMarkdown.ts';
import { compareStates } from '../../core/changes/compareStates.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { registerCommand } from '../commands.ts';
import type { Commits } from '../folders/commits.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { pickRef, type PickedRef } from '../folders/gitRefPick.ts';
import { readCommit, type ReadCommit } from '../folders/readCommit.ts';
import { notify } from '../notify.ts';
import type { Feature, Services } from '../services.ts';
import { ShownDocuments } from './shownDocuments.ts';
import { pickExportable, scanFirst } from './wholeInventory.ts';

const { l10n } = vscode;

/** Says what changed in the inventory since a commit, as a summary for a pull request. */
export const compareWithRefFeature: Feature = (services) => {
  const store = new DisposableStore();
  const documents = store.add(new ShownDocuments('shadowlight-changes'));
  store.add(
    registerCommand(services.log, 'shadowlight.compareWithRef', (given) =>
      compare(services, documents, given),
    ),
  );
  return store;
};

/** @param given what a task or key binding may hand over, so that nothing is asked: `{ "ref": "main" }`. */
async function compare(services: Services, documents: ShownDocuments, given: unknown): Promise<void> {
  const session = await pickExportable(services);
  if (!session) return;
  const { commits } = services.platform;
  const refs = await commits?.list(session.folder.uri);
  if (!commits || !refs) {
    await notify.problem(
      commits
        ? l10n.t('There is no git repository here that could be compared with.')
        : l10n.t('This editor runs in the browser, where git cannot be asked.'),
    );
    return;
  }
  const picked = refIn(given) ?? (await pickRef(session.folder.uri, commits, refs));
  if (!picked) return;
  if (!session.isScanned && !(await scanFirst(session))) return;
  const then = await readWithProgress(session, commits, picked);
  if ('problem' in then) return tellProblem(picked, then.problem);
  const unsaved = unsavedIn(services, session);
  for (const uri of unsaved) await services.documents.untilCurrent(uri);
  await session.untilIdle();
  const compared = compareStates(then.state, session.state);
  const { ref, isMergeBase } = picked;
  const hasUnsaved = unsaved.length > 0;
  await documents.show(
    `${session.folder.name}/changes.md`,
    changesMarkdown({ ref, commit: then.commit, isMergeBase, hasUnsaved, ...compared }),
  );
}

function refIn(given: unknown): PickedRef | undefined {
  if (typeof given !== 'object' || given === null || !('ref' in given)) return undefined;
  const { ref } = given;
  return typeof ref === 'string' ? { ref, revision: ref, isMergeBase: false } : undefined;
}

async function readWithProgress(
  session: FolderSession,
  commits: Commits,
  { ref, revision }: PickedRef,
): Promise<ReadCommit> {
  const title = l10n.t('Shadowlight: reading {0}', ref);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_progress, token) =>
      readCommit(session, commits, revision, {
        get isCancelled() {
          return token.isCancellationRequested;
        },
      }),
  );
}

async function tellProblem(
  { ref }: PickedRef,
  problem: Extract<ReadCommit, { problem: unknown }>['problem'],
): Promise<void> {
  if (problem === 'unknown')
    await notify.problem(l10n.t('git knows no commit {0} here. It may have to be fetched first.', ref));
  if (problem === 'incomplete')
    await notify.problem(
      l10n.t('git lacks files of {0}, which would look new. Fetch the commit whole first.', ref),
    );
}

/** The files of documents with text that is not saved. */
function unsavedIn({ documents }: Services, session: FolderSession): readonly vscode.Uri[] {
  const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  return dirty
    .map((document) => documents.fileOf(document))
    .filter((uri) => session.pathOf(uri) !== undefined);
}
