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
    {
      category: 'weights-file',
      callees: ['autogen_ext.models.**.LlamaCppChatCompletionClient'],
      model: ['model_path', 'repo_id'],
      provider: 'local-file',
    },
    {
      // AG2 and AutoGen before 0.4.
      category: 'service',
      callees: [
        'autogen.**.{AssistantAgent,ConversableAgent,GPTAssistantAgent,MultimodalConversableAgent,RetrieveAssistantAgent,GroupChatManager,CaptainAgent}',
      ],
      model: ['llm_config.model', 'llm_config.config_list.0.model', 'llm_config'],
      providerArgument: ['llm_config.api_type', 'llm_config.config_list.0.api_type'],
      when: [{ argument: ['llm_config.model', 'llm_config.config_list.0.model'], is: 'text' }],
    },
  ],
};
