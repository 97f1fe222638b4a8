import type { Sdk } from '../sdk.ts';

export const gensim: Sdk = {
  id: 'gensim',
  name: 'Gensim',
  provider: 'other:gensim',
  docs: 'https://radimrehurek.com/gensim/downloader.html',
  packages: { pypi: ['gensim'] },
  calls: [
    {
      category: 'model',
      callees: ['gensim.downloader.load'],
      model: ['name', '0'],
    },
    {
      category: 'weights-file',
      callees: [
        'gensim.models.**.{load_word2vec_format,load_fasttext_format,load_facebook_model,load_facebook_vectors}',
      ],
      model: ['fname', 'path', '0'],
      provider: 'local-file',
    },
  ],
};
