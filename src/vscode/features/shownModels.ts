import type * as vscode from 'vscode';
import { isModel, reportFile, type ReportedModel } from '../../core/workspace/problems.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** A model that a document shows. */
export interface ShownModel {
  readonly reported: ReportedModel;
  readonly session: FolderSession | undefined;
  /** Where its name stands, and the whole call, in the document. */
  readonly name: vscode.Range;
  readonly call: vscode.Range;
}

/** More of one file nobody reads between the lines. */
const maxShown = 500;

/** The models of a document as it is now. Those that are files have no place in it. */
export async function modelsIn(
  { documents, folders }: Services,
  document: vscode.TextDocument,
): Promise<readonly ShownModel[]> {
  const file = documents.fileOf(document);
  await documents.untilCurrent(file);
  const { state, path, session } = folders.placeOf(file);
  const judged = state.file(path);
  const shown: ShownModel[] = [];
  for (const reported of judged ? reportFile(judged, state.judging(today())) : []) {
    if (shown.length === maxShown) break;
    if (!isModel(reported) || reported.finding.file) continue;
    const name = documents.locate(file, reported.finding.range);
    if (name.uri.toString() !== document.uri.toString()) continue;
    const call = documents.locate(file, reported.finding.call).range;
    shown.push({ reported, session, name: name.range, call });
  }
  return shown;
}
