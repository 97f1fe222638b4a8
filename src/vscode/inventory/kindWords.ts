import * as vscode from 'vscode';
import type { Category } from '../../core/model/finding.ts';

const { l10n } = vscode;

/** What a component is, in the words of people. */
export function kindWords(category: Category): string {
  switch (category) {
    case 'model':
      return l10n.t('model');
    case 'service':
      return l10n.t('AI service');
    case 'dataset':
      return l10n.t('dataset');
    case 'weights-file':
      return l10n.t('weights file');
    case 'assistant':
      return l10n.t('assistant');
    case 'agent-instructions':
      return l10n.t('instructions for agents');
    case 'mcp-server':
      return l10n.t('MCP server');
  }
}

/** The codicon of a kind. */
export function kindIcon(category: Category): string {
  switch (category) {
    case 'model':
      return 'hubot';
    case 'service':
      return 'cloud';
    case 'dataset':
      return 'database';
    case 'weights-file':
      return 'file-binary';
    case 'assistant':
      return 'sparkle';
    case 'agent-instructions':
      return 'book';
    case 'mcp-server':
      return 'plug';
  }
}
