import * as vscode from 'vscode';
import { agentRuntimes } from '../../core/assistants/agentRuntimes.ts';
import { assistants } from '../../core/assistants/places/index.generated.ts';
import type { FolderInventory } from '../../core/inventory/component.ts';
import type { Category } from '../../core/model/finding.ts';
import { completePolicy, type PolicySuggestion } from '../../core/policy/completePolicy.ts';
import type { Feature } from '../services.ts';

/** Longer ones nobody completes by hand. */
const maxLines = 5000;
const maxNames = 200;

/** Offers the keys of a policy, their words, and the names that are in the folder. */
export const policyCompletionFeature: Feature = ({ folders }) =>
  vscode.languages.registerCompletionItemProvider(
    { pattern: '**/.ai-sbom/*.{yaml,yml}' },
    {
      provideCompletionItems(document, position) {
        if (position.line > maxLines) return [];
        const { state } = folders.placeOf(document.uri);
        const text = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
        const known = (key: string): readonly string[] => namesFor(key, state.inventory('shown'));
        return completePolicy(text.split(/\r?\n/), known).map((each) => toItem(each, document, position));
      },
    },
    ':',
    ' ',
    '-',
  );

function namesFor(key: string, { components, dependencies }: FolderInventory): readonly string[] {
  const named = (...categories: readonly Category[]): readonly string[] =>
    components.flatMap(({ category, provider, name }) =>
      name !== null && categories.includes(category) ? [`${provider}/${name}`] : [],
    );
  switch (key) {
    case 'assistants':
      return [...new Set([...assistants, ...agentRuntimes].map(({ id }) => id))];
    case 'providers':
      return distinct(components.flatMap(({ category, provider }) => (isAi(category) ? [provider] : [])));
    case 'models':
      return distinct(named('model', 'service', 'weights-file'));
    case 'datasets':
      return distinct(named('dataset'));
    case 'mcp-servers':
      return distinct(named('mcp-server'));
    case 'dependencies':
      return distinct(dependencies.map(({ distribution }) => distribution));
    default:
      return [];
  }
}

function isAi(category: Category): boolean {
  return ['model', 'service', 'dataset', 'weights-file'].includes(category);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort().slice(0, maxNames);
}

function toItem(
  { text, about, isKey }: PolicySuggestion,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem {
  const kind = isKey ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.Value;
  const item = new vscode.CompletionItem(text, kind);
  item.insertText = isKey ? `${text}: ` : quoted(text);
  // A name may hold what the editor takes for the end of a word.
  item.range = document.getWordRangeAtPosition(position, /[\w@./-]+/) ?? new vscode.Range(position, position);
  if (about !== '') item.documentation = about;
  return item;
}

/** What YAML would take for something else. */
function quoted(text: string): string {
  return /^[A-Za-z0-9][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
