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

const boto = (made: string): string =>
  `import boto3, os\nREGION = "eu-west-3"\n${made}.invoke_model(modelId="anthropic.claude-v2")\n`;
const gemini = (more: string): string =>
  `from google import genai\ngenai.Client(${more}).models.generate_content(model="gemini-2.5-pro", contents="")\n`;

/** Clients that are told a region, and the host that follows. */
const regions: readonly (readonly [text: string, host: string])[] = [
  [
    boto('boto3.client("bedrock-runtime", region_name="eu-central-1")'),
    'bedrock-runtime.eu-central-1.amazonaws.com',
  ],
  [boto('boto3.client("bedrock-runtime", "us-east-1")'), 'bedrock-runtime.us-east-1.amazonaws.com'],
  [boto('boto3.client("bedrock-runtime", REGION)'), 'bedrock-runtime.eu-west-3.amazonaws.com'],
  [
    boto('boto3.Session(region_name="eu-north-1").client("bedrock-runtime")'),
    'bedrock-runtime.eu-north-1.amazonaws.com',
  ],
  [boto('boto3.client("bedrock-runtime")'), '-'],
  [boto('boto3.client("bedrock-runtime", region_name=os.environ.get("R", "eu-west-1"))'), '-'],
  [boto('boto3.client("bedrock-runtime", region_name=os.environ["R"])'), '-'],
  [boto('boto3.client("bedrock-runtime", region_name="eu-west-1", endpoint_url=os.environ["E"])'), '-'],
  [boto('boto3.client("bedrock-runtime", region_name="eu-west-1", **more)'), '-'],
  [boto('boto3.client("bedrock-runtime", region_name="cn-north-1")'), '-'],
  [boto('boto3.client("bedrock-runtime", region_name="eusc-de-east-1")'), '-'],
  [gemini('vertexai=True, project="p", location="europe-west4"'), 'europe-west4-aiplatform.googleapis.com'],
  [gemini('project="p", location="europe-west4"'), '-'],
  [gemini('vertexai=False, location="europe-west4"'), '-'],
  [gemini('vertexai=True, location="global"'), '-'],
  [gemini('vertexai=True, location="europe-west4", http_options={"base_url": "https://a.dev"}'), '-'],
  [
    'from anthropic import AnthropicBedrock\nAnthropicBedrock(aws_region="eu-west-1").messages.create(model="anthropic.claude-v2")\n',
    'bedrock-runtime.eu-west-1.amazonaws.com',
  ],
  [
    'from anthropic import AnthropicVertex\nAnthropicVertex(region="europe-west1").messages.create(model="claude-sonnet-4")\n',
    'europe-west1-aiplatform.googleapis.com',
  ],
];

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

  it('follow from the region that a client is told, where nothing else is said', async () => {
    const state = await folder(
      Object.fromEntries(regions.map(([text], index) => [`a${index}.py`, text] as const)),
    );
    for (const [index, [text, host]] of regions.entries()) {
      const [found, ...others] = state.file(`a${index}.py`)?.models ?? [];
      assert.ok(found && others.length === 0, text);
      assert.equal(found.host ?? '-', host, text);
    }
  });

  it('follow from the region in JavaScript, too', async () => {
    const bedrockOf = (options: string): string =>
      `import { BedrockRuntime } from '@aws-sdk/client-bedrock-runtime';\nnew BedrockRuntime({ ${options} }).converse({ modelId: 'm' });\n`;
    const geminiOf = (options: string): string =>
      `import { GoogleGenAI } from '@google/genai';\nnew GoogleGenAI({ ${options} }).models.generateContent({ model: 'm' });\n`;
    const state = await folder({
      'a.ts': bedrockOf("region: 'eu-west-1'"),
      'b.ts': bedrockOf("region: 'eu-west-1', endpoint: url"),
      'c.ts': geminiOf("vertexai: true, location: 'europe-west1'"),
      'd.ts': geminiOf("location: 'europe-west1'"),
    });
    assert.deepEqual(
      ['a.ts', 'b.ts', 'c.ts', 'd.ts'].map((path) => state.file(path)?.models.map(({ host }) => host ?? '-')),
      [['bedrock-runtime.eu-west-1.amazonaws.com'], ['-'], ['europe-west1-aiplatform.googleapis.com'], ['-']],
    );
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
