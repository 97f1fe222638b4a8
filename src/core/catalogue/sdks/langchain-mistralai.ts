import type { Sdk } from '../sdk.ts';

export const langchainMistralai: Sdk = {
  id: 'langchain-mistralai',
  name: 'LangChain Mistral AI',
  provider: 'mistral',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/mistralai',
  packages: { pypi: ['langchain-mistralai'], npm: ['@langchain/mistralai'] },
  client: { credential: ['api_key', 'mistral_api_key', '0.apiKey'], endpoint: ['endpoint', 'base_url'] },
  calls: [
    {
      category: 'service',
      callees: ['langchain_mistralai.**.{ChatMistralAI,MistralAIEmbeddings}'],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: ['@langchain/mistralai{,/*}#{ChatMistralAI,MistralAI,MistralAIEmbeddings}'],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['@langchain/mistralai{,/*}#{ChatMistralAI,MistralAI,MistralAIEmbeddings}'],
      model: ['0.model', '0.modelName'],
    },
  ],
};
