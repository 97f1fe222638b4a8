import type { Sdk } from '../sdk.ts';

export const agentFramework: Sdk = {
  id: 'agent-framework',
  name: 'Microsoft Agent Framework',
  provider: 'unknown',
  docs: 'https://learn.microsoft.com/en-us/agent-framework/agents/providers/',
  packages: {
    pypi: ['agent-framework', 'agent-framework-core', 'agent-framework-openai'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['base_url', 'azure_endpoint'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'agent_framework{.,_}openai.**.{OpenAIChatClient,OpenAIChatCompletionClient,OpenAIResponsesClient,OpenAIEmbeddingClient}',
      ],
      model: ['model', 'model_id'],
      provider: 'openai',
    },
  ],
};
