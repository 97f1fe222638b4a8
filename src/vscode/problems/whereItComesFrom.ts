import * as vscode from 'vscode';
import type { RuleId } from '../../core/inventory/rules.ts';
import type { ReportedModel } from '../../core/workspace/problems.ts';
import type { OpenDocuments } from '../documents/openDocuments.ts';
import type { Place } from '../folders/folders.ts';

const { l10n } = vscode;

/** Where the name of a model is written, when that is not in the call, and who else asks for another revision of it. */
export function whereItComesFrom(
  rule: RuleId,
  { finding, otherPin }: ReportedModel,
  file: vscode.Uri,
  { session }: Place,
  documents: OpenDocuments,
): readonly vscode.DiagnosticRelatedInformation[] {
  const told: vscode.DiagnosticRelatedInformation[] = [];
  const { name, resolution, evidence } = finding;
  // The hover has every step; a row of Problems for each would be noise.
  const written =
    name === null || resolution === 'literal'
      ? undefined
      : evidence.findLast(({ text }) => text.includes(name));
  const uri = written?.file === undefined ? file : session?.uriOf(written.file);
  if (written && uri)
    told.push(new vscode.DiagnosticRelatedInformation(documents.locate(uri, written.range), written.text));
  if (rule === 'pinned-differently' && otherPin && session) {
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
