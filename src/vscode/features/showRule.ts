import * as vscode from 'vscode';
import { isReportedId, type PolicyRuleId, type RuleId } from '../../core/inventory/rules.ts';
import { registerCommand } from '../commands.ts';
import type { Feature } from '../services.ts';

/** Link to a rule's page, which comes with the extension: nothing is fetched. */
export function ruleUri(rule: RuleId | PolicyRuleId): vscode.Uri {
  const argument = encodeURIComponent(JSON.stringify([rule]));
  return vscode.Uri.parse(`command:shadowlight.showRule?${argument}`);
}

export const showRuleFeature: Feature = ({ context, log }) =>
  registerCommand(log, 'shadowlight.showRule', async (rule) => {
    if (typeof rule !== 'string' || !isReportedId(rule)) return;
    const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
    const commands = await vscode.commands.getCommands(true);
    if (commands.includes('markdown.showPreview'))
      await vscode.commands.executeCommand('markdown.showPreview', page);
    else await vscode.window.showTextDocument(page, { preview: true });
  });
