import type { Sdk } from '../sdk.ts';

export const openaiAgents: Sdk = {
  id: 'openai-agents',
  name: 'OpenAI Agents',
  provider: 'openai',
  docs: 'https://openai.github.io/openai-agents-python/models/',
  packages: {
    pypi: ['openai-agents'],
    npm: ['@openai/agents', '@openai/agents-core', '@openai/agents-openai', '@openai/agents-realtime'],
  },
  calls: [
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['agents.**.Agent'],
      model: ['model'],
      when: [{ argument: ['model'], is: 'text' }, { argument: ['name', '0'] }],
    },
    {
      category: 'service',
      callees: ['agents.**.{OpenAIChatCompletionsModel,OpenAIResponsesModel,OpenAIResponsesWSModel}'],
      model: ['model', '0'],
      when: [{ argument: ['openai_client', '1'] }],
    },
    {
      category: 'service',
      callees: ['@openai/agents{,-core}#Agent'],
      model: ['0.model'],
      when: [{ argument: ['0.model'], is: 'text' }],
    },
    {
      category: 'service',
      callees: [
        '@openai/agents{,-openai}#{OpenAIChatCompletionsModel,OpenAIResponsesModel,OpenAIResponsesWSModel}',
      ],
      model: ['1'],
    },
    {
      category: 'service',
      callees: ['@openai/agents{,-realtime,/realtime}#RealtimeSession'],
      model: ['1.model'],
    },
    {
      category: 'service',
      callees: ['@openai/agents{,-core}#Runner'],
      model: ['0.model'],
      when: [{ argument: ['0.model'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['agents.extensions.models.**.LitellmModel'],
      model: ['model', '0'],
      provider: 'unknown',
      providerPrefix: '/',
    },
    {
      // It goes before what the agents of the run name.
      category: 'service',
      callees: ['agents.**.RunConfig'],
      model: ['model'],
      when: [{ argument: ['model'], is: 'text' }],
    },
  ],
};
