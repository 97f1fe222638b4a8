import type { Sdk } from '../sdk.ts';

export const langchainAnthropic: Sdk = {
  id: 'langchain-anthropic',
  name: 'LangChain Anthropic',
  provider: 'anthropic',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/anthropic',
  packages: { pypi: ['langchain-anthropic'], npm: ['@langchain/anthropic'] },
  client: {
    credential: ['api_key', 'anthropic_api_key', '0.apiKey', '0.anthropicApiKey'],
    endpoint: ['base_url', 'anthropic_api_url', '0.anthropicApiUrl'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_anthropic.**.{ChatAnthropic,AnthropicLLM}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatAnthropic,Anthropic}',
      ],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: [
        '@langchain/anthropic{,/*}#{ChatAnthropic,ChatAnthropicMessages}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/anthropic#{ChatAnthropic,ChatAnthropicMessages}',
      ],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@langchain/anthropic{,/*}#{ChatAnthropic,ChatAnthropicMessages}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/anthropic#{ChatAnthropic,ChatAnthropicMessages}',
      ],
      model: ['0.model', '0.modelName'],
    },
  ],
};
