import type { Sdk } from '../sdk.ts';

export const sentenceTransformers: Sdk = {
  id: 'sentence-transformers',
  name: 'Sentence Transformers',
  provider: 'huggingface',
  docs: 'https://sbert.net/docs/package_reference/sentence_transformer/SentenceTransformer.html',
  packages: { pypi: ['sentence-transformers'] },
  calls: [
    {
      // Without a name the model is put together from modules that are loaded on their own. `model_name` is what older versions call it.
      category: 'model',
      callees: [
        'sentence_transformers.**.{SentenceTransformer,CrossEncoder,SparseEncoder,MultiVectorEncoder}',
      ],
      model: ['model_name_or_path', 'model_name', '0'],
      when: [{ argument: ['model_name_or_path', 'model_name', '0'] }],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['sentence_transformers.**.models.Transformer'],
      model: ['model_name_or_path', '0'],
    },
  ],
};
