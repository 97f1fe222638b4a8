import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { say } from '../../core/messages/sentence.ts';
import { loadPolicy } from '../../core/policy/loadPolicy.ts';
import type { PolicyProblem } from '../../core/policy/policyReader.ts';
import { pathBelow, toRange } from '../convert.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Feature, Services } from '../services.ts';
import { diagnosticSource } from './diagnostics.ts';

const quietMs = 200;
const longestMs = 1000;

/** Says what is wrong in the policies of the folders, as they are being typed. */
export const policyFileFeature: Feature = (services) => {
  const { folders, log } = services;
  const store = new DisposableStore();
  const problems = store.add(new PolicyProblems(services));
  const run = (): void => {
    problems.publish().catch((error: unknown) => log.error('policy', error));
  };
  const soon = store.add(new Debouncer(quietMs, longestMs, () => performance.now(), run));
  const touch = ({ uri }: vscode.TextDocument): void => {
    const { state, path } = folders.placeOf(uri);
    if (state.isOfPolicy(path)) soon.trigger();
  };
  store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => touch(document)));
  store.add(vscode.workspace.onDidCloseTextDocument(touch));
  store.add(folders.onDidSettle(() => soon.trigger()));
  store.add(folders.onDidChangeFolders(() => soon.trigger()));
  return store;
};

class PolicyProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('shadowlight-policy');
  private published = '';
  private runs = 0;

  constructor(private readonly services: Services) {}

  async publish(): Promise<void> {
    const run = ++this.runs;
    const { sessions } = this.services.folders;
    const found = await Promise.all(sessions.map(problemsIn));
    // Another began in the meantime, and knows more.
    if (run !== this.runs) return;
    const entries = [...new Map(found.flat()).entries()];
    const content = JSON.stringify(entries);
    if (content === this.published) return;
    this.published = content;
    this.collection.clear();
    this.collection.set(entries.map(([uri, diagnostics]) => [vscode.Uri.parse(uri, true), diagnostics]));
  }

  dispose(): void {
    this.runs++;
    this.collection.dispose();
  }
}

/** By address. What is typed goes before what is saved. */
async function problemsIn(
  session: FolderSession,
): Promise<readonly (readonly [string, vscode.Diagnostic[]])[]> {
  const { problems } = await loadPolicy((path) => {
    const open = vscode.workspace.textDocuments.find(
      ({ uri }) => pathBelow(session.folder.uri, uri) === path,
    );
    return open ? Promise.resolve(open.getText()) : session.readText(path);
  });
  const byPath = new Map<string, vscode.Diagnostic[]>();
  for (const problem of problems)
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), toDiagnostic(problem)]);
  return [...byPath].map(([path, diagnostics]) => [session.uriOf(path).toString(), diagnostics] as const);
}

function toDiagnostic({ range, message }: PolicyProblem): vscode.Diagnostic {
  const words = say(message, vscode.l10n.t);
  const diagnostic = new vscode.Diagnostic(
    toRange(range),
    vscode.l10n.t('{0} Until this is mended, the policy that was read before stays in force.', words),
    vscode.DiagnosticSeverity.Error,
  );
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
