import * as vscode from 'vscode';
import type { Range } from '../../core/model/text.ts';
import { supportedEditorIds } from '../../core/languages/registry.ts';
import type { ImportFinding, ModelFinding } from '../../core/model/finding.ts';
import type { FolderState } from '../../core/workspace/folderState.ts';
import { componentIdOf } from '../../core/inventory/componentId.ts';
import { nameOf } from '../messages.ts';
import type { Feature, Services } from '../services.ts';

const { t } = vscode.l10n;

/** Says what is known of the model or import under the pointer, and why. */
export const hoverFeature: Feature = (services) =>
  vscode.languages.registerHoverProvider([...supportedEditorIds], {
    provideHover: (document, position) => hoverAt(services, document, position),
  });

function hoverAt(
  { folders, documents }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const file = documents.fileOf(document);
  const { state, path } = folders.placeOf(file);
  const judged = state.file(path);
  if (!judged) return undefined;
  const rangeHere = (range: Range): vscode.Range | undefined => {
    const location = documents.locate(file, range);
    const isHere = location.uri.toString() === document.uri.toString() && location.range.contains(position);
    return isHere ? location.range : undefined;
  };
  for (const finding of judged.models) {
    const range = rangeHere(finding.range);
    if (range) return new vscode.Hover(describeModel(finding, path, state), range);
  }
  for (const finding of judged.imports) {
    const range = rangeHere(finding.range);
    if (range) return new vscode.Hover(describeImport(finding), range);
  }
  return undefined;
}

/** Words of the workspace are only ever appended as text, and the whole is never trusted. */
class HoverText {
  readonly markdown = new vscode.MarkdownString();

  title(text: string): void {
    this.markdown.appendMarkdown('**').appendText(text).appendMarkdown('**\n\n');
  }

  line(label: string, value: string): void {
    this.markdown.appendText(`${label}: ${value}`).appendMarkdown('  \n');
  }

  /** Source words, in a code block whose fence they cannot close. */
  code(text: string, language: string): void {
    this.markdown.appendCodeblock(text, language);
  }
}

function describeModel(finding: ModelFinding, path: string, state: FolderState): vscode.MarkdownString {
  const text = new HoverText();
  text.title(nameOf(finding));
  text.line(t('Kind'), finding.task === null ? finding.category : `${finding.category}, ${finding.task}`);
  text.line(t('Called as'), finding.callee);
  text.line(t('Name known from'), resolutionWords(finding));
  if (finding.candidates.length > 0) text.line(t('Possible names'), finding.candidates.join(', '));
  if (finding.pinned !== null) text.line(t('Revision'), revisionWords(finding));
  if (finding.risks.length > 0) text.line(t('Risks'), finding.risks.join(', '));
  text.line(t('Review'), reviewWords(state, componentIdOf(finding, path)));
  const steps = finding.evidence.map((step) => `${step.range.start.line + 1}: ${step.text}`);
  if (steps.length > 0) text.code(steps.join('\n'), 'text');
  return text.markdown;
}

function describeImport(finding: ImportFinding): vscode.MarkdownString {
  const text = new HoverText();
  text.title(finding.module);
  text.line(t('Verdict'), [finding.verdict, ...finding.flags].join(', '));
  if (finding.distribution !== null) text.line(t('Package'), finding.distribution);
  if (finding.manifest !== null) text.line(t('Declared in'), finding.manifest);
  text.markdown.appendMarkdown('\n').appendText(finding.reason);
  return text.markdown;
}

function resolutionWords({ resolution, expression }: ModelFinding): string {
  switch (resolution) {
    case 'literal':
      return t('a literal in the call');
    case 'same-file-constant':
      return t('a constant in this file');
    case 'cross-file-constant':
      return t('a constant in another file');
    case 'env-default':
      return t('the default of an environment variable');
    case 'function-parameter-default':
      return t('the default of a parameter');
    case 'config-file':
      return t('a configuration file');
    case 'unresolvable':
      return expression === '' ? t('unresolved: the call names none') : t('unresolved: {0}', expression);
  }
}

function revisionWords({ pinned, revision }: ModelFinding): string {
  if (revision === null) return t('not pinned');
  return pinned ? t('pinned to {0}', revision) : t('{0}, not pinned', revision);
}

function reviewWords(state: FolderState, componentId: string): string {
  const component = state.inventory('shown').components.find(({ id }) => id === componentId);
  if (!component) return t('not reviewed');
  const { state: verdict, review } = state.reviewOf(component);
  switch (verdict) {
    case 'none':
      return t('not reviewed');
    case 'approved':
      return t('approved by {0} on {1}', review?.by ?? '', review?.date ?? '');
    case 'rejected':
      return t('rejected by {0} on {1}', review?.by ?? '', review?.date ?? '');
    case 'needs-information':
      return t('needs information, said {0} on {1}', review?.by ?? '', review?.date ?? '');
    case 'lapsed':
      return t('the approval lapsed: the code changed since');
  }
}
