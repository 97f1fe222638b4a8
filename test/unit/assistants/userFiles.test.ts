import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configurationAt } from '../../../src/core/assistants/registry.ts';
import { readUserFile, userFiles } from '../../../src/core/assistants/userFiles.ts';
import { placeOfUserFile, readUserFileAt, settingsFolderOf } from '../../../src/node/userFiles.ts';
import { OwnSettingsReader } from '../../../src/vscode/ownSettings.ts';

const servers = {
  s: { command: 'npx', args: ['-y', 'some-server'], env: { API_KEY: 'sk-secret-value-0123456789' } },
};

/** What each of the files says when it holds a server, or a model where it can hold no server. */
const examples: Readonly<Record<string, readonly [text: string, wanted: string]>> = {
  '.claude.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '.claude/settings.json': ['{"model":"claude-opus-4-5"}', 'service claude-opus-4-5'],
  '.codex/config.toml': ['model = "gpt-5.2"\n', 'service gpt-5.2'],
  '.cursor/mcp.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '.gemini/settings.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '.codeium/windsurf/mcp_config.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '.kiro/settings/mcp.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '.aws/amazonq/mcp.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '.config/opencode/opencode.json': [
    '{"model":"anthropic/claude-opus-4-5"}',
    'service anthropic/claude-opus-4-5',
  ],
  '.aider.conf.yml': ['model: gpt-4o\n', 'service gpt-4o'],
  '.continue/config.yaml': ['models:\n  - provider: openai\n    model: gpt-4o\n', 'service gpt-4o'],
  '.continue/config.json': ['{"models":[{"provider":"openai","model":"gpt-4o"}]}', 'service gpt-4o'],
  '.config/zed/settings.json': [JSON.stringify({ context_servers: servers }), 'mcp-server some-server'],
  '.config/amp/settings.json': [JSON.stringify({ 'amp.mcpServers': servers }), 'mcp-server some-server'],
  '.copilot/mcp-config.json': [JSON.stringify({ mcpServers: servers }), 'mcp-server some-server'],
  '{editor}/mcp.json': [JSON.stringify({ servers }), 'mcp-server some-server'],
  '{editor}/settings.json': ['{"chat.tools.global.autoApprove":true}', 'assistant vs-code'],
};

describe("somebody's own settings", () => {
  it('are files whose form is known, and each says what it sets up', () => {
    assert.deepEqual(Object.keys(examples).sort(), userFiles.map(({ path: known }) => known).sort());
    for (const file of userFiles) {
      assert.ok(configurationAt(file.like ?? file.path), file.path);
      const [text, wanted] = examples[file.path] ?? [''];
      const { mentions } = readUserFile(file, text);
      const said = mentions?.map(({ category, name }) => `${category} ${name}`) ?? [];
      assert.ok(wanted !== undefined && said.includes(wanted), `${file.path}: ${said.join()}`);
      assert.ok(
        mentions?.every(({ sdk }) => sdk === file.assistant.id),
        file.path,
      );
      assert.ok(!JSON.stringify(mentions).includes('sk-secret'), file.path);
      assert.deepEqual(
        readUserFile(file, '{"other": ["').mentions?.filter(({ category }) => category !== 'assistant'),
        [],
      );
    }
  });

  it('tell the lines, and are left alone where they are too large', () => {
    const file = userFiles.find(({ path: known }) => known === '.cursor/mcp.json');
    assert.ok(file);
    const text = '{\n"mcpServers": {\n"s": {\n"command": "node" } } }';
    assert.deepEqual(readUserFile(file, text).lines, [3]);
    assert.equal(readUserFile(file, ' '.repeat(600_000)).mentions, null);
  });

  it('are read where they are', async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'shadowlight-home-'));
    try {
      await mkdir(path.join(home, '.codex', 'folder'), { recursive: true });
      const place = placeOfUserFile('.codex/config.toml', '/nowhere', home);
      assert.equal(await readUserFileAt(place), undefined);
      await writeFile(place, 'model = "gpt-5.2"\n');
      assert.equal((await readUserFileAt(place))?.text, 'model = "gpt-5.2"\n');
      await writeFile(place, ' '.repeat(2_000_000));
      assert.equal((await readUserFileAt(place))?.text, null);
      assert.equal(await readUserFileAt(path.join(home, '.codex', 'folder')), undefined);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
    const settings = settingsFolderOf(path.join('/x', 'User', 'globalStorage', 'some.extension'));
    assert.equal(placeOfUserFile('{editor}/mcp.json', settings), path.join('/x', 'User', 'mcp.json'));
  });

  it('are not touched before somebody says yes, nor after they take it back', async () => {
    const memory = new Map<string, unknown>();
    const asked: string[] = [];
    const reader = new OwnSettingsReader(
      {
        get: (key: string) => memory.get(key) as never,
        update: async (key: string, value: unknown) => void memory.set(key, value),
      },
      {
        readUserFile: async (file) => {
          asked.push(file);
          return file === '.codex/config.toml'
            ? { fsPath: '/h/config.toml', text: 'model = "gpt-5.2"\n' }
            : undefined;
        },
      },
    );
    let told = 0;
    reader.onDidChange(() => told++);
    assert.deepEqual([await reader.read(), asked, reader.isAllowed], [[], [], false]);
    await reader.allow(true);
    const [own, ...others] = await reader.read();
    assert.deepEqual(
      [own?.fsPath, own?.mentions?.map(({ name }) => name), others],
      ['/h/config.toml', ['codex', 'gpt-5.2'], []],
    );
    assert.equal(asked.length, userFiles.length);
    await reader.allow(false);
    assert.deepEqual([await reader.read(), asked.length, told], [[], userFiles.length, 2]);
    for (const value of ['true', 1, {}]) {
      memory.set('shadowlight.mayReadUserSettings', value);
      assert.equal(reader.isAllowed, false);
    }
    const browser = new OwnSettingsReader({ get: () => true as never, update: async () => {} }, {});
    assert.deepEqual([browser.isPossible, browser.isAllowed, await browser.read()], [false, false, []]);
  });
});
