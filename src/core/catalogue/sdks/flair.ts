import type { Sdk } from '../sdk.ts';

export const flair: Sdk = {
  id: 'flair',
  name: 'flair',
  provider: 'other:flair',
  docs: 'https://flairnlp.github.io/docs/intro',
  packages: {
    pypi: ['flair'],
  },
  calls: [
    {
      category: 'model',
      callees: [
        'flair.**.{SequenceTagger,PrefixedSequenceTagger,TextClassifier,TextRegressor,TokenClassifier,WordTagger,SpanClassifier,RelationClassifier,RelationExtractor,EntityLinker,EntityMentionLinker,MultitaskModel,TARSClassifier,TARSTagger,FewshotClassifier,ClusteringModel,LanguageModel,Classifier}.load',
      ],
      model: ['model_path', 'model_file', '0'],
    },
    {
      category: 'model',
      callees: [
        'flair.embeddings.**.{TransformerWordEmbeddings,TransformerDocumentEmbeddings,FlairEmbeddings,SentenceTransformerDocumentEmbeddings}',
      ],
      model: ['model', '0'],
    },
    {
      category: 'model',
      callees: ['flair.embeddings.**.WordEmbeddings'],
      model: ['embeddings', '0'],
    },
  ],
};
