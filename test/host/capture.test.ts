import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ShadowlightApi } from '../../src/vscode/provenance/api.ts';
import { documentAgents } from '../support/agents/documentAgents.ts';
import type { AgentPlaces, AgentWrite, FakeAgent } from '../support/agents/fakeAgent.ts';
import { hookAgents } from '../support/agents/hookAgents.ts';
import { lineAgents } from '../support/agents/lineAgents.ts';
import { block, startOf, writeOf } from '../support/agents/writes.ts';
import { closeAll, open } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { noteOutcomes, outcomeOf, type Outcome } from './support/outcomes.ts';
import { answering, whose } from './support/provenance.ts';
import { waitFor } from './support/waitFor.ts';
import { workspaceFolder } from './support/workspace.ts';

/** How many files each tool writes in each way. For a long run: SHADOWLIGHT_RUNS=50 */
const rounds = Number(process.env['SHADOWLIGHT_RUNS'] ?? 1);
/** So long a record may come after the file. */
const lateMs = Number(process.env['SHADOWLIGHT_LATE_MS'] ?? 2_000);

const names: Readonly<Record<string, string>> = {
  'claude-code': 'Claude Code',
  codex: 'Codex',
  'gemini-cli': 'Gemini CLI',
  'copilot-cli': 'GitHub Copilot CLI',
  'github-copilot': 'GitHub Copilot',
  'qwen-code': 'Qwen Code',
  droid: 'Droid',
  windsurf: 'Windsurf',
  amp: 'Amp',
  cline: 'Cline',
  'continue-dev': 'Continue',
  'open-code': 'OpenCode',
  'roo-code': 'Roo Code',
  'kilo-code': 'Kilo Code',
  cursor: 'Cursor',
};

/** A stand-in among the extensions that suggests what it is told to. */
interface Suggester {
  suggest(text: string | undefined): void;
}

let numbers = 0;
/** More than all tools write together in all ways. */
const manyFiles = 40 + 250 * rounds;

function uriOf({ file }: Pick<AgentWrite, 'file'>): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), file);
}

async function put({ file, after }: Pick<AgentWrite, 'file' | 'after'>): Promise<void> {
  await writeFile(path.join(workspaceFolder().fsPath, file), after);
}

/** What is said of the lines of an agent, and of those that were there before. */
async function outcomes(write: AgentWrite, tool: string) {
  const document = await vscode.workspace.openTextDocument(uriOf(write));
  const own: Outcome[] = [];
  const others: Outcome[] = [];
  const inserted = new Set(write.inserted.split('\n'));
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (text.trim() === '') continue;
    const outcome = outcomeOf(await whose(document, line), tool);
    (inserted.has(text) ? own : others).push(outcome);
  }
  return { own, others };
}

