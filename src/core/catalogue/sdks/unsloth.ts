import type { Sdk } from '../sdk.ts';

export const unsloth: Sdk = {
  id: 'unsloth',
  name: 'Unsloth',
  provider: 'huggingface',
  docs: 'https://docs.unsloth.ai/',
  packages: { pypi: ['unsloth'] },
  calls: [
    {
      category: 'model',
      callees: [
        'unsloth.**.{FastLanguageModel,FastModel,FastVisionModel,FastLlamaModel,FastMistralModel}.from_pretrained',
      ],
      model: ['model_name', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
