import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { recordsOf } from '../../core/provenance/interop/agentTrace/toRecords.ts';
import { assistedByTrailers } from '../../core/provenance/interop/commits/assistedBy.ts';
import type { Authorship } from '../../core/provenance/model/authorship.ts';
import { registerCommand } from '../commands.ts';
import { notify } from '../notify.ts';
import type { FolderRecorder } from '../provenance/folderRecorder.ts';
import type { NoteOutcome } from '../../core/provenance/interop/gitAi/noteOutcome.ts';
import type { KnownFile } from '../provenance/history.ts';
import type { Feature, Services } from '../services.ts';

const { l10n } = vscode;

/** Takes in what others noted of who wrote which lines, and gives it to them in their formats. */
export const provenanceExchangeFeature: Feature = (services) => {
  const { log } = services;
  const store = new DisposableStore();
  store.add(registerCommand(log, 'shadowlight.importProvenance', () => importHere(services)));
  store.add(registerCommand(log, 'shadowlight.exportAgentTrace', () => exportTrace(services)));
  store.add(registerCommand(log, 'shadowlight.writeGitAiNote', () => writeNote(services)));
  store.add(registerCommand(log, 'shadowlight.draftAssistedBy', () => draftTrailer(services)));
  return store;
};

/** The recorder of the file that is looked at, or of the only folder. */
async function recorderHere({ recording }: Services): Promise<FolderRecorder | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const [only, ...others] = recording.all;
  const recorder = (document && recording.recorderFor(document)) ?? (others.length === 0 ? only : undefined);
  if (!recorder) await notify.problem(l10n.t('Whose the lines of this folder are is not recorded.'));
  recorder?.settle();
  return recorder;
}

async function importHere(services: Services): Promise<void> {
  const { history } = services.platform;
  const document = vscode.window.activeTextEditor?.document;
  const recorder = await recorderHere(services);
  const path = document && recorder?.pathOf(document);
  if (!recorder) return;
  if (!document || path === undefined || !history) {
    await notify.problem(l10n.t('Open a file of the folder first.'));
    return;
  }
  const known = await history.importFile(recorder.session.folder.uri, path, document.getText());
  recorder.settle();
  let count = 0;
  for (const { first, last, authorship } of known) {
    const lines = Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index);
    if (recorder.provenance.assign(path, lines, authorship)) count += lines.length;
  }
  await notify.done(
    count === 0
      ? l10n.t('Nothing was found that says more of the lines of {0} than is known.', path)
      : l10n.t('{0} lines of {1} are known from notes of git-ai or Agent Trace.', count, path),
  );
}

async function exportTrace(services: Services): Promise<void> {
  const recorder = await recorderHere(services);
  if (!recorder) return;
  const { provenance, session } = recorder;
  const files = provenance.paths.map((path) => ({ path, lines: provenance.linesOf(path) }));
  const records = recordsOf(files, { now: Date.now() });
  if (records.length === 0) {
    await notify.done(l10n.t('Of no line of this folder is it known who wrote it.'));
    return;
  }
  const target = await vscode.window.showSaveDialog({
    defaultUri: session.uriOf('traces.jsonl'),
    filters: { 'Agent Trace': ['jsonl'] },
  });
  if (!target) return;
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

async function writeNote(services: Services): Promise<void> {
  const { history } = services.platform;
  const recorder = await recorderHere(services);
  if (!recorder || !history) return;
  const isAgreed = await notify.confirm(
    l10n.t('Write a note for the last commit?'),
    l10n.t(
      'It goes into the notes of this repository, refs/notes/ai, in the format of git-ai: which lines of the commit assistants inserted, with tool, model and a hash of the session. It names no person. Notes are pushed only when you push them.',
    ),
    l10n.t('Write Note'),
  );
  if (!isAgreed) return;
  const { provenance, session } = recorder;
  const files: KnownFile[] = [];
  for (const path of provenance.paths) {
    const lines = provenance.linesOf(path);
    const text = lines.length === 0 ? undefined : await recorder.textOf(path);
    if (text !== undefined) files.push({ path, lines, text });
  }
  await notify.done(noteWords(await history.writeNote(session.folder.uri, files)));
}

function noteWords(outcome: NoteOutcome): string {
  switch (outcome) {
    case 'written':
      return l10n.t('The note was written.');
    case 'nothing':
      return l10n.t(
        'Of no line that the last commit added is it known that an assistant inserted it. Nothing was written.',
      );
    case 'exists':
      return l10n.t('The last commit has a note already. Nothing was written.');
    case 'git-ai':
      return l10n.t('git-ai is installed here, and writes its own notes. Nothing was written.');
    case 'failed':
      return l10n.t('git could not write the note.');
  }
}

/** Of the tools whose lines are in files that were not committed yet. */
async function draftTrailer(services: Services): Promise<void> {
  const recorder = await recorderHere(services);
  if (!recorder) return;
  const { provenance, session } = recorder;
  const repository = await repositoryOf(session.folder.uri);
  const changed = repository?.changed ?? [];
  const authorships: Authorship[] = [];
  for (const uri of changed) {
    const path = session.pathOf(uri);
    if (path === undefined) continue;
    for (const { authorship } of provenance.linesOf(path)) {
      if ((authorship.at ?? 0) >= (repository?.since ?? 0)) authorships.push(authorship);
    }
  }
  const trailers = assistedByTrailers(authorships);
  if (trailers.length === 0) {
    await notify.done(
      l10n.t('Of no line that waits to be committed is it known that an assistant inserted it.'),
    );
    return;
  }
  if (repository?.insert(trailers)) return;
  await vscode.env.clipboard.writeText(trailers.join('\n'));
  await notify.done(l10n.t('Copied: {0}', trailers.join(', ')));
}

interface Repository {
  /** Files that were not committed yet. */
  readonly changed: readonly vscode.Uri[];
  /** When the last commit was made; milliseconds since 1970. */
  readonly since: number;
  /** Adds trailers to the message that is being written. */
  insert(trailers: readonly string[]): boolean;
}

/** The part of the built-in git extension's interface that is asked for: https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): {
      readonly inputBox: { value: string };
      readonly state: {
        readonly HEAD?: { readonly commit?: string };
        readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
        readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
        readonly untrackedChanges?: readonly { readonly uri: vscode.Uri }[];
      };
      getCommit(ref: string): Promise<{ readonly commitDate?: Date }>;
    } | null;
  };
}

async function repositoryOf(folder: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const repository = (await extension?.activate())?.getAPI(1).getRepository(folder);
  if (!repository) return undefined;
  const { HEAD, indexChanges, workingTreeChanges, untrackedChanges = [] } = repository.state;
  const commit = HEAD?.commit === undefined ? undefined : await repository.getCommit(HEAD.commit);
  return {
    changed: [...indexChanges, ...workingTreeChanges, ...untrackedChanges].map(({ uri }) => uri),
    since: commit?.commitDate?.getTime() ?? 0,
    insert: (trailers) => {
      const { value } = repository.inputBox;
      const missing = trailers.filter((trailer) => !value.includes(trailer));
      if (missing.length > 0) repository.inputBox.value = `${value.trimEnd()}\n\n${missing.join('\n')}`;
      return true;
    },
  };
}
