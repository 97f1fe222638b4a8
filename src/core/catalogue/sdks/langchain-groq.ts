import type { Sdk } from '../sdk.ts';

export const langchainGroq: Sdk = {
  id: 'langchain-groq',
  name: 'LangChain Groq',
  provider: 'groq',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/groq',
  packages: { pypi: ['langchain-groq'], npm: ['@langchain/groq'] },
  client: { credential: ['api_key', 'groq_api_key', '0.apiKey'], endpoint: ['base_url', 'groq_api_base'] },
  calls: [
    {
      category: 'service',
      callees: ['langchain_groq.**.ChatGroq'],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: ['@langchain/groq{,/*}#ChatGroq'],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['@langchain/groq{,/*}#ChatGroq'],
      model: ['0.model', '0.modelName'],
    },
  ],
};
