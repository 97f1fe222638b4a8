import assert from 'node:assert/strict';
import { readHubAddress } from '../../../src/core/catalogue/hubAddress.ts';
import { isPinned, mayBeAlias, readModelId } from '../../../src/core/catalogue/modelId.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const digest = `${commit}0123456789abcdef01234567`;

describe('ids as their providers write them', () => {
  const ids: readonly (readonly [string, string, string, string | null])[] = [
    [
      'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1',
      'bedrock',
      'anthropic.claude-v2:1',
      null,
    ],
    [
      'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.amazon.nova-pro-v1:0',
      'bedrock',
      'eu.amazon.nova-pro-v1:0',
      null,
    ],
    [
      'arn:aws:bedrock:us-east-1:1:provisioned-model/abc',
      'bedrock',
      'arn:aws:bedrock:us-east-1:1:provisioned-model/abc',
      null,
    ],
    ['projects/p/locations/us/publishers/google/models/gemini-2.5-pro', 'google', 'gemini-2.5-pro', null],
    ['models/gemini-embedding-001', 'google', 'models/gemini-embedding-001', null],
    [`stability-ai/sdxl:${digest}`, 'other:replicate', 'stability-ai/sdxl', digest],
    ['llama3.2:3b', 'ollama', 'llama3.2:3b', null],
    ['library/llama3.2:latest', 'ollama', 'library/llama3.2:latest', null],
    [`org/name@${commit}`, 'huggingface', 'org/name', commit],
    ['org/name@v1.0', 'huggingface', 'org/name', 'v1.0'],
    ['claude-3-5-sonnet@20240620', 'google', 'claude-3-5-sonnet@20240620', null],
    ['deepseek-ai/DeepSeek-R1:novita', 'huggingface', 'deepseek-ai/DeepSeek-R1:novita', null],
    ['meta-llama/llama-4:free', 'openrouter', 'meta-llama/llama-4:free', null],
    [`hf-hub:timm/resnet50.a1_in1k@${commit}`, 'other:timm', 'timm/resnet50.a1_in1k', commit],
  ];
  for (const [written, provider, name, revision] of ids) {
    it(`${written} is ${name}`, () => {
      const id = readModelId(written, provider, 'model');
      assert.deepEqual([id.name, id.revision], [name, revision]);
    });
  }

  it('a weights file keeps its address, and is known to lie on the hub', () => {
    const address = 'https://huggingface.co/org/name/resolve/main/model.onnx';
    assert.deepEqual(readModelId(address, 'local-file', 'weights-file'), {
      name: address,
      revision: 'main',
      provider: 'huggingface',
    });
  });

  it('full commits and digests never move', () => {
    assert.ok(isPinned(commit) && isPinned(digest));
    assert.ok(!isPinned('main') && !isPinned(commit.slice(1)) && !isPinned(`${commit}0`));
  });

  it('the names of deployments say so', () => {
    assert.ok(mayBeAlias({ name: 'chat-prod', provider: 'azure' }));
    assert.ok(
      mayBeAlias({
        name: 'arn:aws:bedrock:us-east-1:1:application-inference-profile/x',
        provider: 'bedrock',
      }),
    );
    assert.ok(mayBeAlias({ name: 'projects/p/locations/l/endpoints/1', provider: 'google' }));
    assert.ok(!mayBeAlias({ name: null, provider: 'azure' }));
    assert.ok(!mayBeAlias({ name: 'gpt-4.1', provider: 'openai' }));
    assert.ok(!mayBeAlias({ name: 'us.amazon.nova-pro-v1:0', provider: 'bedrock' }));
  });
});

describe('addresses of the hub', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['https://huggingface.co/org/name/resolve/main/model.onnx', 'model org/name main'],
    ['https://huggingface.co/org/name/resolve/main/\u0000', 'model org/name main'],
    [
      'https://huggingface.co/datasets/org/name/resolve/refs%2Fconvert%2Fparquet/x',
      'dataset org/name refs/convert/parquet',
    ],
    [`https://hf.co/org/name/blob/${commit}/config.json`, `model org/name ${commit}`],
    ['hf://datasets/lerobot/pusht/data.parquet', 'dataset lerobot/pusht null'],
    ['hf://org/name@v2/model.safetensors', 'model org/name v2'],
    ['hf:org/name/file.gguf', 'model org/name null'],
    ['hf:org/name:Q4_K_M', 'model org/name null'],
    ['hf-hub:org/name', 'model org/name null'],
    ['https://huggingface.co/org/name', undefined],
    ['https://huggingface.co/\u0000/name/resolve/main/x', undefined],
    ['https://huggingface.co/spaces/org/name/resolve/main/app.py', undefined],
    ['https://example.org/org/name/resolve/main/x', undefined],
    ['hf:name', undefined],
    ['half:org/name', undefined],
  ];
  for (const [address, wanted] of addresses) {
    it(`${JSON.stringify(address)} leads to ${wanted}`, () => {
      const found = readHubAddress(address);
      assert.equal(found && `${found.kind} ${found.name} ${found.revision}`, wanted);
    });
  }
});
