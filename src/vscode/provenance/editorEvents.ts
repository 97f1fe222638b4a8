import * as vscode from 'vscode';
import type { EditEvent, EditSource } from '../../core/provenance/capture/editEvent.ts';

/** What VS Code tells of a change, in the words of the core. */
export function toEditEvent(event: vscode.TextDocumentChangeEvent): EditEvent {
  const { document, contentChanges, reason } = event;
  const { Undo, Redo } = vscode.TextDocumentChangeReason;
  return {
    changes: contentChanges.map(({ range: { start, end }, text }) => ({
      startLine: start.line,
      startCharacter: start.character,
      endLine: end.line,
      endCharacter: end.character,
      text,
    })),
    reason: reason === Undo ? 'undo' : reason === Redo ? 'redo' : undefined,
    source: sourceOf(event),
    isActive: vscode.window.activeTextEditor?.document === document,
    lineAt: (line) => (line < document.lineCount ? document.lineAt(line).text : ''),
  };
}

/** Present only where the editor lets extensions have it: https://github.com/microsoft/vscode/issues/284258 */
function sourceOf(event: object): EditSource | undefined {
  const detail = valueOf(event, 'detailedReason');
  const metadata = valueOf(detail, 'metadata');
  const source = valueOf(detail, 'source');
  if (typeof source !== 'string') return undefined;
  const text = (name: string): string | undefined => {
    const value = valueOf(metadata, name);
    return typeof value === 'string' ? value : undefined;
  };
  const [kind, extensionId] = [text('kind'), text('$extensionId')];
  const [extensionVersion, modelId] = [text('$extensionVersion'), text('$modelId')];
  return {
    source,
    ...(kind === undefined ? {} : { kind }),
    ...(extensionId === undefined ? {} : { extensionId }),
    ...(extensionVersion === undefined ? {} : { extensionVersion }),
    ...(modelId === undefined ? {} : { modelId }),
  };
}

function valueOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? (Reflect.get(object, key) as unknown) : undefined;
}
