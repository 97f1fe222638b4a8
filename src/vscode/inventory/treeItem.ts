import * as vscode from 'vscode';
import type { InventoryNode } from './node.ts';

/** A row as the editor draws it; what it says when the pointer rests on it is made only then. */
export function toTreeItem(node: InventoryNode): vscode.TreeItem {
  const { TreeItemCollapsibleState } = vscode;
  const open = node.isExpanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(node.label, node.children ? open : TreeItemCollapsibleState.None);
  item.id = node.id;
  item.accessibilityInformation = { label: node.accessibleLabel };
  if (node.description !== undefined) item.description = node.description;
  if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
  if (node.resource) {
    item.resourceUri = node.resource;
    item.iconPath = vscode.ThemeIcon.File;
  }
  const kinds = [...(node.contextValue ? [node.contextValue] : []), ...(node.isPinnable ? ['pinnable'] : [])];
  if (kinds.length > 0) item.contextValue = kinds.join(' ');
  if (node.command) item.command = node.command;
  return item;
}

/** Lines, the first of them in bold. They hold words of the workspace: nothing in them is a link or a picture. */
export function tooltipOf(text: string): vscode.MarkdownString {
  const [title = '', ...lines] = text.split('\n');
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown('**').appendText(title).appendMarkdown('**');
  for (const line of lines) markdown.appendMarkdown('  \n').appendText(line);
  return markdown;
}
