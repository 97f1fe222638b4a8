import * as vscode from 'vscode';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import type { Given } from '../../core/analysis/inquiry.ts';
import type { Analyzer } from '../../core/analysis/analyzer.ts';
import { Debouncer } from '../../core/common/debouncer.ts';
import { isTextFormat } from '../../core/formats/registry.ts';
import { languageOfEditorId } from '../../core/languages/registry.ts';
import type { Range } from '../../core/model/text.ts';
import type { BufferSource } from '../../core/workspace/folderState.ts';
import { isVendored } from '../../core/workspace/vendored.ts';
import { pathBelow, toChange, toRange } from '../convert.ts';
import type { Folders, Place } from '../folders/folders.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { NotebookLayout } from './notebookLayout.ts';

/** Documents of these schemes are not the user's own text: diffs, outputs, comments. */
const foreignSchemes = new Set(['git', 'output', 'vscode', 'comment', 'debug', 'chat-editing-text-model']);
const cellScheme = 'vscode-notebook-cell';

/** Pause in typing, in milliseconds, after which a document is analysed, and the longest that one waits. */
const quietMs = 150;
const longestMs = 600;

interface Tracked {
  readonly update: Debouncer;
  /** Analyses without waiting for a pause; resolves when the result is shown or was overtaken. */
  readonly analyze: () => Promise<void>;
  /** The text changed since what is shown was found. */
  isStale: boolean;
  /** How often the text changed. */
  changes: number;
  /** Where its result was put, and what it was. */
  shown?: { readonly place: Place; readonly analysis: FileAnalysis; readonly source: BufferSource };
}

