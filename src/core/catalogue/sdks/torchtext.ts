import type { Sdk } from '../sdk.ts';

export const torchtext: Sdk = {
  id: 'torchtext',
  name: 'Torchtext',
  provider: 'other:pytorch',
  docs: 'https://docs.pytorch.org/text/stable/datasets.html',
  packages: {
    pypi: ['torchtext'],
  },
  calls: [
    {
      category: 'dataset',
      callees: [
        'torchtext.datasets.{AG_NEWS,AmazonReviewFull,AmazonReviewPolarity,CC100,CNNDM,CoLA,CoNLL2000Chunking,DBpedia,EnWik9,IMDB,IWSLT2016,IWSLT2017,MNLI,MRPC,Multi30k,PennTreebank,QNLI,QQP,RTE,SQuAD1,SQuAD2,SST2,STSB,SogouNews,UDPOS,WNLI,WikiText103,WikiText2,YahooAnswers,YelpReviewFull,YelpReviewPolarity}',
      ],
      model: [],
      namedAfterModel: 'callee',
    },
    {
      category: 'model',
      callees: ['torchtext.{models,models.roberta,models.t5}.*.get_model'],
      model: [],
      namedAfterModel: 'owner',
    },
    {
      category: 'model',
      callees: ['torchtext.vocab.{GloVe,FastText,CharNGram}'],
      model: [],
      namedAfterModel: 'callee',
    },
  ],
};
