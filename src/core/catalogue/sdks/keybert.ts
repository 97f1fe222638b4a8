import type { Sdk } from '../sdk.ts';

export const keybert: Sdk = {
  id: 'keybert',
  name: 'KeyBERT',
  provider: 'huggingface',
  docs: 'https://maartengr.github.io/KeyBERT/api/keybert.html',
  packages: { pypi: ['keybert'] },
  calls: [
    {
      // Without a model it loads a Sentence Transformers model of its own choice.
      category: 'model',
      callees: ['keybert.**.KeyBERT'],
      model: ['model', '0'],
    },
  ],
};
