import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { claudeCodeHook } from '../../../../src/core/provenance/hooks/tools/claudeCode.ts';
import { copilotCliHook } from '../../../../src/core/provenance/hooks/tools/copilotCli.ts';
import { hookTools } from '../../../../src/core/provenance/hooks/tools/index.generated.ts';
import type { TranscriptSurroundings } from '../../../../src/core/provenance/transcripts/transcriptTool.ts';
import { HookInstallation } from '../../../../src/node/hooks/hookInstallation.ts';
import { removeHooksEverywhere } from '../../../../src/node/hooks/removeEverywhere.ts';
import { SpoolReader } from '../../../../src/node/hooks/spoolReader.ts';
import { WorkspacePaths } from '../../../../src/node/transcripts/workspacePaths.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

describe('the hook script', () => {
  let folder = '';
  let script = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'shadowlight hook '));
    script = path.join(folder, 'bundled.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/hook.ts'],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'warning',
    });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const surroundings = (): TranscriptSurroundings => ({
    home: folder,
    platform: 'linux',
    workspace: path.join(folder, 'shop'),
    environment: {},
    editorData: [],
    workspaceStorage: undefined,
  });
  const installation = (program = process.execPath): HookInstallation =>
    new HookInstallation({
      storage: path.join(folder, "it's storage"),
      script,
      program,
      surroundings: surroundings(),
    });
  const settings = (): string => path.join(folder, '.claude/settings.json');
  const spooled = (): readonly string[] =>
    readdirSync(installation().spool).filter((name) => !name.startsWith('.'));

  /** The command as it stands in the configuration, run as the tool runs it. */
  function start(): ChildProcess {
    const text = readFileSync(settings(), 'utf8');
    const { hooks } = JSON.parse(text) as {
      hooks: { PostToolUse: { hooks: { command: string }[] }[] };
    };
    const command = hooks.PostToolUse[0]?.hooks[0]?.command ?? assert.fail();
    return spawn('/bin/sh', ['-c', command], { stdio: ['pipe', 'pipe', 'pipe'] });
  }

  function run(input: string | Buffer): Promise<{ code: number | null; said: string }> {
    return new Promise((resolve) => {
      const child = start();
      let said = '';
      child.stdout?.on('data', (chunk) => (said += String(chunk)));
      child.stderr?.on('data', (chunk) => (said += String(chunk)));
      child.on('close', (code) => resolve({ code, said }));
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  }

  const event = (name = 'shop/a.ts', id = 'toolu_1', content = 'text\n'): string =>
    JSON.stringify({
      hook_event_name: 'PostToolUse',
      session_id: 's',
      cwd: folder,
      prompt: 'PROMPT',
      tool_name: 'Write',
      tool_use_id: id,
      tool_input: { file_path: path.join(folder, name), content },
      tool_response: {
        type: 'create',
        filePath: path.join(folder, name),
        content,
        structuredPatch: [],
        originalFile: null,
      },
    });
  const reader = (now = Date.now()): SpoolReader =>
    new SpoolReader(installation().spool, new WorkspacePaths(path.join(folder, 'shop'), 'linux'), () => now);

  it('is set up and taken away', async () => {
    const mine = '{\n\t"model": "opus" // mine\n}\n';
    rmSync(path.dirname(settings()), { recursive: true, force: true });
    const preview = await installation().preview(claudeCodeHook);
    assert.equal(preview?.file, settings());
    assert.equal(preview.change.before, undefined);
    await installation().setUp(claudeCodeHook, preview.change);
    assert.equal(readFileSync(settings(), 'utf8'), preview.change.after);
    assert.equal(await installation().isSetUp(claudeCodeHook), true);
    await installation().remove(claudeCodeHook);
    // A file that was made for it goes with it.
    assert.throws(() => statSync(settings()), { code: 'ENOENT' });

    writeFileSync(settings(), mine, { mode: 0o640 });
    const second = await installation().preview(claudeCodeHook);
    assert.ok(second);
    writeFileSync(settings(), `${mine}\n`);
    await assert.rejects(installation().setUp(claudeCodeHook, second.change), /has changed/);
    writeFileSync(settings(), mine);
    await installation().setUp(claudeCodeHook, second.change);
    assert.equal(statSync(settings()).mode & 0o777, 0o640);
    await installation().remove(claudeCodeHook);
    assert.equal(readFileSync(settings(), 'utf8'), mine);
    assert.equal(await installation().isSetUp(copilotCliHook), false);
  });

  it('puts an edit into the spool, for its owner alone, and says nothing', async () => {
    writeFileSync(settings(), '{}');
    const preview = await installation().preview(claudeCodeHook);
    assert.ok(preview);
    await installation().setUp(claudeCodeHook, preview.change);
    assert.deepEqual(await run(event()), { code: 0, said: '' });
    const [name = ''] = spooled();
    const file = path.join(installation().spool, name);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(installation().spool).mode & 0o777, 0o700);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /PROMPT/);
    const [edit, ...others] = reader().poll();
    assert.deepEqual(others, []);
    assert.equal(edit?.path, path.join(folder, 'shop/a.ts'));
    assert.deepEqual(edit.change, { kind: 'write', content: 'text\n', original: null });
    assert.deepEqual(spooled(), []);
  });

  it('leaves what is of other workspaces to their windows, for a day', async () => {
    await run(event('elsewhere/a.ts'));
    assert.deepEqual(reader().poll(), []);
    assert.equal(spooled().length, 1);
    const other = new SpoolReader(
      installation().spool,
      new WorkspacePaths(path.join(folder, 'elsewhere'), 'linux'),
      Date.now,
    );
    assert.equal(other.poll().length, 1);
    await run(event('elsewhere/a.ts'));
    assert.deepEqual(reader(Date.now() + 25 * 60 * 60_000).poll(), []);
    assert.deepEqual(spooled(), []);
  });

  it('never fails, whatever comes in', async () => {
    for (const input of [
      '',
      'no JSON',
      '[]',
      '{"hook_event_name":"PostToolUse"}',
      Buffer.alloc(17 * 1024 * 1024, 97),
    ])
      assert.deepEqual(await run(input), { code: 0, said: '' });
    assert.deepEqual(await run(event('shop/a.ts', 'big', 'x'.repeat(9 * 1024 * 1024))), {
      code: 0,
      said: '',
    });
    assert.deepEqual(spooled(), []);
  });

  it('works with any Node when the editor is gone', async () => {
    await installation('/nowhere/code').prepare();
    assert.deepEqual(await run(event()), { code: 0, said: '' });
    assert.equal(reader().poll().length, 1);
    await installation().prepare();
  });

  it('leaves whole files or none when it is killed', async () => {
    const children = Array.from({ length: 12 }, (_, index) => {
      const child = start();
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(event('shop/a.ts', `kill_${index}`, 'line\n'.repeat(50_000)));
      setTimeout(() => child.kill('SIGKILL'), 20 + index * 8);
      return new Promise((resolve) => child.on('close', resolve));
    });
    await Promise.all(children);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const whole = spooled().filter((name) => name.endsWith('.json'));
    assert.equal(reader().poll().length, whole.length);
    // What was never finished is thrown away in time.
    reader(Date.now() + 25 * 60 * 60_000).poll();
    assert.deepEqual(spooled(), []);
  });

  it('puts nothing anywhere once nobody looks into the spool, or the spool or the script is gone', async () => {
    const { spool } = installation();
    utimesSync(path.join(spool, '.watched'), 1_000, 1_000);
    assert.deepEqual(await run(event()), { code: 0, said: '' });
    assert.deepEqual(spooled(), []);
    rmSync(spool, { recursive: true });
    assert.deepEqual(await run(event()), { code: 0, said: '' });
    assert.throws(() => readdirSync(spool), { code: 'ENOENT' });
    assert.deepEqual(reader().poll(), []);
    await installation().clear();
    assert.deepEqual(await run(event()), { code: 0, said: '' });
  });

  it('is taken away everywhere when the extension is gone', async () => {
    const mine = '{"hooks": {}}\n';
    writeFileSync(settings(), mine);
    for (const tool of hookTools) {
      const preview = await installation().preview(tool);
      assert.ok(preview);
      await installation().setUp(tool, preview.change);
    }
    const files = hookTools.map((tool) => tool.file({ ...surroundings(), environment: {} }));
    await removeHooksEverywhere(surroundings());
    assert.deepEqual(
      files.filter((file) => existsSync(file)),
      [settings()],
    );
    assert.equal(readFileSync(settings(), 'utf8'), mine);
    assert.equal(existsSync(path.dirname(installation().spool)), false);
    // And nothing else is touched where there is none.
    await removeHooksEverywhere(surroundings());
    assert.equal(readFileSync(settings(), 'utf8'), mine);
  });
});
