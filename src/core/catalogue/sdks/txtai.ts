import type { Sdk } from '../sdk.ts';

export const txtai: Sdk = {
  id: 'txtai',
  name: 'txtai',
  provider: 'huggingface',
  docs: 'https://neuml.github.io/txtai/embeddings/',
  packages: {
    pypi: ['txtai'],
  },
  calls: [
    {
      // An index without a path has no model.
      category: 'model',
      callees: ['txtai.**.{Embeddings,embeddings.Embeddings}'],
      model: ['path', 'config.path', '0.path'],
      when: [
        {
          argument: ['path', 'config.path', '0.path'],
        },
      ],
    },
    {
      category: 'model',
      callees: [
        'txtai.**.{LLM,Summary,Labels,Similarity,Transcription,TextToSpeech,Translation,Caption,Objects,CrossEncoder,LateEncoder}',
      ],
      model: ['path', '0'],
      when: [
        {
          argument: ['path', '0'],
        },
      ],
    },
    {
      category: 'model',
      callees: ['txtai.**.{RAG,Extractor}'],
      model: ['path', '1'],
      when: [
        {
          argument: ['path', '1'],
          is: 'text',
        },
      ],
    },
  ],
};
