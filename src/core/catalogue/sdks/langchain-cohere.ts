import type { Sdk } from '../sdk.ts';

export const langchainCohere: Sdk = {
  id: 'langchain-cohere',
  name: 'LangChain Cohere',
  provider: 'cohere',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/cohere',
  packages: { pypi: ['langchain-cohere'], npm: ['@langchain/cohere'] },
  client: { credential: ['cohere_api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_cohere.**.{ChatCohere,Cohere,CohereEmbeddings,CohereRerank}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatCohere,Cohere,CohereEmbeddings,CohereRerank}',
      ],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: ['@langchain/cohere{,/*}#ChatCohere'],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@langchain/cohere{,/*}#{ChatCohere,Cohere,CohereEmbeddings,CohereRerank}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/cohere#{ChatCohere,Cohere,CohereEmbeddings,CohereRerank}',
      ],
      model: ['0.model', '0.modelName'],
    },
  ],
};
