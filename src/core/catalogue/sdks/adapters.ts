import type { Sdk } from '../sdk.ts';

export const adapters: Sdk = {
  id: 'adapters',
  name: 'Adapters',
  provider: 'huggingface',
  docs: 'https://docs.adapterhub.ml/loading.html',
  packages: {
    pypi: ['adapters'],
  },
  calls: [
    {
      category: 'model',
      callees: ['adapters.**.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['adapters.**.from_pretrained().load_adapter'],
      model: ['adapter_name_or_path', '0'],
    },
  ],
};
