import * as vscode from 'vscode';
import { isReportedId, type PolicyRuleId, type RuleId } from '../../core/inventory/rules.ts';
import { defectCodes, type DefectCode } from '../../core/sbom/checkFragment.ts';
import { registerCommand } from '../commands.ts';
import type { Feature } from '../services.ts';

/** A problem that has a page: a rule, or what is wrong with the fragment. */
type PageId = RuleId | PolicyRuleId | `fragment-${DefectCode}`;

export function pageOfDefect(code: DefectCode): PageId {
  return `fragment-${code}`;
}

const defectPages: ReadonlySet<string> = new Set(defectCodes.map(pageOfDefect));

/** Link to a problem's page, which comes with the extension: nothing is fetched. */
export function pageUri(page: PageId): vscode.Uri {
  const argument = encodeURIComponent(JSON.stringify([page]));
  return vscode.Uri.parse(`command:shadowlight.showRule?${argument}`);
}

export const showRuleFeature: Feature = ({ context, log }) =>
  registerCommand(log, 'shadowlight.showRule', async (rule) => {
    if (typeof rule !== 'string' || !(isReportedId(rule) || defectPages.has(rule))) return;
    const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
    const commands = await vscode.commands.getCommands(true);
    if (commands.includes('markdown.showPreview'))
      await vscode.commands.executeCommand('markdown.showPreview', page);
    else await vscode.window.showTextDocument(page, { preview: true });
  });
