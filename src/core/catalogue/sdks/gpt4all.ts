import type { Sdk } from '../sdk.ts';

export const gpt4all: Sdk = {
  id: 'gpt4all',
  name: 'GPT4All',
  provider: 'other:gpt4all',
  docs: 'https://docs.gpt4all.io/gpt4all_python/ref.html',
  packages: { pypi: ['gpt4all'], npm: ['gpt4all'] },
  calls: [
    {
      category: 'model',
      callees: ['gpt4all.**.{GPT4All,Embed4All}'],
      model: ['model_name', '0'],
      published: ['*.gguf', '*.bin'],
    },
    {
      category: 'model',
      callees: ['gpt4all#loadModel'],
      model: ['0'],
      published: ['*.gguf', '*.bin'],
    },
  ],
};
