import type { Sdk } from '../sdk.ts';

export const langchainGoogleGenai: Sdk = {
  id: 'langchain-google-genai',
  name: 'LangChain Google Gen AI',
  provider: 'google',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/google',
  packages: { pypi: ['langchain-google-genai'], npm: ['@langchain/google-genai', '@langchain/google'] },
  client: { credential: ['api_key', 'google_api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_google_genai.**.{ChatGoogleGenerativeAI,GoogleGenerativeAI,GoogleGenerativeAIEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatGooglePalm,GooglePalm,GooglePalmEmbeddings}',
      ],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: [
        '@langchain/google-genai{,/*}#{ChatGoogleGenerativeAI,GoogleGenerativeAIEmbeddings}',
        '@langchain/google{,/*}#ChatGoogle',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/googlepalm#{ChatGoogleGenerativeAI,GoogleGenerativeAIEmbeddings}',
      ],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@langchain/google-genai{,/*}#{ChatGoogleGenerativeAI,GoogleGenerativeAIEmbeddings}',
        '@langchain/google{,/*}#ChatGoogle',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/googlepalm#{ChatGoogleGenerativeAI,GoogleGenerativeAIEmbeddings}',
      ],
      model: ['0.model', '0.modelName'],
    },
  ],
};
