import type { Sdk } from '../sdk.ts';

export const vllm: Sdk = {
  id: 'vllm',
  name: 'vLLM',
  provider: 'huggingface',
  docs: 'https://docs.vllm.ai/en/latest/api/vllm/',
  packages: { pypi: ['vllm'] },
  calls: [
    {
      category: 'model',
      callees: ['vllm.**.LLM', 'vllm.**.{EngineArgs,AsyncEngineArgs}'],
      model: ['model', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
