import type { Sdk } from '../sdk.ts';

export const bertopic: Sdk = {
  id: 'bertopic',
  name: 'BERTopic',
  provider: 'huggingface',
  docs: 'https://maartengr.github.io/BERTopic/api/bertopic.html',
  packages: {
    pypi: ['bertopic'],
  },
  calls: [
    {
      // Anything but a name is a model that was made before.
      category: 'model',
      callees: ['bertopic.**.BERTopic'],
      model: ['embedding_model'],
      when: [
        {
          argument: ['embedding_model'],
          is: 'text',
        },
      ],
    },
    {
      category: 'model',
      callees: ['bertopic.**.BERTopic.load'],
      model: ['path', '0'],
    },
  ],
};
