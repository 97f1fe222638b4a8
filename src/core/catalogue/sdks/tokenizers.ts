import type { Sdk } from '../sdk.ts';

export const tokenizers: Sdk = {
  id: 'tokenizers',
  name: 'Tokenizers',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/tokenizers/api/tokenizer',
  packages: {
    pypi: ['tokenizers'],
  },
  calls: [
    {
      category: 'model',
      callees: ['tokenizers.**.Tokenizer.from_pretrained'],
      model: ['identifier', '0'],
      revision: ['revision'],
    },
  ],
};
