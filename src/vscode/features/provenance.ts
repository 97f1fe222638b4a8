import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { sharedFolder } from '../../core/provenance/log/sharedFolder.ts';
import type { Authorship, Origin } from '../../core/provenance/model/authorship.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { notify } from '../notify.ts';
import { pickSession } from '../pickSession.ts';
import type { FolderRecorder } from '../provenance/folderRecorder.ts';
import { newId } from '../provenance/newId.ts';
import type { Feature, Services } from '../services.ts';

const { l10n } = vscode;

/** Turning the record of whose lines are on and off, and correcting it. */
export const provenanceFeature: Feature = (services) => {
  const { log, folders, recording } = services;
  const store = new DisposableStore();
  store.add(
    registerCommand(log, 'shadowlight.startRecording', async () => {
      const session = await pickSession(folders, (each) => !recording.isOn(each));
      if (session) await startRecording(services, session);
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.stopRecording', async () => {
      const session = await pickSession(folders, (each) => recording.isOn(each));
      if (session) await recording.stop(session);
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.shareProvenance', async () => {
      const session = await pickSession(folders, (each) => recording.isOn(each));
      if (session) await changeSharing(services, session);
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.markAsAi', (given) => declare(services, given, { origin: 'ai' })),
  );
  store.add(
    registerCommand(log, 'shadowlight.markAsMine', (given) => declare(services, given, { origin: 'human' })),
  );
  store.add(
    registerCommand(log, 'shadowlight.markAsNotAi', (given) =>
      declare(services, given, { origin: 'unknown', reason: 'not-ai' }),
    ),
  );
  store.add(registerCommand(log, 'shadowlight.forgetProvenance', (given) => forget(services, given)));
  return store;
};

/** Says first what will be read and what will be kept. */
async function startRecording({ recording }: Services, session: FolderSession): Promise<void> {
  if (!recording.canRecord(session)) {
    await notify.problem(l10n.t('There is no disk here on which a record could be kept.'));
    return;
  }
  const isAgreed = await notify.confirm(
    l10n.t('Record which lines of "{0}" assistants insert?', session.folder.name),
    [
      l10n.t(
        'Read, on this machine only: what changes in the editor, what is copied and pasted, and the records that agent tools keep in your home folder, as far as they are about this folder. Each has a switch in the settings.',
      ),
      l10n.t(
        'Kept, in the storage of this extension only: for each line a short check sum, which tool and model wrote it, when, and on what evidence. No code, no prompts. Typing is noted by the day, not by the key.',
      ),
      l10n.t('Nothing is sent anywhere, and nothing is written in the folder unless you share the record.'),
    ].join('\n\n'),
    l10n.t('Record'),
  );
  if (isAgreed) await recording.start(session);
}

async function changeSharing({ recording }: Services, session: FolderSession): Promise<void> {
  if (recording.isShared(session)) {
    const stop = l10n.t('Stop Sharing');
    if (
      !(await notify.confirm(
        l10n.t('Stop sharing the record of "{0}"?', session.folder.name),
        l10n.t('The files in {0} stay.', sharedFolder),
        stop,
      ))
    )
      return;
    return recording.share(session, false);
  }
  const isAgreed = await notify.confirm(
    l10n.t('Share the record of "{0}" with your team?', session.folder.name),
    l10n.t(
      'It will also be kept in {0}, a folder made to be committed: check sums of lines, tools, models and days, under a random name. No code, no prompts, no name of a person.',
      sharedFolder,
    ),
    l10n.t('Share'),
  );
  if (isAgreed) await recording.share(session, true);
}

interface Target {
  readonly recorder: FolderRecorder;
  readonly path: string;
  readonly first: number;
  readonly last: number;
}

/** The lines that a command is for: those it was given, or those that are selected. */
async function targetOf({ recording }: Services, given: unknown): Promise<Target | undefined> {
  const editor = vscode.window.activeTextEditor;
  const recorder = editor && recording.recorderFor(editor.document);
  const path = editor && recorder?.pathOf(editor.document);
  if (!editor || !recorder || path === undefined) {
    await notify.problem(l10n.t('Whose the lines of this file are is not recorded.'));
    return undefined;
  }
  recorder.settle();
  const lines = linesIn(given);
  if (lines) return { recorder, path, ...lines };
  const { start, end } = editor.selection;
  // A selection that ends at the start of a line has nothing of it.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { recorder, path, first: start.line, last };
}

function linesIn(given: unknown): { readonly first: number; readonly last: number } | undefined {
  if (typeof given !== 'object' || given === null || !('first' in given) || !('last' in given))
    return undefined;
  const { first, last } = given;
  const areLines = Number.isSafeInteger(first) && Number.isSafeInteger(last);
  return areLines ? { first: Number(first), last: Number(last) } : undefined;
}

async function declare(
  services: Services,
  given: unknown,
  said: { readonly origin: Origin; readonly reason?: string },
): Promise<void> {
  const target = await targetOf(services, given);
  if (!target) return;
  const { recorder, path, first, last } = target;
  const author: Authorship = { ...said, id: newId(), evidence: 'declared', confidence: 1, at: Date.now() };
  recorder.provenance.declare(path, first, last, author);
}

async function forget(services: Services, given: unknown): Promise<void> {
  const target = await targetOf(services, given);
  if (!target) return;
  const { recorder, path, first, last } = target;
  const here = l10n.t('These Lines');
  const acts = l10n.t('Everything Inserted Along With Them');
  const all = l10n.t('Everything of This Folder');
  const picked = await vscode.window.showQuickPick([here, acts, all], {
    title: l10n.t('What is to be forgotten?'),
    placeHolder: l10n.t('It is removed from the record, and cannot be brought back.'),
  });
  if (picked === undefined) return;
  if (picked === all) {
    await services.recording.forgetAll(recorder.session);
    return;
  }
  const { provenance } = recorder;
  if (picked === here) provenance.declare(path, first, last, undefined);
  else
    provenance.forget(
      new Set(
        provenance
          .trackedLines(path)
          .slice(first, last + 1)
          .flatMap(({ label }) => label?.author ?? []),
      ),
    );
  await recorder.rewriteLog();
}
