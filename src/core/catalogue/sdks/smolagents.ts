import type { Sdk } from '../sdk.ts';

export const smolagents: Sdk = {
  id: 'smolagents',
  name: 'smolagents',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/smolagents/reference/models',
  packages: { pypi: ['smolagents'] },
  client: { credential: ['token', 'api_key'], endpoint: ['api_base'] },
  calls: [
    {
      category: 'service',
      callees: ['smolagents.**.{InferenceClientModel,HfApiModel}'],
      model: ['model_id', '0'],
    },
    {
      category: 'service',
      callees: ['smolagents.**.{OpenAIModel,OpenAIServerModel}'],
      model: ['model_id', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['smolagents.**.{AzureOpenAIModel,AzureOpenAIServerModel}'],
      model: ['model_id', '0'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['smolagents.**.{AmazonBedrockModel,AmazonBedrockServerModel}'],
      model: ['model_id', '0'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['smolagents.**.{LiteLLMModel,LiteLLMRouterModel}'],
      model: ['model_id', '0'],
      providerPrefix: '/',
    },
    {
      category: 'model',
      callees: ['smolagents.**.{TransformersModel,VLLMModel,MLXModel}'],
      model: ['model_id', '0'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
