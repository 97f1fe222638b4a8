import type { Sdk } from '../sdk.ts';

export const optimum: Sdk = {
  id: 'optimum',
  name: 'Optimum',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/optimum/index',
  packages: { pypi: ['optimum'] },
  calls: [
    {
      category: 'model',
      callees: ['optimum.**.from_pretrained'],
      model: ['model_id', 'model_name_or_path', 'pretrained_model_name_or_path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
