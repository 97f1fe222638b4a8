import * as vscode from 'vscode';
import { completeIgnore } from '../../core/analysis/completeIgnore.ts';
import { ignoreMarker } from '../../core/analysis/ignoreComments.ts';
import { rulePages } from '../../core/export/rulePages.generated.ts';
import { ruleIds, type RuleId } from '../../core/inventory/rules.ts';
import { reportFile } from '../../core/workspace/problems.ts';
import type { Feature, Services } from '../services.ts';
import { today } from '../today.ts';
import { pageUri } from './showRule.ts';
import { foundIn } from './inTheText.ts';

const { l10n } = vscode;

/** Completes comments that silence a rule: the mark, and the rules, those first that the next line breaks. */
export const ignoreCompletionFeature: Feature = (services) =>
  vscode.languages.registerCompletionItemProvider(
    [...foundIn],
    {
      provideCompletionItems(document, position) {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const wanted = completeIgnore(before);
        if (!wanted) return [];
        const range = new vscode.Range(position.with({ character: wanted.start }), position);
        if (wanted.kind === 'marker') return markers(range);
        const near = rulesNear(services, document, position.line);
        return ruleIds
          .filter((rule) => !wanted.named.includes(rule))
          .map((rule) => ruleItem(rule, near.has(rule), range));
      },
    },
    ' ',
    ',',
  );

function markers(range: vscode.Range): vscode.CompletionItem[] {
  return [
    [ignoreMarker, l10n.t('Silences a rule for this line or the next')] as const,
    [`${ignoreMarker}-file`, l10n.t('Silences a rule for the whole file')] as const,
  ].map(([label, about]) => {
    const item = new vscode.CompletionItem({ label, description: about }, vscode.CompletionItemKind.Keyword);
    item.range = range;
    item.insertText = `${label} `;
    item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Choose a rule') };
    return item;
  });
}

function ruleItem(rule: RuleId, isNear: boolean, range: vscode.Range): vscode.CompletionItem {
  const description = isNear ? l10n.t('reported here') : '';
  const item = new vscode.CompletionItem({ label: rule, description }, vscode.CompletionItemKind.EnumMember);
  item.range = range;
  item.sortText = `${isNear ? 0 : 1}${rule}`;
  item.insertText = new vscode.SnippetString().appendText(`${rule}: `).appendPlaceholder(l10n.t('reason'));
  const page = new vscode.MarkdownString(rulePages[rule].summary);
  page.isTrusted = { enabledCommands: ['shadowlight.showRule'] };
  page.appendMarkdown(`\n\n[${rule}](${pageUri(rule).toString()})`);
  item.documentation = page;
  return item;
}

/** What is reported on the line that the comment would speak for. */
function rulesNear(
  { documents, folders }: Services,
  document: vscode.TextDocument,
  line: number,
): ReadonlySet<RuleId> {
  const file = documents.fileOf(document);
  const { state, path } = folders.placeOf(file);
  const judged = state.file(path);
  const rules = new Set<RuleId>();
  for (const reported of judged ? reportFile(judged, state.judging(today())) : []) {
    const { finding } = reported;
    const at = documents.locate(file, finding.kind === 'model' ? finding.call : finding.statement);
    const isNear = at.range.start.line === line || at.range.start.line === line + 1;
    if (isNear && at.uri.toString() === document.uri.toString())
      for (const rule of reported.rules) rules.add(rule);
  }
  return rules;
}
