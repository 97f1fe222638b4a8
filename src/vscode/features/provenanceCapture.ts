import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { newId } from '../provenance/newId.ts';
import { SuggestionSources } from '../provenance/suggestionSources.ts';
import type { Feature, Services } from '../services.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKeys.ts';
import { onDidChangeSettings, settings } from '../settings.ts';

const documents: vscode.DocumentSelector = [{ scheme: 'file' }, { scheme: 'vscode-remote' }];

/** Travels with what is copied in this window, so that it is known again when it is pasted. */
const copyMime = 'application/vnd.shadowlight.copy';

/** Sees what is copied, pasted and accepted; it changes nothing of that. */
export const provenanceCaptureFeature: Feature = (services) => {
  const store = new DisposableStore();
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('shadowlight');
  store.add(
    vscode.languages.registerDocumentPasteEditProvider(
      documents,
      {
        prepareDocumentPaste: (document, ranges, data) => copied(services, document, ranges, data),
        provideDocumentPasteEdits: (document, _ranges, data) => pasted(services, document, data),
      },
      { providedPasteEditKinds: [kind], copyMimeTypes: [copyMime], pasteMimeTypes: ['text/plain', copyMime] },
    ),
  );
  const sources = new SuggestionSources();
  const look = (): void => {
    const isWatched = settings.isSourceRead('completions') && services.recording.all.length > 0;
    setContextKey('shadowlight.watchesSuggestions', isWatched);
    if (isWatched) sources.look().catch((error: unknown) => services.log.error('provenance', error));
  };
  store.add(vscode.extensions.onDidChange(look));
  store.add(onDidChangeSettings(['shadowlight.provenance.sources'], look));
  store.add(services.recording.onDidChangeFolders(look));
  store.add(registerCommand(services.log, 'shadowlight.acceptSuggestion', () => accept(services, sources)));
  return store;
};

function copied(
  { recording }: Services,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  data: vscode.DataTransfer,
): void {
  const recorder = settings.isSourceRead('paste') ? recording.recorderFor(document) : undefined;
  const path = recorder?.pathOf(document);
  if (!recorder || path === undefined) return;
  recorder.settle();
  const known = ranges.map(({ start, end }) => recorder.provenance.copy(path, start.line, end.line));
  if (known.some(Boolean))
    data.set(copyMime, new vscode.DataTransferItem(recorder.session.folder.uri.toString()));
}

/** Gives no edit of its own: the paste goes on as if nobody had looked. */
async function pasted(
  { recording }: Services,
  document: vscode.TextDocument,
  data: vscode.DataTransfer,
): Promise<undefined> {
  const recorder = settings.isSourceRead('paste') ? recording.recorderFor(document) : undefined;
  const text = await data.get('text/plain')?.asString();
  if (recorder && text !== undefined) recorder.offerPaste(document, text, data.get(copyMime) !== undefined);
  return undefined;
}

/** Accepts the suggestion that is shown, as the editor does, and notes whose it is. Nothing goes wrong without that. */
async function accept({ recording }: Services, sources: SuggestionSources): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const run = async (): Promise<void> => {
    await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
  };
  const recorder = document && recording.recorderFor(document);
  if (!document || !recorder) return run();
  // An extension that started since has not been looked at: until then it may have made anything.
  const author = { ...sources.author(), id: newId(), at: Date.now() };
  await recorder.accept(document, author, run);
  return sources.look();
}
