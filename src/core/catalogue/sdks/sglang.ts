import type { Sdk } from '../sdk.ts';

export const sglang: Sdk = {
  id: 'sglang',
  name: 'SGLang',
  provider: 'huggingface',
  docs: 'https://docs.sglang.ai/basic_usage/offline_engine_api.html',
  packages: {
    pypi: ['sglang'],
  },
  calls: [
    {
      category: 'model',
      callees: ['sglang.**.{Engine,Runtime}'],
      model: ['model_path'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
