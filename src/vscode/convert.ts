import * as vscode from 'vscode';
import type { DocumentChange } from '../core/analysis/analyzer.ts';
import { relativePath } from '../core/common/relativePath.ts';
import type { Range } from '../core/model/text.ts';

export function toRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

export function toChange(change: vscode.TextDocumentContentChangeEvent): DocumentChange {
  const { rangeOffset, rangeLength, text, range } = change;
  return {
    span: { start: rangeOffset, end: rangeOffset + rangeLength },
    text,
    start: range.start,
    end: range.end,
  };
}

/** Path below a folder, POSIX; undefined when it lies elsewhere. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (root.scheme !== uri.scheme || root.authority !== uri.authority) return undefined;
  return relativePath(root.path, uri.path);
}
