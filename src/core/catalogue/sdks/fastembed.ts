import type { Sdk } from '../sdk.ts';

export const fastembed: Sdk = {
  id: 'fastembed',
  name: 'FastEmbed',
  provider: 'huggingface',
  docs: 'https://qdrant.github.io/fastembed/',
  packages: { pypi: ['fastembed'], npm: ['fastembed'] },
  calls: [
    {
      category: 'model',
      callees: [
        'fastembed.**.{TextEmbedding,SparseTextEmbedding,LateInteractionTextEmbedding,ImageEmbedding,TextCrossEncoder}',
      ],
      model: ['model_name', '0'],
    },
    {
      category: 'model',
      callees: ['fastembed#{FlagEmbedding,SparseTextEmbedding}.init'],
      model: ['0.model'],
    },
  ],
};
