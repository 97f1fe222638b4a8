import * as vscode from 'vscode';
import type { ReportedModel } from '../../core/workspace/problems.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Place } from '../folders/folders.ts';

const { l10n } = vscode;

/** More places than these nobody follows in a list; the hover has them all. */
const maxPlaces = 8;

/** How it is known what a call reaches, as far as that stands outside of it, and who else asks for another revision of it. */
export function whereItComesFrom(
  { finding, otherPin }: ReportedModel,
  file: vscode.Uri,
  { session }: Place,
  documents: OpenDocuments,
): readonly vscode.DiagnosticRelatedInformation[] {
  const told: vscode.DiagnosticRelatedInformation[] = [];
  for (const step of finding.evidence.slice(0, maxPlaces)) {
    const uri = step.file === undefined ? file : session?.uriOf(step.file);
    const isTheCall = step.file === undefined && isWithin(step.range.start, finding.call);
    if (!uri || isTheCall) continue;
    told.push(new vscode.DiagnosticRelatedInformation(documents.locate(uri, step.range), step.text));
  }
  if (otherPin && session) {
    const at = new vscode.Position(otherPin.line, 0);
    told.push(
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(session.uriOf(otherPin.path), at),
        otherPin.revision === null
          ? l10n.t('no revision is named here')
          : l10n.t('the revision here is {0}', otherPin.revision),
      ),
    );
  }
  return told;
}

type Position = ReportedModel['finding']['call']['start'];

function isWithin({ line, character }: Position, { start, end }: ReportedModel['finding']['call']): boolean {
  if (line < start.line || line > end.line) return false;
  if (line === start.line && character < start.character) return false;
  return line !== end.line || character <= end.character;
}
