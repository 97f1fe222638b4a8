import type { Sdk } from '../sdk.ts';

export const transformersJs: Sdk = {
  id: 'transformers-js',
  name: 'Transformers.js',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/transformers.js/api/pipelines',
  packages: { npm: ['@huggingface/transformers', '@xenova/transformers'] },
  calls: [
    {
      category: 'model',
      callees: ['{@huggingface,@xenova}/transformers#{,default.}pipeline'],
      model: ['1'],
      task: ['0'],
      revision: ['2.revision'],
    },
    {
      category: 'model',
      callees: ['{@huggingface,@xenova}/transformers#**.from_pretrained'],
      model: ['0'],
      revision: ['1.revision'],
    },
  ],
};
