import * as vscode from 'vscode';
import { isModel, reportFile, type ReportedFinding } from '../../core/workspace/problems.ts';
import type { Place } from '../folders/folders.ts';
import type { UsePlace } from '../inventory/node.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';
import { targetsOf } from './review.ts';

/** A use that somebody chose in the sidebar, with the document that it stands in. */
export interface ChosenUse {
  readonly reported: ReportedFinding;
  readonly place: Place;
  readonly document: vscode.TextDocument;
  /** The whole call or statement, in that document. */
  readonly statement: vscode.Range;
}

/** The places of the rows that the tree hands over: a component stands for all of its uses. */
export function chosenPlaces({ folders }: Services, first: unknown, all: unknown): readonly UsePlace[] {
  const rows = Array.isArray(all) && all.length > 0 ? (all as readonly unknown[]) : [first];
  const places = new Map<string, UsePlace>();
  for (const row of rows) {
    const here = placeOf(row);
    for (const place of here ? [here] : targetsOf(row, undefined).flatMap((target) => usesOf(target))) {
      const { start, end } = place.range;
      places.set(
        [place.folder, place.path, start.line, start.character, end.line, end.character].join('|'),
        place,
      );
    }
  }
  return [...places.values()];

  function usesOf({ folder, componentId }: { folder: string; componentId: string }): readonly UsePlace[] {
    const found = folders.sessionOf(folder)?.state.component(componentId);
    return (found?.occurrences ?? []).flatMap(({ path, range }) => (range ? [{ folder, path, range }] : []));
  }
}

function placeOf(row: unknown): UsePlace | undefined {
  if (typeof row !== 'object' || row === null || !('place' in row)) return undefined;
  return row.place as UsePlace | undefined;
}

/** Where a use is seen. A notebook is opened for it: only then its cells have places. */
export async function locationOf(
  { documents, folders }: Services,
  place: UsePlace,
): Promise<vscode.Location | undefined> {
  const uri = folders.sessionOf(place.folder)?.uriOf(place.path);
  if (!uri) return undefined;
  if (uri.path.endsWith('.ipynb')) await vscode.workspace.openNotebookDocument(uri);
  else await vscode.workspace.openTextDocument(uri);
  await documents.untilCurrent(uri);
  const location = documents.locate(uri, place.range);
  return location.uri.path.endsWith('.ipynb') && location.uri.scheme === uri.scheme ? undefined : location;
}

/** The uses as they are now, after their documents were opened; those that went meanwhile are left out. */
export async function readUses(
  services: Services,
  places: readonly UsePlace[],
): Promise<readonly ChosenUse[]> {
  const { documents, folders } = services;
  const uses: ChosenUse[] = [];
  for (const chosen of places) {
    const location = await locationOf(services, chosen);
    const session = folders.sessionOf(chosen.folder);
    if (!location || !session) continue;
    const file = session.uriOf(chosen.path);
    const place = folders.placeOf(file);
    const judged = place.state.file(place.path);
    const document = await vscode.workspace.openTextDocument(location.uri);
    for (const reported of judged ? reportFile(judged, place.state.judging(today())) : []) {
      const { call } = isModel(reported) ? reported.finding : { call: reported.finding.range };
      if (
        call.start.line !== chosen.range.start.line ||
        call.start.character !== chosen.range.start.character
      )
        continue;
      const whole = isModel(reported) ? reported.finding.call : reported.finding.statement;
      uses.push({ reported, place, document, statement: documents.locate(file, whole).range });
    }
  }
  return uses;
}
