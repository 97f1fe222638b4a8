import * as vscode from 'vscode';
import type { Sentence } from '../../core/messages/sentence.ts';
import type { Bom } from '../../core/sbom/bom.ts';
import { serializeBom } from '../../core/sbom/canonicalBom.ts';
import { compareFragment } from '../../core/sbom/compareFragment.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { mergeTexts, resolveConflict } from '../../core/sbom/merge/mergeTexts.ts';
import { parseFragment } from '../../core/sbom/parseFragment.ts';
import { applyReview, removeReviews, type Verdict } from '../../core/sbom/review.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { settings } from '../settings.ts';
import { writeAtomically } from './atomicWrite.ts';
import type { FolderSession } from './folderSession.ts';
import { isGitBusy } from './gitState.ts';

/** Why the fragment was not written. */
export type Refusal = 'untrusted' | 'not-tracking' | 'not-scanned' | 'git-busy' | 'broken-file' | 'closed';

export type WriteOutcome =
  | { readonly written: boolean; readonly refused?: undefined }
  | { readonly written?: undefined; readonly refused: Refusal };

/** `none`: there is no conflict in the file, or it changed meanwhile. */
export type ResolveOutcome = 'resolved' | 'none' | { readonly problem: Sentence };

/** How often a write begins anew because somebody else was faster. */
const maxAttempts = 5;

/** The only writer of the fragment. Writes a folder's one after the other, atomically, and only what differs. */
export class FragmentStore {
  private readonly queues = new WeakMap<FolderSession, Promise<unknown>>();

  constructor(
    private readonly log: Log,
    private readonly platform: Platform,
  ) {}

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

  /** Takes the markers of a merge out of the file: the user asks for it while git waits. */
  resolve(session: FolderSession): Promise<ResolveOutcome> {
    return this.inTurn(session, async () => {
      const text = await session.readFragmentText();
      if (session.isClosed || !vscode.workspace.isTrusted) return 'none';
      if (text === undefined || parseFragment(text).problem?.code !== 'conflict-markers') return 'none';
      // What git has is whole; around markers it may have put lines where they do not belong.
      const sides = await this.platform.sidesOfConflict(session.folder.uri, fragmentPath);
      const merged = sides ? mergeTexts(sides) : resolveConflict(text, this.platform.loadSchemaCheck?.());
      if (merged.problem) return merged;
      const isUnchanged = async (): Promise<boolean> => (await session.readFragmentText()) === text;
      const isWritten = await writeAtomically(session.uriOf(fragmentPath), merged.text, isUnchanged);
      await session.readFragment();
      return isWritten ? 'resolved' : 'none';
    });
  }

  private write(session: FolderSession, edit: (bom: Bom) => Bom): Promise<WriteOutcome> {
    return this.inTurn(session, () => this.writeNow(session, edit));
  }

  /** A folder waits for its own scan only, never for another's. */
  private inTurn<T>(session: FolderSession, run: () => Promise<T>): Promise<T> {
    const before = this.queues.get(session) ?? Promise.resolve();
    const turn = before.then(run);
    this.queues.set(
      session,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async writeNow(session: FolderSession, edit: (bom: Bom) => Bom): Promise<WriteOutcome> {
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const outcome = await this.tryToWrite(session, edit);
      if (outcome) return outcome;
    }
    throw new Error(`${fragmentPath} keeps changing`);
  }

  /** Undefined when the file changed in the meantime. */
  private async tryToWrite(
    session: FolderSession,
    edit: (bom: Bom) => Bom,
  ): Promise<WriteOutcome | undefined> {
    const refused = unwanted(session);
    if (refused) return { refused };
    // A save that was not looked at yet belongs into what is written.
    await session.untilIdle();
    const isBusy = await isGitBusy(session.folder.uri);
    // All of this takes its time, and dialogs before it did: the user may have stopped by now.
    const refusedNow = unwanted(session);
    if (refusedNow) return { refused: refusedNow };
    if (!session.isComplete) return { refused: 'not-scanned' };
    if (isBusy) return { refused: 'git-busy' };
    // Somebody else may have written since the last look: their words are merged, never lost.
    const text = await session.readFragmentText();
    await session.readFragment();
    const onDisk = session.state.fragment;
    if (onDisk?.problem) return { refused: 'broken-file' };
    const wanted = edit(fragmentOf(session.state, onDisk?.bom));
    if (compareFragment(onDisk?.bom, wanted).status === 'same') return { written: false };
    const wantedText = serializeBom(wanted);
    const isUnchanged = async (): Promise<boolean> => (await session.readFragmentText()) === text;
    if (!(await writeAtomically(session.uriOf(fragmentPath), wantedText, isUnchanged))) return undefined;
    await session.readFragment();
    this.log.info(
      'fragment',
      `${session.folder.name}: ${fragmentPath} written, ${wantedText.length} characters`,
    );
    return { written: true };
  }
}

function unwanted(session: FolderSession): Refusal | undefined {
  if (session.isClosed) return 'closed';
  if (!vscode.workspace.isTrusted) return 'untrusted';
  return settings.isTracking(session.folder.uri) ? undefined : 'not-tracking';
}
