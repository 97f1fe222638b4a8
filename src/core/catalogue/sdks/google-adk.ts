import type { Sdk } from '../sdk.ts';

export const googleAdk: Sdk = {
  id: 'google-adk',
  name: 'Agent Development Kit',
  provider: 'google',
  docs: 'https://google.github.io/adk-docs/agents/models/',
  packages: { pypi: ['google-adk'] },
  calls: [
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['google.adk.**.{Agent,LlmAgent}'],
      model: ['model'],
      when: [{ argument: ['model'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['google.adk.**.LiteLlm'],
      model: ['model', '0'],
      providerPrefix: '/',
    },
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['@google/adk#{LlmAgent,Agent}'],
      model: ['0.model'],
      when: [{ argument: ['0.model'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['@google/adk#Gemini'],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['google.adk.models.**.{Gemini,ApigeeLlm}'],
      model: ['model'],
    },
    {
      // Claude on Vertex AI.
      category: 'service',
      callees: ['google.adk.models.**.Claude'],
      model: ['model'],
    },
  ],
};
