import * as vscode from 'vscode';
import { levelOf, type RuleLevel as DefaultLevel } from '../core/inventory/ruleLevels.ts';
import type { RuleId } from '../core/inventory/rules.ts';
import type { SettingKey } from './contributions.ts';

export type RuleLevel = DefaultLevel | 'off';

const levels: readonly string[] = ['warning', 'information', 'hint', 'off'] satisfies RuleLevel[];

const problemsShown = ['problems', 'editor', 'off'] as const;

/** Where findings in the text are shown. */
export type ProblemsShown = (typeof problemsShown)[number];

/** Ways in which it is found out whose lines are, each with its own switch. */
export type ProvenanceSource = 'transcripts' | 'typing' | 'paste' | 'completions';

const defaultSources: Readonly<Record<ProvenanceSource, boolean>> = {
  transcripts: true,
  typing: true,
  paste: true,
  completions: false,
};

function isTrue(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

/** A value of the wrong kind, which a settings file may hold as well, counts as not set. */
function read<T>(key: SettingKey, scope: vscode.Uri | undefined, fallback: T): T {
  const value = vscode.workspace.getConfiguration(undefined, scope ?? null).get<unknown>(key);
  return typeof value === typeof fallback && value !== null ? (value as T) : fallback;
}

/** The user's settings. */
export const settings = {
  problemsShown(scope: vscode.Uri): ProblemsShown {
    const set = read<string>('shadowlight.diagnostics.show', scope, 'problems');
    return problemsShown.find((where) => where === set) ?? 'problems';
  },

  areTestsReported: (scope: vscode.Uri): boolean =>
    read('shadowlight.diagnostics.testsAndExamples', scope, true),

  /** @param isEased the finding is less than the rule makes of it: then the default is no warning. */
  levelOf(rule: RuleId, scope: vscode.Uri, isEased: boolean): RuleLevel {
    const set = read<Readonly<Record<string, unknown>>>('shadowlight.diagnostics.severity', scope, {})[rule];
    if (typeof set === 'string' && levels.includes(set)) return set as RuleLevel;
    return levelOf(rule, isEased);
  },

  areLensesShown: (): boolean => read('shadowlight.codeLens', undefined, false),

  areHintsShown: (): boolean => read('shadowlight.inlayHints', undefined, false),

  isBadgeShown: (): boolean => read('shadowlight.inventory.badge', undefined, true),

  isEditorFollowed: (): boolean => read('shadowlight.inventory.followEditor', undefined, false),

  isScanAutomatic: (): boolean => read('shadowlight.scan.automatic', undefined, true),

  isTracking: (folder: vscode.Uri): boolean => read('shadowlight.fragment.tracking', folder, false),

  /** Written to the folder's own settings, so that a team can commit it. */
  async setTracking(folder: vscode.WorkspaceFolder, value: boolean): Promise<void> {
    const target =
      vscode.workspace.workspaceFile === undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.WorkspaceFolder;
    const key: SettingKey = 'shadowlight.fragment.tracking';
    const update = (wanted: boolean | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration(undefined, folder.uri).update(key, wanted, target);
    await update(value || undefined);
    // The user's own settings, or those of the whole workspace, may ask for it too.
    if (!value && settings.isTracking(folder.uri)) await update(false);
  },

  /** Kept outside of the workspace: no repository decides what is read of its users. */
  isSourceRead: (source: ProvenanceSource): boolean =>
    isTrue(
      read<Readonly<Record<string, unknown>>>('shadowlight.provenance.sources', undefined, {})[source],
      defaultSources[source],
    ),

  areMarksShown: (): boolean => read('shadowlight.provenance.marks', undefined, true),

  setMarksShown: (isShown: boolean): Thenable<void> =>
    vscode.workspace
      .getConfiguration()
      .update(
        'shadowlight.provenance.marks' satisfies SettingKey,
        isShown,
        vscode.ConfigurationTarget.Global,
      ),

  reviewerName: (): string => read('shadowlight.review.name', undefined, '').trim(),
};

/** Calls back when any of these settings changes. */
export function onDidChangeSettings(keys: readonly SettingKey[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (keys.some((key) => event.affectsConfiguration(key))) listener();
  });
}
