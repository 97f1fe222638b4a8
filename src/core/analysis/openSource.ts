import { Edit, type Tree } from 'web-tree-sitter';
import type { Language } from '../languages/language.ts';
import type { Position } from '../model/text.ts';
import type { Facts } from '../model/facts.ts';
import type { DocumentChange } from './analyzer.ts';
import { DocumentFacts } from './documentFacts.ts';

/** An open document: its text, its last tree, the edits that the tree has not seen, and its facts. Owns the trees. */
export class OpenSource {
  private pending: DocumentChange[] = [];
  private tree: Tree | null = null;
  private readonly facts: DocumentFacts;
  /** Trees that are not the last one and still read from. */
  private readonly older = new Set<Tree>();

  constructor(
    readonly language: Language,
    public version: number,
    public text: string,
  ) {
    this.facts = new DocumentFacts(language);
  }

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

  /**
   * The last tree with all edits applied: what the next parse starts from. It is a copy, and the caller's to
   * delete: facts of unchanged statements still read from the tree itself.
   */
  editedTree(): Tree | null {
    const copy = this.tree?.copy() ?? null;
    for (const change of this.pending) {
      copy?.edit(
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
    return copy;
  }

  /** Takes over the tree of the present text, and gives its facts. They are good until the next call. */
  update(tree: Tree): Facts {
    if (this.tree) this.older.add(this.tree);
    this.tree = tree;
    this.pending = [];
    const facts = this.facts.update(tree, this.text);
    const { trees } = this.facts;
    for (const each of this.older) {
      if (trees.has(each)) continue;
      each.delete();
      this.older.delete(each);
    }
    return facts;
  }

  /** Lets go of everything but the text. */
  release(): void {
    this.facts.clear();
    for (const each of this.older) each.delete();
    this.older.clear();
    this.tree?.delete();
    this.tree = null;
    this.pending = [];
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
