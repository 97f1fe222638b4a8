import type { Sdk } from '../sdk.ts';

export const nomic: Sdk = {
  id: 'nomic',
  name: 'Nomic',
  provider: 'other:nomic',
  docs: 'https://docs.nomic.ai/atlas/embeddings-and-retrieval/generate-embeddings',
  packages: {
    pypi: ['nomic'],
  },
  calls: [
    {
      category: 'service',
      callees: ['nomic.embed.{text,image}'],
      model: ['model'],
    },
  ],
};
