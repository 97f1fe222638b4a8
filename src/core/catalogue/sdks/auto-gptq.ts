import type { Sdk } from '../sdk.ts';

export const autoGptq: Sdk = {
  id: 'auto-gptq',
  name: 'AutoGPTQ',
  provider: 'huggingface',
  docs: 'https://github.com/AutoGPTQ/AutoGPTQ',
  packages: {
    pypi: ['auto-gptq'],
  },
  calls: [
    {
      category: 'model',
      callees: ['auto_gptq.**.from_{quantized,pretrained}'],
      model: ['model_name_or_path', 'pretrained_model_name_or_path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
