import { Edit, type Tree } from 'web-tree-sitter';
import type { Language } from '../languages/language.ts';
import type { Position } from '../model/text.ts';
import type { DocumentChange } from './analyzer.ts';

/** An open document: its text, its last tree, and the edits that the tree has not seen. Owns the tree. */
export class OpenSource {
  private pending: DocumentChange[] = [];
  private tree: Tree | null = null;

  constructor(
    readonly language: Language,
    public version: number,
    public text: string,
  ) {}

  get hasTree(): boolean {
    return this.tree !== null;
  }

  change(version: number, changes: readonly DocumentChange[]): void {
    this.version = version;
    for (const change of changes) {
      this.text = this.text.slice(0, change.span.start) + change.text + this.text.slice(change.span.end);
    }
    if (this.tree) this.pending.push(...changes);
  }

  /** The last tree with all edits applied: what the next parse starts from. */
  editedTree(): Tree | null {
    for (const change of this.pending) {
      this.tree?.edit(
        new Edit({
          startIndex: change.span.start,
          oldEndIndex: change.span.end,
          newEndIndex: change.span.start + change.text.length,
          startPosition: toPoint(change.start),
          oldEndPosition: toPoint(change.end),
          newEndPosition: toPoint(endOf(change.start, change.text)),
        }),
      );
    }
    this.pending = [];
    return this.tree;
  }

  /** Takes a new tree over and frees the old one. */
  replaceTree(tree: Tree | null): void {
    if (this.tree !== tree) this.tree?.delete();
    this.tree = tree;
    if (!tree) this.pending = [];
  }
}

/** Where an insertion at `start` ends: from the inserted text alone, since later changes moved the document on. */
function endOf(start: Position, inserted: string): Position {
  const lastBreak = inserted.lastIndexOf('\n');
  if (lastBreak < 0) return { line: start.line, character: start.character + inserted.length };
  let lines = 0;
  for (let at = inserted.indexOf('\n'); at >= 0; at = inserted.indexOf('\n', at + 1)) lines++;
  return { line: start.line + lines, character: inserted.length - lastBreak - 1 };
}

function toPoint(position: Position): { row: number; column: number } {
  return { row: position.line, column: position.character };
}
