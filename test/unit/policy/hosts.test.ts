import assert from 'node:assert/strict';
import { loadPolicy } from '../../../src/core/policy/loadPolicy.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import type { FolderState } from '../../../src/core/workspace/folderState.ts';
import { analyzeFormatFile } from '../formats/support.ts';
import { folder } from '../support/folder.ts';

const client = (more: string): string =>
  `from openai import OpenAI\nOpenAI(${more}).chat.completions.create(model="m")\n`;
const post = (address: string): string =>
  `import requests\nrequests.post("${address}", json={"model": "m", "messages": []})\n`;
const bedrock = (region: string, model: string): string =>
  `import requests\nrequests.post("https://bedrock-runtime.${region}.amazonaws.com/model/${model}/invoke", json={})\n`;

const files = {
  'default.py': client(''),
  'client.py': client('base_url="https://llm.acme.dev:8443/v1"'),
  'constant.py': `URL = "https://llm.acme.dev/v1"\n${client('base_url=URL')}`,
  'unknown.py': `import sys\n${client('base_url=sys.argv[1]')}`,
  'part.py': `import sys\n${client('base_url=f"https://{sys.argv[1]}.acme.dev/v1"')}`,
  'post.py': post('https://api.openai.com/v1/chat/completions'),
  'own.py': client('base_url="http://localhost:11434/v1"'),
  'frankfurt.py': bedrock('eu-central-1', 'anthropic.claude-3-haiku-20240307-v1:0'),
  'zurich.py': bedrock('eu-central-2', 'anthropic.claude-3-haiku-20240307-v1:0'),
  'profile.py': bedrock('eu-central-1', 'global.anthropic.claude-sonnet-4-20250514-v1:0'),
  'run.sh': 'curl https://api.openai.com/v1/chat/completions -d \'{"model": "gpt-4.1"}\'\n',
  '.mcp.json': '{ "mcpServers": { "a": { "url": "https://mcp.acme.dev:444/mcp" } } }',
};

async function opened(): Promise<FolderState> {
  const state = await folder(files);
  for (const path of ['run.sh', '.mcp.json'] as const)
    state.setDisk(path, await analyzeFormatFile(path, files[path]));
  return state;
}

describe('the hosts that a policy sees', () => {
  it('are those that the code names', async () => {
    const state = await opened();
    const hosts = Object.keys(files).map((path) => {
      const found = state.file(path)?.models ?? [];
      assert.equal(found.length, 1, path);
      return `${path} ${found[0]?.host ?? '-'}`;
    });
    assert.deepEqual(hosts, [
      'default.py -',
      'client.py llm.acme.dev',
      'constant.py llm.acme.dev',
      'unknown.py -',
      'part.py -',
      'post.py api.openai.com',
      'own.py localhost',
      'frankfurt.py bedrock-runtime.eu-central-1.amazonaws.com',
      'zurich.py bedrock-runtime.eu-central-2.amazonaws.com',
      'profile.py bedrock-runtime.eu-central-1.amazonaws.com',
      'run.sh api.openai.com',
      '.mcp.json mcp.acme.dev',
    ]);
  });

  it('prove where something is hosted, or do not', async () => {
    const state = await opened();
    state.setPolicy(await loadPolicy(() => Promise.resolve('version: 1\npresets: eu-hosted-only\n')));
    const passed = [...reportFolder(state, '2026-11-23')]
      .filter(({ findings }) => findings.every(({ policy }) => policy === undefined))
      .map(({ path }) => path);
    assert.deepEqual(passed, ['frankfurt.py', 'own.py']);
  });
});
