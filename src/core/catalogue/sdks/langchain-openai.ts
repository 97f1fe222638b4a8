import type { Sdk } from '../sdk.ts';

export const langchainOpenai: Sdk = {
  id: 'langchain-openai',
  name: 'LangChain OpenAI',
  provider: 'openai',
  docs: 'https://docs.langchain.com/oss/python/integrations/providers/openai',
  packages: { pypi: ['langchain-openai'], npm: ['@langchain/openai'] },
  client: {
    credential: ['api_key', 'openai_api_key', '0.apiKey', '0.openAIApiKey'],
    endpoint: [
      'base_url',
      'openai_api_base',
      'azure_endpoint',
      '0.configuration.baseURL',
      '0.configuration.basePath',
      '1.basePath',
      '1.baseURL',
    ],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'langchain_openai.**.{ChatOpenAI,OpenAI,OpenAIEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.{ChatOpenAI,OpenAI,OpenAIChat,OpenAIEmbeddings}',
      ],
      model: ['model', 'model_name'],
    },
    {
      // The short form: the model alone, or before the other settings.
      category: 'service',
      callees: [
        '@langchain/openai{,/*}#{ChatOpenAI,ChatOpenAICompletions,ChatOpenAIResponses,OpenAI,OpenAIChat,OpenAIEmbeddings}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/openai#{ChatOpenAI,ChatOpenAICompletions,ChatOpenAIResponses,OpenAI,OpenAIChat,OpenAIEmbeddings}',
      ],
      model: ['0'],
      when: [{ argument: ['0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@langchain/openai{,/*}#{ChatOpenAI,ChatOpenAICompletions,ChatOpenAIResponses,OpenAI,OpenAIChat,OpenAIEmbeddings}',
        '{langchain,@langchain/community}/{chat_models,llms,embeddings}/openai#{ChatOpenAI,ChatOpenAICompletions,ChatOpenAIResponses,OpenAI,OpenAIChat,OpenAIEmbeddings}',
      ],
      model: ['0.model', '0.modelName'],
    },
    {
      category: 'service',
      callees: [
        'langchain_openai.**.{AzureChatOpenAI,AzureOpenAI,AzureOpenAIEmbeddings}',
        '{langchain,langchain_community,langchain_classic}.**.{AzureChatOpenAI,AzureOpenAI,AzureOpenAIEmbeddings}',
      ],
      model: ['model', 'model_name', 'azure_deployment', 'deployment_name', 'deployment'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: [
        '@langchain/openai{,/*}#{AzureChatOpenAI,AzureOpenAI,AzureOpenAIEmbeddings}',
        '@langchain/azure-openai#{AzureChatOpenAI,AzureOpenAI,AzureOpenAIEmbeddings}',
      ],
      model: [
        '0.model',
        '0.modelName',
        '0.deploymentName',
        '0.azureOpenAIApiDeploymentName',
        '0.azureOpenAIApiEmbeddingsDeploymentName',
      ],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['{@langchain/openai,langchain/tools}{,/*}#DallEAPIWrapper'],
      model: ['0.model', '0.modelName'],
    },
  ],
};
