import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { AuthoredLines } from '../../core/provenance/interop/authoredLines.ts';
import { registerCommand } from '../commands.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings } from '../settings.ts';

/** Kinds of marks; each has a shape of its own, so that none is told by its colour alone. */
const kinds = ['ai', 'changed', 'unknown'] as const;
type Kind = (typeof kinds)[number];

/** Marks lines of assistants, and lines of unknown origin, beside the text and in the overview ruler. */
export const provenanceMarksFeature: Feature = (services) => {
  const store = new DisposableStore();
  const types = new Map(kinds.map((kind) => [kind, store.add(decorationOf(services, kind))]));
  const update = (): void => {
    for (const editor of vscode.window.visibleTextEditors) show(editor, types, services);
  };
  const soon = store.add(new Debouncer(100, 500, () => performance.now(), update));
  store.add(services.recording.onDidChange(() => soon.trigger()));
  store.add(vscode.window.onDidChangeVisibleTextEditors(() => soon.trigger()));
  store.add(onDidChangeSettings(['shadowlight.provenance.marks'], update));
  store.add(
    registerCommand(services.log, 'shadowlight.toggleMarks', () =>
      settings.setMarksShown(!settings.areMarksShown()),
    ),
  );
  return store;
};

function decorationOf({ context }: Services, kind: Kind): vscode.TextEditorDecorationType {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(context.extensionUri, 'media', `provenance-${kind}-${theme}.svg`);
  const color = new vscode.ThemeColor(kind === 'unknown' ? 'charts.gray' : 'charts.purple');
  return vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    overviewRulerColor: color,
    dark: { gutterIconPath: icon('dark'), gutterIconSize: 'contain' },
    light: { gutterIconPath: icon('light'), gutterIconSize: 'contain' },
  });
}

function show(
  editor: vscode.TextEditor,
  types: ReadonlyMap<Kind, vscode.TextEditorDecorationType>,
  { recording }: Services,
): void {
  const recorder = settings.areMarksShown() ? recording.recorderFor(editor.document) : undefined;
  const path = recorder?.pathOf(editor.document);
  const lines = recorder && path !== undefined ? recorder.provenance.linesOf(path) : [];
  for (const [kind, type] of types) {
    const ranges = lines
      .filter((each) => kindOf(each) === kind)
      .map(({ first, last }) => {
        return new vscode.Range(first - 1, 0, last - 1, 0);
      });
    editor.setDecorations(type, ranges);
  }
}

/** What was written by hand needs no mark. */
function kindOf({ authorship, state }: AuthoredLines): Kind | undefined {
  if (authorship.origin === 'human') return undefined;
  if (authorship.origin === 'unknown') return 'unknown';
  return state === 'modified' ? 'changed' : 'ai';
}
