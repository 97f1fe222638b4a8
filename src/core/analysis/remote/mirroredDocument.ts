import type { DocumentChange, OpenDocument } from '../analyzer.ts';
import { EditedText } from './editedText.ts';

/** An open document as the editor has it: what a new worker is told. */
export class MirroredDocument {
  readonly id: string;
  version: number;
  /** Until then it is left alone: workers died of it. */
  restsUntil = 0;
  private readonly editorId: string;
  private readonly path: string | undefined;
  private readonly text: EditedText;

  constructor(document: OpenDocument) {
    this.id = document.id;
    this.editorId = document.editorId;
    this.path = document.path;
    this.version = document.version;
    this.text = new EditedText(document.text);
  }

  change(version: number, changes: readonly DocumentChange[]): void {
    this.version = version;
    for (const change of changes) this.text.change(change);
  }

  /** As it is now. Puts the text together, so it is not for every key. */
  get present(): OpenDocument {
    const { id, editorId, path, version } = this;
    return { id, editorId, ...(path !== undefined && { path }), version, text: this.text.toString() };
  }
}
