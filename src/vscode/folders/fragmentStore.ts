import * as vscode from 'vscode';
import type { Bom } from '../../core/sbom/bom.ts';
import { serializeBom } from '../../core/sbom/canonicalBom.ts';
import { compareFragment } from '../../core/sbom/compareFragment.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { applyReview, removeReviews, type Verdict } from '../../core/sbom/review.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import type { Log } from '../log.ts';
import { settings } from '../settings.ts';
import type { FolderSession } from './folderSession.ts';
import { isGitBusy } from './gitState.ts';

/** Why the fragment was not written. */
export type Refusal = 'untrusted' | 'not-tracking' | 'not-scanned' | 'git-busy' | 'broken-file';

export type WriteOutcome =
  | { readonly written: boolean; readonly refused?: undefined }
  | { readonly written?: undefined; readonly refused: Refusal };

/** The only writer of the fragment. Writes one after the other, atomically, and only what differs. */
export class FragmentStore {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: Log) {}

  /** Brings the file in step with the folder, where the user tracks it. */
  sync(session: FolderSession): Promise<WriteOutcome> {
    return this.write(session, (bom) => bom);
  }

  /** Records a verdict on components, by inventory id. */
  review(session: FolderSession, ids: readonly string[], verdict: Verdict): Promise<WriteOutcome> {
    return this.write(session, (bom) => applyReview(bom, ids, verdict));
  }

  withdraw(session: FolderSession, ids: readonly string[]): Promise<WriteOutcome> {
    return this.write(session, (bom) => removeReviews(bom, ids));
  }

  private write(session: FolderSession, edit: (bom: Bom) => Bom): Promise<WriteOutcome> {
    const turn = this.queue.then(() => this.writeNow(session, edit));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async writeNow(session: FolderSession, edit: (bom: Bom) => Bom): Promise<WriteOutcome> {
    if (!vscode.workspace.isTrusted) return { refused: 'untrusted' };
    if (!settings.isTracking(session.folder.uri)) return { refused: 'not-tracking' };
    // A save that was not looked at yet belongs into what is written.
    await session.untilComplete();
    if (!session.isComplete) return { refused: 'not-scanned' };
    if (await isGitBusy(session.folder.uri)) return { refused: 'git-busy' };
    // Somebody else may have written since the last look: their words are merged, never lost.
    await session.readFragment();
    const onDisk = session.state.fragment;
    if (onDisk?.problem) return { refused: 'broken-file' };
    const wanted = edit(fragmentOf(session.state, onDisk?.bom));
    if (compareFragment(onDisk?.bom, wanted).status === 'same') return { written: false };
    const text = serializeBom(wanted);
    await writeAtomically(session.uriOf(fragmentPath), text);
    await session.readFragment();
    this.log.info('fragment', `${session.folder.name}: ${fragmentPath} written, ${text.length} characters`);
    return { written: true };
  }
}

/** The file is at any moment the old one or the new one, whole: a rename replaces it in one step. */
async function writeAtomically(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const unique = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const temporary = target.with({ path: `${target.path}.${unique}.tmp` });
  await fs.createDirectory(vscode.Uri.joinPath(target, '..'));
  try {
    await fs.writeFile(temporary, new TextEncoder().encode(text));
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await Promise.resolve(fs.delete(temporary)).catch(() => undefined);
    throw error;
  }
}
