import type { Sdk } from '../sdk.ts';

export const nltk: Sdk = {
  id: 'nltk',
  name: 'NLTK',
  provider: 'other:nltk',
  docs: 'https://www.nltk.org/data.html',
  packages: {
    pypi: ['nltk'],
  },
  calls: [
    {
      // Packages with trained models in them.
      category: 'model',
      callees: ['nltk.{,downloader.}download'],
      model: ['info_or_id', '0'],
      onlyDownloads: true,
      when: [
        {
          argument: ['info_or_id', '0'],
          is: [
            'punkt',
            'punkt_tab',
            'averaged_perceptron_tagger',
            'averaged_perceptron_tagger_eng',
            'averaged_perceptron_tagger_rus',
            'averaged_perceptron_tagger_ru',
            'maxent_ne_chunker',
            'maxent_ne_chunker_tab',
            'maxent_treebank_pos_tagger',
            'maxent_treebank_pos_tagger_tab',
            'vader_lexicon',
            'word2vec_sample',
            'bllip_wsj_no_aux',
          ],
        },
      ],
    },
    {
      category: 'dataset',
      callees: ['nltk.{,downloader.}download'],
      model: ['info_or_id', '0'],
      onlyDownloads: true,
      when: [
        {
          argument: ['info_or_id', '0'],
          is: 'text',
        },
      ],
    },
  ],
};
