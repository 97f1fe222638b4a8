import type { Sdk } from '../sdk.ts';

export const crewai: Sdk = {
  id: 'crewai',
  name: 'CrewAI',
  provider: 'unknown',
  docs: 'https://docs.crewai.com/en/concepts/llms',
  packages: { pypi: ['crewai'] },
  client: { credential: ['api_key'], endpoint: ['base_url', 'api_base'] },
  calls: [
    {
      category: 'service',
      callees: ['crewai.**.LLM'],
      model: ['model', '0'],
      providerPrefix: '/',
    },
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['crewai.**.Agent'],
      model: ['llm'],
      providerPrefix: '/',
      when: [{ argument: ['llm'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['crewai.**.Crew'],
      model: ['manager_llm', 'planning_llm', 'function_calling_llm'],
      providerPrefix: '/',
      when: [{ argument: ['manager_llm', 'planning_llm', 'function_calling_llm'], is: 'text' }],
    },
  ],
};