/** Follows the documents that are open: hands their changes to the analyzer and its answers to the folder's state. */
export class OpenDocuments implements vscode.Disposable {
  private readonly tracked = new Map<string, Tracked>();
  private readonly layouts = new Map<string, NotebookLayout>();
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    private readonly analyzer: Analyzer,
    private readonly folders: Folders,
    private readonly platform: Platform,
    private readonly log: Log,
  ) {
    const { workspace } = vscode;
    this.disposables.push(
      workspace.onDidOpenTextDocument((document) => this.openText(document)),
      workspace.onDidCloseTextDocument((document) => this.closeText(document)),
      workspace.onDidChangeTextDocument((event) => this.changeText(event)),
      workspace.onDidOpenNotebookDocument((notebook) => this.openNotebook(notebook)),
      workspace.onDidCloseNotebookDocument((notebook) => this.forget(notebook.uri)),
      workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
        if (contentChanges.length > 0) this.openNotebook(notebook);
      }),
      folders.onDidChangeFolders(() => this.placeAgain()),
    );
    for (const document of workspace.textDocuments) this.openText(document);
    for (const notebook of workspace.notebookDocuments) this.openNotebook(notebook);
  }

  /** Where a range of a file is seen: in a notebook that is open, inside one of its cells. */
  locate(uri: vscode.Uri, range: Range): vscode.Location {
    return this.layouts.get(uri.toString())?.locate(range) ?? new vscode.Location(uri, toRange(range));
  }

  /** The addresses of the documents that show this file: itself, or the cells of an open notebook. */
  documentsOf(uri: vscode.Uri): readonly vscode.Uri[] {
    return this.layouts.get(uri.toString())?.cellUris ?? [uri];
  }

  /** The files behind the open documents that are followed. */
  get openFiles(): readonly vscode.Uri[] {
    return [...this.tracked.keys()].map((key) => vscode.Uri.parse(key, true));
  }

  /** Resolves once what is shown of a file was found in its present text: places in an older one mislead. */
  async untilCurrent(file: vscode.Uri): Promise<void> {
    const tracked = this.tracked.get(file.toString());
    if (tracked?.isStale) await tracked.analyze();
  }

  /** The file that a document shows: for a notebook's cell the notebook. */
  fileOf(document: vscode.TextDocument): vscode.Uri {
    if (document.uri.scheme !== cellScheme) return document.uri;
    return notebookOf(document)?.uri ?? document.uri;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    for (const { update } of this.tracked.values()) update.dispose();
    this.tracked.clear();
  }

  private openText(document: vscode.TextDocument): void {
    const { uri, languageId, version } = document;
    if (foreignSchemes.has(uri.scheme)) return;
    if (uri.scheme === cellScheme) {
      // A cell opens again when its language changes.
      const notebook = notebookOf(document);
      if (notebook) this.touch(notebook.uri);
      return;
    }
    const { path } = uri;
    if (!languageOfEditorId(languageId) && !isTextFormat(path)) return;
    // One looks into other people's code, but it is not what is to be decided on.
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder && isVendored(pathBelow(folder.uri, uri) ?? '')) return;
    this.analyzer.open({ id: uri.toString(), editorId: languageId, path, version, text: document.getText() });
    this.follow(uri, () => this.analyze(uri));
  }

  private closeText(document: vscode.TextDocument): void {
    if (document.uri.scheme !== cellScheme) this.forget(document.uri);
  }

  private changeText({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // Saving, and the change to "unsaved", come as events without changes.
    if (contentChanges.length === 0) return;
    if (document.uri.scheme === cellScheme) {
      const notebook = notebookOf(document);
      if (notebook) this.touch(notebook.uri);
      return;
    }
    this.analyzer.change(document.uri.toString(), document.version, contentChanges.map(toChange));
    this.touch(document.uri);
  }

  private touch(file: vscode.Uri): void {
    const tracked = this.tracked.get(file.toString());
    if (!tracked) return;
    tracked.isStale = true;
    tracked.changes++;
    tracked.update.trigger();
  }

  private openNotebook(notebook: vscode.NotebookDocument): void {
    this.follow(notebook.uri, () => this.analyzeNotebook(notebook));
  }

  private async analyzeNotebook(notebook: vscode.NotebookDocument): Promise<void> {
    const languages = new Set(notebook.getCells().map((cell) => cell.document.languageId));
    const languageId = [...languages].find((id) => languageOfEditorId(id) !== undefined);
    const layout = languageId === undefined ? undefined : NotebookLayout.of(notebook, languageId);
    if (languageId === undefined || !layout) return this.forget(notebook.uri);
    const id = notebook.uri.toString();
    const { version, uri } = notebook;
    this.analyzer.open({ id, editorId: languageId, path: uri.path, version, text: layout.text });
    return this.analyze(notebook.uri, layout);
  }

  /** Analyses now, and after each change. */
  private follow(file: vscode.Uri, analyze: () => Promise<void>): void {
    const id = file.toString();
    const before = this.tracked.get(id);
    before?.update.dispose();
    const run = async (): Promise<void> => {
      try {
        await analyze();
      } catch (error) {
        this.log.error('documents', error);
      }
    };
    const update = new Debouncer(quietMs, longestMs, this.platform.scheduler.now, () => void run());
    this.tracked.set(id, { changes: 0, ...before, update, analyze: run, isStale: true });
    void run();
  }

  private async analyze(file: vscode.Uri, layout?: NotebookLayout): Promise<void> {
    const id = file.toString();
    const changes = this.tracked.get(id)?.changes;
    const result = await this.analyzer.analyze(id);
    if (!result) return;
    const { version } = result;
    const place = this.folders.placeOf(file);
    const withInstalls = (analysis: FileAnalysis): FileAnalysis =>
      layout ? { ...analysis, installs: layout.installs } : analysis;
    const analyzeWith = async (given: Given): Promise<FileAnalysis | undefined> => {
      const again = await this.analyzer.analyze(id, given);
      return again?.version === version ? withInstalls(again.analysis) : undefined;
    };
    // Until it is known what other files say now, it counts what they said.
    const given = place.session?.givenOf(place.path);
    const provisional = given && (await analyzeWith(given));
    const tracked = this.tracked.get(id);
    if (!tracked) return;
    // Of a cell's change the analyzer is not told: it may have read the text before.
    if (tracked.changes === changes) tracked.isStale = false;
    // Together: places in the new text must not be looked up in the old layout.
    if (layout) this.layouts.set(id, layout);
    this.show(tracked, this.folders.placeOf(file), withInstalls(result.analysis), {
      provisional,
      analyze: analyzeWith,
      text: () => (layout ? undefined : textOf(id, version)),
    });
  }

  private show(tracked: Tracked, place: Place, analysis: FileAnalysis, source: BufferSource): void {
    const before = tracked.shown?.place;
    if (before && before.state !== place.state) before.state.setBuffer(before.path, undefined);
    tracked.shown = { place, analysis, source };
    place.state.setBuffer(place.path, analysis, source);
    place.session?.linkDocuments();
  }

  /** A folder that comes or goes takes its documents along. */
  private placeAgain(): void {
    for (const [id, tracked] of this.tracked) {
      if (!tracked.shown) continue;
      const { analysis, source } = tracked.shown;
      this.show(tracked, this.folders.placeOf(vscode.Uri.parse(id, true)), analysis, source);
    }
  }

  private forget(uri: vscode.Uri): void {
    const id = uri.toString();
    const tracked = this.tracked.get(id);
    tracked?.update.dispose();
    this.tracked.delete(id);
    this.layouts.delete(id);
    this.analyzer.close(id);
    const place = tracked?.shown?.place;
    place?.state.setBuffer(place.path, undefined);
    place?.session?.linkDocuments();
  }
}

/** The text of an open document; undefined when it is another by now. */
function textOf(id: string, version: number): string | undefined {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === id);
  return open?.version === version ? open.getText() : undefined;
}

function notebookOf(cell: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((candidate) => candidate.document === cell),
  );
}
