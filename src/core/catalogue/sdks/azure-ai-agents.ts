import type { Sdk } from '../sdk.ts';

export const azureAiAgents: Sdk = {
  id: 'azure-ai-agents',
  name: 'Azure AI Agents',
  provider: 'azure',
  docs: 'https://learn.microsoft.com/en-us/python/api/overview/azure/ai-agents-readme',
  packages: {
    pypi: ['azure-ai-agents', 'azure-ai-projects'],
  },
  client: {
    endpoint: ['endpoint', '0'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'azure.ai.agents.**.AgentsClient().{create_agent,update_agent,create_thread_and_run,create_thread_and_process_run}',
        'azure.ai.projects.**.AIProjectClient().agents.{create_agent,update_agent,create_thread_and_run}',
      ],
      model: ['model'],
      when: [
        {
          argument: ['model'],
        },
      ],
    },
  ],
};
