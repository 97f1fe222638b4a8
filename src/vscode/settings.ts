import * as vscode from 'vscode';
import type { RuleId } from '../core/inventory/rules.ts';
import type { SettingKey } from './contributions.ts';

export type RuleLevel = 'warning' | 'information' | 'hint' | 'off';

const defaultLevels: Readonly<Record<RuleId, RuleLevel>> = {
  'model-unreviewed': 'information',
  'undeclared-import': 'warning',
  pickle: 'warning',
  'trust-remote-code': 'warning',
  'hardcoded-key': 'warning',
  'moving-revision': 'information',
};

const levels: readonly string[] = ['warning', 'information', 'hint', 'off'] satisfies RuleLevel[];

function read<T>(key: SettingKey, scope: vscode.Uri | undefined, fallback: T): T {
  return vscode.workspace.getConfiguration(undefined, scope ?? null).get<T>(key, fallback);
}

/** The user's settings; a value of the wrong kind counts as not set. */
export const settings = {
  areDiagnosticsEnabled: (scope: vscode.Uri): boolean => read('shadowlight.diagnostics.enabled', scope, true),

  levelOf(rule: RuleId, scope: vscode.Uri): RuleLevel {
    const set = read<Readonly<Record<string, unknown>>>('shadowlight.diagnostics.severity', scope, {})[rule];
    return levels.includes(String(set)) ? (set as RuleLevel) : defaultLevels[rule];
  },

  isScanAutomatic: (): boolean => read('shadowlight.scan.automatic', undefined, true),

  isTracking: (folder: vscode.Uri): boolean => read('shadowlight.fragment.tracking', folder, false),

  /** Written to the folder's own settings, so that a team can commit it. */
  async setTracking(folder: vscode.WorkspaceFolder, value: boolean): Promise<void> {
    const target =
      vscode.workspace.workspaceFile === undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.WorkspaceFolder;
    const key: SettingKey = 'shadowlight.fragment.tracking';
    await vscode.workspace.getConfiguration(undefined, folder.uri).update(key, value || undefined, target);
  },

  reviewerName: (): string => read('shadowlight.review.name', undefined, '').trim(),
};

/** Calls back when any of these settings changes. */
export function onDidChangeSettings(keys: readonly SettingKey[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (keys.some((key) => event.affectsConfiguration(key))) listener();
  });
}
