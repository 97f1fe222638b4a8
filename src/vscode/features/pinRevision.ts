import * as vscode from 'vscode';
import { onlyPinOf, pinKeyOf } from '../../core/inventory/pins.ts';
import type { ReportedModel } from '../../core/workspace/problems.ts';
import type { Place } from '../folders/folders.ts';
import { addArgument, editAction, replaceInCall } from './callEdits.ts';

const { l10n } = vscode;

/** Pins a model, but only to a commit that the workspace itself uses for it. */
export function pinActions(
  { finding }: ReportedModel,
  { state }: Place,
  document: vscode.TextDocument,
  call: vscode.Range,
): vscode.CodeAction[] {
  if (finding.pinned !== false) return [];
  const key = pinKeyOf(finding);
  const evidence = key === null ? undefined : onlyPinOf(state.pinsOf(key));
  if (!evidence) return [];
  const { revision } = finding;
  const edit =
    revision === null
      ? document.languageId === 'python'
        ? addArgument(document, call, `revision="${evidence.revision}"`)
        : undefined
      : replaceInCall(document, call, writtenRevision(revision), ([, head = '', quote = '']) =>
          [head, quote, evidence.revision, quote].join(''),
        );
  if (!edit) return [];
  return [
    editAction(
      l10n.t('Pin to {0}, as in {1}', evidence.revision.slice(0, 12), evidence.path),
      document,
      edit,
    ),
  ];
}

/** `revision="main"` and `revision: 'main'`. */
function writtenRevision(revision: string): RegExp {
  const literal = revision.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(\brevision\s*[=:]\s*)(["'])${literal}\2`, 'g');
}
