import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { FolderInventory } from '../../core/inventory/component.ts';
import { say } from '../../core/messages/sentence.ts';
import {
  checkFragment,
  isMendedByScan,
  type DefectCode,
  type FragmentDefect,
} from '../../core/sbom/checkFragment.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import type { ParsedFragment } from '../../core/sbom/parseFragment.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import type { CommandId } from '../contributions.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings } from '../settings.ts';
import { diagnosticSource } from './diagnostics.ts';
import { pageOfDefect, pageUri } from './showRule.ts';

const { l10n } = vscode;

/** Says in the Problems list what `shadowlight check` says of a folder's fragment. */
export const fragmentProblemsFeature: Feature = (services) => {
  const store = new DisposableStore();
  const checker = store.add(new Checker(services));
  const run = (): void =>
    void checker.checkAll().catch((error: unknown) => services.log.error('check', error));
  // Nobody waits for it, and after a save the fragment may be about to be written.
  const soon = store.add(new Debouncer(500, 5_000, () => performance.now(), run));
  store.add(services.folders.onDidChange(() => soon.trigger()));
  store.add(services.folders.onDidChangeFolders(() => soon.trigger()));
  const keys = ['shadowlight.diagnostics.show', 'shadowlight.fragment.tracking'] as const;
  store.add(onDidChangeSettings(keys, () => soon.trigger()));
  const selector = { pattern: `**/${fragmentPath}` };
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  store.add(vscode.languages.registerCodeActionsProvider(selector, { provideCodeActions: fixes }, kinds));
  return store;
};

/** What a check looked at. Unless one of them is another, it says the same again. */
interface Checked {
  readonly fragment: ParsedFragment | undefined;
  /** Undefined where the file is not held against the code. */
  readonly inventory: FolderInventory | undefined;
}

class Checker implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('shadowlight-fragment');
  private readonly checked = new Map<FolderSession, Checked>();

  constructor(private readonly services: Services) {}

  async checkAll(): Promise<void> {
    const { sessions } = this.services.folders;
    for (const session of this.checked.keys()) {
      if (sessions.includes(session)) continue;
      this.checked.delete(session);
      this.collection.delete(session.uriOf(fragmentPath));
    }
    for (const session of sessions) await this.check(session);
  }

  dispose(): void {
    this.collection.dispose();
  }

  private async check(session: FolderSession): Promise<void> {
    const target = session.uriOf(fragmentPath);
    const { fragment } = session.state;
    if (!fragment || settings.problemsShown(target) !== 'problems') {
      if (this.checked.delete(session)) this.collection.delete(target);
      return;
    }
    // A folder that is tracked is written by itself.
    const isCompared = session.isComplete && !settings.isTracking(target);
    const inventory = isCompared ? session.state.inventory('committed') : undefined;
    const before = this.checked.get(session);
    if (before?.fragment === fragment && before.inventory === inventory) return;
    const now: Checked = { fragment, inventory };
    this.checked.set(session, now);
    const defects = await this.defectsOf(session, fragment, isCompared);
    // A later check may be through already.
    if (this.checked.get(session) === now) this.collection.set(target, defects.map(toDiagnostic));
  }

  private async defectsOf(
    session: FolderSession,
    { problem }: ParsedFragment,
    isCompared: boolean,
  ): Promise<readonly FragmentDefect[]> {
    if (problem) return [{ ...problem, line: problem.line ?? null }];
    const text = await session.readFragmentText();
    // It went away meanwhile, and that is told of.
    if (text === undefined) return [];
    const { state } = session;
    return checkFragment(
      text,
      isCompared ? (previous) => fragmentOf(state, previous) : undefined,
      this.services.platform.loadSchemaCheck?.(),
    );
  }
}

function toDiagnostic(defect: FragmentDefect): vscode.Diagnostic {
  const line = (defect.line ?? 1) - 1;
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER),
    say(defect.message, l10n.t),
    isMendedByScan(defect) ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = diagnosticSource;
  const page = pageOfDefect(defect.code);
  diagnostic.code = { value: page, target: pageUri(page) };
  return diagnostic;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function fixes(
  document: vscode.TextDocument,
  _range: vscode.Range,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (!vscode.workspace.isTrusted) return [];
  const fix = (defect: DefectCode, title: string, command: CommandId): vscode.CodeAction[] => {
    const mended = diagnostics.filter(
      (diagnostic) => diagnostic.source === diagnosticSource && codeOf(diagnostic) === pageOfDefect(defect),
    );
    if (mended.length === 0) return [];
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = mended;
    action.command = { command, title, arguments: [document.uri] };
    return [action];
  };
  return [
    ...fix(
      'stale',
      l10n.t('Start tracking, which keeps the fragment in step with the code'),
      'shadowlight.startTracking',
    ),
    ...fix(
      'conflict-markers',
      l10n.t('Resolve the conflict, and keep what reviewers wrote on both sides'),
      'shadowlight.resolveFragment',
    ),
  ];
}
