import type { Sdk } from '../sdk.ts';

export const flagEmbedding: Sdk = {
  id: 'flag-embedding',
  name: 'FlagEmbedding',
  provider: 'huggingface',
  docs: 'https://github.com/FlagOpen/FlagEmbedding',
  packages: { pypi: ['FlagEmbedding'] },
  calls: [
    {
      category: 'model',
      callees: [
        'FlagEmbedding.**.{FlagModel,BGEM3FlagModel,FlagICLModel,FlagLLMModel,FlagReranker,FlagLLMReranker,LayerWiseFlagLLMReranker,LightWeightFlagLLMReranker}',
      ],
      model: ['model_name_or_path', '0'],
      remoteCode: ['trust_remote_code'],
    },
    {
      category: 'model',
      callees: ['FlagEmbedding.**.{FlagAutoModel,FlagAutoReranker}.from_finetuned'],
      model: ['model_name_or_path', '0'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
