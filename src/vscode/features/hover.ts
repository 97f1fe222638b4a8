import * as vscode from 'vscode';
import { mayBeAlias } from '../../core/catalogue/modelId.ts';
import type { Range } from '../../core/model/text.ts';
import type { EvidenceStep, ModelFinding } from '../../core/model/finding.ts';
import type { PolicyJudgement } from '../../core/policy/policy.ts';
import type { FolderState } from '../../core/workspace/folderState.ts';
import type { Pin } from '../../core/inventory/pins.ts';
import {
  isModel,
  reportFile,
  type ReportedImport,
  type ReportedModel,
} from '../../core/workspace/problems.ts';
import { nameOf, policyPlace, policyWords } from '../messages.ts';
import { lifetimeWords } from '../lifetimeWords.ts';
import { today } from '../today.ts';
import { usageWords } from '../usageWords.ts';
import { verdictWords } from '../verdictWords.ts';
import type { Feature, Services } from '../services.ts';
import { foundIn } from './inTheText.ts';

const { l10n } = vscode;

/** Says what is known of the model or import under the pointer, and why. */
export const hoverFeature: Feature = (services) =>
  vscode.languages.registerHoverProvider([...foundIn], {
    provideHover: (document, position) => hoverAt(services, document, position),
  });

async function hoverAt(
  { folders, documents }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const file = documents.fileOf(document);
  await documents.untilCurrent(file);
  const { state, path, session } = folders.placeOf(file);
  // The cell of a notebook has no address that a line could be added to.
  const own = document.uri.scheme === 'vscode-notebook-cell' ? undefined : document.uri;
  const addressOf = ({ file: other }: EvidenceStep): vscode.Uri | undefined =>
    other === undefined ? own : session?.uriOf(other);
  const uriOf = (other: string): vscode.Uri | undefined => session?.uriOf(other);
  const judged = state.file(path);
  if (!judged) return undefined;
  const rangeHere = (range: Range): vscode.Range | undefined => {
    const location = documents.locate(file, range);
    const isHere = location.uri.toString() === document.uri.toString() && location.range.contains(position);
    return isHere ? location.range : undefined;
  };
  for (const reported of reportFile(judged, state.judging(today()))) {
    const { finding } = reported;
    const range = rangeHere(finding.range);
    if (!range) continue;
    const said = isModel(reported)
      ? describeModel(reported, path, state, addressOf, uriOf)
      : describeImport(reported, uriOf);
    return new vscode.Hover(said, range);
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

  /** What the policy has against it, with a link to the rule that decides. */
  policy(policy: PolicyJudgement | undefined, uriOf: (path: string) => vscode.Uri | undefined): void {
    if (!policy) return;
    const { path, range } = policy.rule.origin;
    const target = uriOf(path)?.with({ fragment: `L${range.start.line + 1}` });
    this.markdown.appendText(`${l10n.t('Policy')}: ${policyWords(policy)} (`);
    if (target) this.markdown.appendMarkdown('[');
    this.markdown.appendText(policyPlace(policy));
    this.markdown.appendMarkdown(target ? `](${target.toString()}))  \n` : ')  \n');
  }

  /** One of several places, with what stands there. */
  place(words: string, uri: vscode.Uri | undefined, line: number, source: string): void {
    const target = uri?.with({ fragment: `L${line + 1}` }).toString();
    this.markdown.appendMarkdown(target === undefined ? '1. ' : '1. [').appendText(words);
    if (target !== undefined) this.markdown.appendMarkdown(`](${target})`);
    this.markdown.appendMarkdown(` ${inlineCode(source)}\n`);
  }
}

function describeModel(
  reported: ReportedModel,
  path: string,
  state: FolderState,
  addressOf: (step: EvidenceStep) => vscode.Uri | undefined,
  uriOf: (path: string) => vscode.Uri | undefined,
): vscode.MarkdownString {
  const { finding, componentId, retirement, otherPin } = reported;
  const text = new HoverText();
  text.title(nameOf(finding));
  text.line(
    l10n.t('Kind'),
    finding.task === null ? finding.category : `${finding.category}, ${finding.task}`,
  );
  text.line(l10n.t('Called as'), finding.callee);
  text.line(l10n.t('Name known from'), resolutionWords(finding));
  if (finding.candidates.length > 0) text.line(l10n.t('Possible names'), finding.candidates.join(', '));
  if (mayBeAlias(finding)) {
    text.line(
      l10n.t('Alias'),
      l10n.t('a deployment may have any name: which model it serves is set where it runs'),
    );
  }
  if (finding.pinned !== null) text.line(l10n.t('Revision'), revisionWords(finding));
  if (finding.risks.length > 0) text.line(l10n.t('Risks'), finding.risks.join(', '));
  if (retirement) text.line(l10n.t('Lifetime'), lifetimeWords(retirement));
  if (otherPin) text.line(l10n.t('Elsewhere'), elsewhereWords(otherPin));
  for (const usage of usageWords(path)) text.line(l10n.t('Stands in'), usage);
  text.line(l10n.t('Review'), reviewWords(state, componentId));
  text.policy(reported.policy, uriOf);
  if (finding.evidence.length > 0) text.markdown.appendMarkdown('\n');
  for (const step of finding.evidence) {
    text.place(placeWords(step), addressOf(step), step.range.start.line, step.text);
  }
  return text.markdown;
}

/** Source words, between fences that they cannot close. */
function inlineCode(source: string): string {
  const words = source.replaceAll(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${words} ${fence}`;
}

function placeWords({ file, range }: EvidenceStep): string {
  const line = range.start.line + 1;
  return file === undefined ? l10n.t('line {0}', line) : `${file}:${line}`;
}

function describeImport(
  { finding, policy }: ReportedImport,
  uriOf: (path: string) => vscode.Uri | undefined,
): vscode.MarkdownString {
  const text = new HoverText();
  text.title(finding.module);
  text.line(l10n.t('Verdict'), verdictWords(finding));
  if (finding.distribution !== null) text.line(l10n.t('Package'), finding.distribution);
  if (finding.manifest !== null) text.line(l10n.t('Declared in'), finding.manifest);
  text.policy(policy, uriOf);
  text.markdown.appendMarkdown('\n').appendText(finding.reason);
  return text.markdown;
}

function resolutionWords({ resolution, expression }: ModelFinding): string {
  switch (resolution) {
    case 'literal':
      return l10n.t('a literal in the call');
    case 'same-file-constant':
      return l10n.t('a constant in this file');
    case 'cross-file-constant':
      return l10n.t('a constant in another file');
    case 'env-default':
      return l10n.t('the default of an environment variable');
    case 'function-parameter-default':
      return l10n.t('the default of a parameter');
    case 'config-file':
      return l10n.t('a configuration file');
    case 'file':
      return l10n.t('the file itself');
    case 'unresolvable':
      return expression === ''
        ? l10n.t('unresolved: the call names none')
        : l10n.t('unresolved: {0}', expression);
  }
}

function revisionWords({ pinned, revision }: ModelFinding): string {
  if (revision === null) return l10n.t('not pinned');
  return pinned ? l10n.t('pinned to {0}', revision) : l10n.t('{0}, not pinned', revision);
}

function elsewhereWords({ revision, path, line }: Pin): string {
  return l10n.t('{0} in {1}', revision ?? '', `${path}:${line + 1}`);
}

function reviewWords(state: FolderState, componentId: string): string {
  const component = state.component(componentId);
  if (!component || !('category' in component)) return l10n.t('not reviewed');
  const { state: verdict, review } = state.reviewOf(component);
  switch (verdict) {
    case 'none':
      return l10n.t('not reviewed');
    case 'approved':
      return l10n.t('approved by {0} on {1}', review?.by ?? '', review?.date ?? '');
    case 'rejected':
      return l10n.t('rejected by {0} on {1}', review?.by ?? '', review?.date ?? '');
    case 'needs-information':
      return l10n.t('needs information, said {0} on {1}', review?.by ?? '', review?.date ?? '');
    case 'lapsed':
      return l10n.t('the approval lapsed: the code changed since');
  }
}