/** The same, once all of it is known, or when it will not be any more. */
async function settled(write: AgentWrite, tool: string, limitMs: number) {
  const until = Date.now() + limitMs;
  for (;;) {
    const seen = await outcomes(write, tool);
    if (seen.own.every((outcome) => outcome === 'right tool') || Date.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

type Order = 'file first' | 'record first' | 'late record' | 'records in reverse' | 'edited in the open file';

describe('capture', function () {
  this.timeout(process.env['SHADOWLIGHT_OUTCOMES'] === undefined ? 90_000 : 1_800_000);
  let api: ShadowlightApi;
  let places: AgentPlaces;
  let agents: readonly FakeAgent[];
  const folder = 'src/agents';

  before(async () => {
    const extension = await activatedExtension();
    api = extension.exports as ShadowlightApi;
    const { HOME: home = '', SHADOWLIGHT_TEST_USER_DATA: userData = '' } = process.env;
    const workspace = workspaceFolder().fsPath;
    await mkdir(path.join(workspace, folder), { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await answering('Record', () => vscode.commands.executeCommand('shadowlight.startRecording'));
    // The window is the only one.
    const [storage, ...more] = await readdir(path.join(userData, 'workspaceStorage'));
    assert.ok(storage !== undefined && more.length === 0);
    places = {
      workspace,
      home,
      userData,
      workspaceStorage: path.join(userData, 'workspaceStorage', storage),
    };
    agents = [...lineAgents(places), ...documentAgents(places)];
    for (let number = 1; number < manyFiles; number += 2)
      await put({ file: `${folder}/file_${number}.py`, after: startOf(number) });
    // What has just come to be could be the work of whoever is at work.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    // A tool that was never used here is looked for now and then only.
    const first = begin(2 * agents.length).filter(({ before }) => before !== null);
    await Promise.all(
      agents.map(async (agent, index) => {
        const write = first[index];
        assert.ok(write);
        await put(write);
        await agent.record(write);
        await settled(write, names[agent.id] ?? agent.id, 40_000);
      }),
    );
  });

  after(async () => {
    await vscode.commands.executeCommand('shadowlight.stopRecording');
    await closeAll();
  });

  function begin(count: number): readonly AgentWrite[] {
    assert.ok(numbers + count < manyFiles);
    return Array.from({ length: count }, () => {
      const number = ++numbers;
      return writeOf(`${folder}/file_${number}.py`, number);
    });
  }

  async function act(agent: FakeAgent, order: Order, writes: readonly AgentWrite[]): Promise<void> {
    switch (order) {
      case 'file first':
        for (const write of writes) {
          await put(write);
          await agent.record(write);
        }
        return;
      case 'record first':
        for (const write of writes) await agent.record(write);
        // So long that it was read by then.
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        for (const write of writes) await put(write);
        return;
      case 'late record':
        for (const write of writes) await put(write);
        await new Promise((resolve) => setTimeout(resolve, lateMs));
        for (const write of writes) await agent.record(write);
        return;
      case 'records in reverse':
        for (const write of writes) await put(write);
        for (const write of writes.toReversed()) await agent.record(write);
        return;
      case 'edited in the open file':
        for (const write of writes) {
          const document =
            write.before === null ? undefined : await vscode.workspace.openTextDocument(uriOf(write));
          const reloaded =
            document &&
            waitFor(
              'the reload',
              vscode.workspace.onDidChangeTextDocument,
              () => document.getText() === write.after,
            );
          await put(write);
          await reloaded;
          await agent.record(write);
        }
    }
  }

  const orders: readonly Order[] = [
    'file first',
    'record first',
    'late record',
    'records in reverse',
    'edited in the open file',
  ];

  async function proves(
    agent: FakeAgent,
    evidence: string,
    tool: string,
    ways: readonly Order[],
  ): Promise<void> {
    for (const order of ways) {
      const writes = begin(2 * rounds);
      await act(agent, order, writes);
      for (const write of writes) {
        const isSilent = expected(agent, evidence, write) === 'nothing';
        const { own, others } = await settled(write, tool, isSilent ? 2_000 : 30_000);
        noteOutcomes(`${evidence}: ${tool}`, own);
        noteOutcomes('lines beside those of an agent', others);
        assert.deepEqual(
          [...new Set(others)],
          others.length > 0 ? ['nothing'] : [],
          `${order}: ${write.file}`,
        );
        assert.ok(!own.includes('other tool') && !own.includes('by hand'), `${order}: ${own.join()}`);
        if (process.env['SHADOWLIGHT_OUTCOMES'] === undefined)
          assert.deepEqual([...new Set(own)], [expected(agent, evidence, write)], `${order}: ${write.file}`);
      }
    }
  }

  describe('by the records of', () => {
    for (const id of Object.keys(names).filter((each) => each !== 'cursor')) {
      it(names[id] ?? id, async () => {
        const agent = agents.find((each) => each.id === id);
        assert.ok(agent);
        await proves(agent, 'record', names[id] ?? id, orders);
      });
    }
  });

  describe('by the hooks of', () => {
    for (const id of ['claude-code', 'codex', 'copilot-cli', 'cursor', 'gemini-cli', 'windsurf']) {
      it(names[id] ?? id, async () => {
        const agent = hookAgents(places).find((each) => each.id === id);
        assert.ok(agent);
        await withPick(names[id] ?? id, () =>
          answering('Set Up', () => vscode.commands.executeCommand('shadowlight.setUpHook')),
        );
        const command = await agent.command();
        const told: FakeAgent = { id, record: (write) => run(command, agent.payload(write)) };
        await proves(told, 'hook', names[id] ?? id, ['file first', 'record first', 'records in reverse']);
        await withPick(names[id] ?? id, () =>
          answering('', () => vscode.commands.executeCommand('shadowlight.removeHook')),
        );
      });
    }
  });

  describe('in the editor', () => {
    let document: vscode.TextDocument;
    let editor: vscode.TextEditor;

    beforeEach(async () => {
      const number = ++numbers;
      const file = `${folder}/typed_${number}.py`;
      await put({ file, after: startOf(number) });
      document = await open(uriOf({ file }));
      assert.ok(vscode.window.activeTextEditor);
      editor = vscode.window.activeTextEditor;
    });

    async function linesOf(text: string, tool?: string): Promise<readonly Outcome[]> {
      const found: Outcome[] = [];
      const wanted = new Set(text.split('\n').filter((line) => line.trim() !== ''));
      for (let line = 0; line < document.lineCount; line++) {
        if (wanted.has(document.lineAt(line).text)) found.push(outcomeOf(await whose(document, line), tool));
      }
      return found;
    }

    it('what an extension says it inserted', async () => {
      for (let count = 0; count < 4 * rounds; count++) {
        const text = block(++numbers);
        const end = document.lineAt(document.lineCount - 1).range.end;
        await editor.edit((edit) => edit.insert(end, text));
        const range = new vscode.Range(end, document.positionAt(document.offsetAt(end) + text.length));
        assert.equal(await api.recordInsertion({ uri: document.uri, range, tool: 'codex' }), true);
        const seen = await linesOf(text, 'Codex');
        noteOutcomes('an extension says so', seen);
        assert.deepEqual([...new Set(seen)], ['right tool']);
      }
    });

    async function accept(from: Suggester, text: string): Promise<void> {
      // Without a line of its own it would be shown behind another one's.
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n'));
      const at = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(at, at);
      from.suggest(text.trimEnd());
      const { version } = document;
      // It is shown some time after it was asked for.
      for (let tries = 0; tries < 20 && document.version === version; tries++) {
        await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
        await new Promise((resolve) => setTimeout(resolve, 50 * tries));
        await vscode.commands.executeCommand('shadowlight.acceptSuggestion');
      }
      assert.notEqual(document.version, version, 'no suggestion was shown');
      from.suggest(undefined);
    }

    it('suggestions of the one assistant that can have made them, and no others', async () => {
      const settings = vscode.workspace.getConfiguration('shadowlight.provenance');
      const assistant = await suggester('tabnine.tabnine-vscode');
      await settings.update('sources', { completions: true }, vscode.ConfigurationTarget.Global);
      // What runs is looked at first: until then anybody may have made it.
      await accept(assistant, block(++numbers));
      for (let count = 0; count < 4 * rounds; count++) {
        const text = block(++numbers);
        await accept(assistant, text);
        const seen = await linesOf(text, 'Tabnine');
        noteOutcomes('a suggestion of the only assistant', seen);
        assert.deepEqual([...new Set(seen)], ['right tool']);
      }
      const other = await suggester('acme.snippet-tool');
      for (let count = 0; count < 4 * rounds; count++) {
        const text = block(++numbers);
        await accept(count % 2 === 0 ? other : assistant, text);
        const seen = await linesOf(text, 'Tabnine');
        noteOutcomes('a suggestion where two extensions make some', seen);
        assert.deepEqual([...new Set(seen)], ['unknown']);
      }
      await settings.update('sources', undefined, vscode.ConfigurationTarget.Global);
    });

    it('keys', async () => {
      for (let count = 0; count < 2 * rounds; count++) {
        const text = `total_${++numbers} = sum(values)`;
        const end = document.lineAt(document.lineCount - 1).range.end;
        await editor.edit((edit) => edit.insert(end, '\n'));
        const last = new vscode.Position(document.lineCount - 1, 0);
        editor.selection = new vscode.Selection(last, last);
        for (const key of text) {
          const moved = waitFor(
            'the caret',
            vscode.window.onDidChangeTextEditorSelection,
            caretMoves(editor),
          );
          await vscode.commands.executeCommand('type', { text: key });
          await moved;
        }
        const seen = await linesOf(text);
        noteOutcomes('keys that were pressed', seen);
        assert.deepEqual([...new Set(seen)], ['by hand']);
      }
    });
  });
});

/** A tool that tells neither what was there nor when it wrote could have written over anything. */
function expected({ id }: FakeAgent, evidence: string, { before }: AgentWrite): Outcome {
  const isSilent = evidence === 'record' && (id === 'windsurf' || id === 'continue-dev');
  return isSilent && before === null ? 'nothing' : 'right tool';
}

function caretMoves({ selection }: vscode.TextEditor): () => boolean {
  const before = selection.active;
  return () => vscode.window.activeTextEditor?.selection.active.isEqual(before) === false;
}

async function suggester(id: string): Promise<Suggester> {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension, `${id} is not installed`);
  return (await extension.activate()) as Suggester;
}

/** Picks from the next list as a user does. */
async function withPick(label: string, pickFrom: () => Thenable<unknown>): Promise<void> {
  const { window } = vscode;
  const pick = window.showQuickPick;
  const choose = (items: readonly vscode.QuickPickItem[]): Promise<vscode.QuickPickItem | undefined> =>
    Promise.resolve(items.find((item) => item.label === label));
  Object.assign(window, { showQuickPick: choose });
  try {
    await pickFrom();
  } finally {
    Object.assign(window, { showQuickPick: pick });
  }
}

/** As a tool runs a hook: by a shell, with what happened on its standard input. */
async function run(command: string, payload: object): Promise<void> {
  const child = spawn('sh', ['-c', command], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(JSON.stringify(payload));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  assert.equal(code, 0);
}
