import type { Sdk } from '../sdk.ts';

export const autogen: Sdk = {
  id: 'autogen',
  name: 'AutoGen',
  provider: 'unknown',
  docs: 'https://microsoft.github.io/autogen/stable/user-guide/agentchat-user-guide/tutorial/models.html',
  packages: { pypi: ['autogen-ext'] },
  client: { credential: ['api_key'], endpoint: ['base_url', 'azure_endpoint', 'endpoint'] },
  calls: [
    {
      category: 'service',
      callees: ['autogen_ext.models.**.OpenAIChatCompletionClient'],
      model: ['model'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['autogen_ext.models.**.AzureOpenAIChatCompletionClient'],
      model: ['model', 'azure_deployment'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['autogen_ext.models.**.AzureAIChatCompletionClient'],
      model: ['model'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['autogen_ext.models.**.AnthropicChatCompletionClient'],
      model: ['model'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['autogen_ext.models.**.AnthropicBedrockChatCompletionClient'],
      model: ['model'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['autogen_ext.models.**.OllamaChatCompletionClient'],
      model: ['model'],
      provider: 'ollama',
    },
  ],
};
