// Runs inside the extension host of a fresh window, as VS Code runs a test suite; appends what it measured to
// the file named in the environment.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { startTiming, type Timing } from '../support/timing.ts';

export interface WindowFigures {
  /** From asking for the extension to its `activate()` being through: loading the bundle and starting. */
  readonly activation: Timing;
  /** The same of an extension that does nothing: what VS Code itself takes for it. */
  readonly emptyActivation: Timing;
  /** What VS Code itself noted, in milliseconds. */
  readonly loadCodeMs: number | null;
  readonly callActivateMs: number | null;
  /** The same of the extension that does nothing; loading has VS Code's own round trips to the window in it. */
  readonly emptyLoadCodeMs: number | null;
  /** Of each change: all our listeners together, in the host's thread. */
  readonly changeMs: readonly number[];
  /** The same with no listener of ours: what measuring costs. */
  readonly emptyChangeMs: readonly number[];
  /** From a change that brings a finding to VS Code telling of it; the pause that we wait is in it. */
  readonly findingMs: readonly number[];
  readonly firstFindingMs: number;
  /** Longest and 99th percentile of stops of the host's thread while typing. */
  readonly stallMaxMs: number;
  readonly stallP99Ms: number;
  /** Of the whole extension host, before the extension and at the end. */
  readonly megabytesBefore: number;
  readonly megabytesAfter: number;
}

const extensionId = 'shadowlight.shadowlight';
const emptyExtensionId = 'bench.empty';
const edits = 100;
const findings = 8;
/** Between two keys of a fast typist. */
const keyPauseMs = 60;

export async function run(): Promise<void> {
  const output = process.env['SHADOWLIGHT_BENCH_OUTPUT'];
  if (!output) throw new Error('SHADOWLIGHT_BENCH_OUTPUT is not set');
  try {
    appendFileSync(output, `${JSON.stringify(await measureWindow())}\n`);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    appendFileSync(output, `${JSON.stringify({ error: text })}\n`);
  }
}

async function measureWindow(): Promise<WindowFigures> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the window has no folder');

  // VS Code calls listeners in the order in which they came: what lies between two of ours is the extension's.
  const empty = new Stopwatch();
  empty.begin();
  empty.end();
  const changes = new Stopwatch();
  changes.begin();
  const emptyActivation = await timeActivation(emptyExtensionId);
  const megabytesBefore = process.memoryUsage().rss / 1e6;
  const activation = await timeActivation(extensionId);
  changes.end();

  const opened = performance.now();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'large.py'));
  const editor = await vscode.window.showTextDocument(document);
  await untilFindings(document, (list) => list.length > 0);
  const firstFindingMs = performance.now() - opened;

  await type(editor, 20);
  changes.times.length = 0;
  empty.times.length = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await type(editor, edits);
  delay.disable();
  const changeMs = [...changes.times];
  const emptyChangeMs = [...empty.times];

  const findingMs: number[] = [];
  for (let index = 0; index < findings; index++)
    findingMs.push(await timeFinding(editor, `undeclared_${index}`));
  const megabytesAfter = process.memoryUsage().rss / 1e6;
  const noted = await notedByVsCode();
  changes.dispose();
  empty.dispose();
  return {
    activation,
    emptyActivation,
    ...noted,
    changeMs,
    emptyChangeMs,
    findingMs,
    firstFindingMs,
    stallMaxMs: delay.max / 1e6,
    stallP99Ms: delay.percentile(99) / 1e6,
    megabytesBefore,
    megabytesAfter,
  };
}

async function timeActivation(id: string): Promise<Timing> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive) throw new Error(`${id} is missing or active before it was asked for`);
  const end = startTiming();
  await extension.activate();
  return end();
}

/** Two listeners, and the time between them. */
class Stopwatch {
  readonly times: number[] = [];
  private readonly listeners: vscode.Disposable[] = [];
  private began = 0;

  begin(): void {
    this.listen(() => (this.began = performance.now()));
  }

  end(): void {
    this.listen(() => this.times.push(performance.now() - this.began));
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private listen(call: () => void): void {
    this.listeners.push(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.fileName.endsWith('large.py')) call();
      }),
    );
  }
}

/** Writes into the middle of the file, one character at a time. */
async function type(editor: vscode.TextEditor, count: number): Promise<void> {
  const line = Math.floor(editor.document.lineCount / 2);
  const at = new vscode.Position(line, editor.document.lineAt(line).text.length);
  await editor.edit((edit) => edit.insert(at, '\nx'));
  for (let index = 0; index < count; index++) {
    const end = editor.document.lineAt(line + 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'y'), { undoStopBefore: false, undoStopAfter: false });
    await pause(keyPauseMs);
  }
}

async function timeFinding(editor: vscode.TextEditor, name: string): Promise<number> {
  const { document } = editor;
  // The one before it has settled.
  await pause(1000);
  const seen = untilFindings(document, (list) => list.some(({ message }) => message.includes(name)));
  const start = performance.now();
  await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), `import ${name}\n`));
  await seen;
  return performance.now() - start;
}

async function untilFindings(
  document: vscode.TextDocument,
  isThere: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<void> {
  const check = (): boolean => isThere(vscode.languages.getDiagnostics(document.uri));
  if (check()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no finding within 20 s')), 20_000);
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!check()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
}

type Noted = Pick<WindowFigures, 'loadCodeMs' | 'callActivateMs' | 'emptyLoadCodeMs'>;

/** "Developer: Startup Performance" has a table of what each extension took. */
async function notedByVsCode(): Promise<Noted> {
  await vscode.commands.executeCommand('perfview.show');
  for (let tries = 0; tries < 40; tries++) {
    const report = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    const ours = notedOf(report, extensionId);
    const nothing = notedOf(report, emptyExtensionId);
    if (ours && nothing) return { ...ours, emptyLoadCodeMs: nothing.loadCodeMs };
    await pause(100);
  }
  return { loadCodeMs: null, callActivateMs: null, emptyLoadCodeMs: null };
}

/** From a row `| Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By |`. */
function notedOf(report: string | undefined, id: string) {
  const row = report?.split('\n').find((line) => line.includes(id) && line.startsWith('|'));
  if (!row) return undefined;
  const [, , , load, call] = row.split('|').map((cell) => cell.trim());
  return { loadCodeMs: Number(load), callActivateMs: Number(call) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
