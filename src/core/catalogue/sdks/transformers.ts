import type { Sdk } from '../sdk.ts';

export const transformers: Sdk = {
  id: 'transformers',
  name: 'Transformers',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/transformers/main_classes/model',
  packages: { pypi: ['transformers'] },
  calls: [
    {
      // Every class that is loaded from the hub: models, tokenizers, processors, configurations.
      category: 'model',
      callees: ['transformers.**.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
      revision: ['revision'],
      unsafe: { argument: 'weights_only', equals: false },
      remoteCode: ['trust_remote_code'],
    },
    {
      // Without a model the library picks one for the task.
      category: 'model',
      callees: ['transformers.**.pipeline'],
      model: ['model', '1'],
      task: ['task', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
