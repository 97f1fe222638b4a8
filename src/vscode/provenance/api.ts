import * as vscode from 'vscode';
import type { Authorship } from '../../core/provenance/model/authorship.ts';
import { newId } from './newId.ts';
import type { Recording } from './recording.ts';
import { hashSession } from './sessionHash.ts';

/** What other extensions get from `vscode.extensions.getExtension('shadowlight.shadowlight').activate()`. */
export interface ShadowlightApi {
  readonly version: 1;
  /**
   * An extension that inserts what a model wrote says so, after the text is in the document. Nothing is kept unless the
   * user records the provenance of that folder.
   *
   * @returns whether it was noted.
   * @throws TypeError when it is called with something else.
   */
  recordInsertion(insertion: Insertion): Promise<boolean>;
}

interface Insertion {
  /** An open document. */
  readonly uri: vscode.Uri;
  /** Where the inserted text stands now. */
  readonly range: vscode.Range;
  /** Which assistant, in a word: `my-assistant`. */
  readonly tool: string;
  readonly toolVersion?: string;
  /** As its provider spells it. */
  readonly model?: string;
  /** It is hashed before it is kept. */
  readonly sessionId?: string;
}

export function createApi(recording: Recording): ShadowlightApi {
  return { version: 1, recordInsertion: (insertion) => recordInsertion(recording, insertion) };
}

async function recordInsertion(recording: Recording, insertion: Insertion): Promise<boolean> {
  const { uri, range, tool, toolVersion, model, sessionId } = checked(insertion);
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const recorder = document && recording.recorderFor(document);
  const path = document && recorder?.pathOf(document);
  if (!document || !recorder || path === undefined) return false;
  const author: Authorship = {
    id: newId(),
    origin: 'ai',
    evidence: 'api',
    confidence: 0.99,
    at: Date.now(),
    tool,
    ...(toolVersion === undefined ? {} : { toolVersion }),
    ...(model === undefined ? {} : { model }),
  };
  const lines = linesMostlyIn(document, document.validateRange(range));
  const session = sessionId === undefined ? {} : { session: await hashSession(tool, sessionId) };
  recorder.settle();
  return recorder.provenance.assign(path, lines, { ...author, ...session });
}

function checked(insertion: Insertion): Insertion {
  const { uri, range, tool, toolVersion, model, sessionId } = insertion;
  const areTexts = [tool, toolVersion ?? 'x', model ?? 'x', sessionId ?? 'x'].every(isShortText);
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range) || !areTexts) {
    throw new TypeError('recordInsertion takes { uri, range, tool, toolVersion?, model?, sessionId? }');
  }
  return insertion;
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

/** A line of which only a bit was inserted stays whose it is. */
function linesMostlyIn(document: vscode.TextDocument, range: vscode.Range): readonly number[] {
  const lines: number[] = [];
  for (let line = range.start.line; line <= range.end.line; line++) {
    const whole = document.lineAt(line).range;
    const size = (part: vscode.Range | undefined): number =>
      part ? document.getText(part).replaceAll(/\s/g, '').length : 0;
    const inside = size(whole.intersection(range));
    if (inside > 0 && 2 * inside >= size(whole)) lines.push(line);
  }
  return lines;
}
