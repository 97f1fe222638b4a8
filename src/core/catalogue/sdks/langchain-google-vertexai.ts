import type { Sdk } from '../sdk.ts';

export const langchainGoogleVertexai: Sdk = {
  id: 'langchain-google-vertexai',
  name: 'LangChain Vertex AI',
  provider: 'google',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/google',
  packages: { pypi: ['langchain-google-vertexai'], npm: ['@langchain/google-vertexai'] },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_google_vertexai.**.{ChatVertexAI,VertexAI,VertexAIEmbeddings,VertexAIModelGarden,VertexAIImageGeneratorChat}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatVertexAI,VertexAI,VertexAIEmbeddings}',
      ],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: ['@langchain/google-vertexai{,-web}{,/*}#ChatVertexAI'],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['@langchain/google-vertexai{,/*}#{ChatVertexAI,VertexAI,VertexAIEmbeddings}'],
      model: ['0.model', '0.modelName'],
    },
    {
      category: 'service',
      callees: ['@langchain/google-vertexai-web{,/*}#{ChatVertexAI,VertexAI,VertexAIEmbeddings}'],
      model: ['0.model', '0.modelName'],
    },
    {
      category: 'service',
      callees: [
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/googlevertexai#{ChatGoogleVertexAI,GoogleVertexAI,GoogleVertexAIEmbeddings}',
      ],
      model: ['0.model', '0.modelName'],
    },
  ],
};
