import type { Sdk } from '../sdk.ts';

export const fasttext: Sdk = {
  id: 'fasttext',
  name: 'fastText',
  provider: 'local-file',
  docs: 'https://fasttext.cc/docs/en/python-module.html',
  packages: { pypi: ['fasttext', 'fasttext-wheel'] },
  calls: [
    {
      category: 'weights-file',
      callees: ['fasttext.load_model'],
      model: ['path', '0'],
    },
  ],
};
