import type { Sdk } from '../sdk.ts';

export const guidance: Sdk = {
  id: 'guidance',
  name: 'Guidance',
  provider: 'unknown',
  docs: 'https://guidance.readthedocs.io/en/latest/',
  packages: {
    pypi: ['guidance'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['base_url', 'azure_endpoint'],
  },
  calls: [
    {
      category: 'service',
      callees: ['guidance.models.**.{OpenAI,OpenAIChat,OpenAICompletion}'],
      model: ['model', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['guidance.models.**.{AzureOpenAI,AzureOpenAIChat}'],
      model: ['model', '0'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['guidance.models.**.{Anthropic,AnthropicChat}'],
      model: ['model', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['guidance.models.**.{VertexAI,GoogleAI,GoogleAIChat}'],
      model: ['model', '0'],
      provider: 'google',
    },
    {
      category: 'model',
      callees: ['guidance.models.**.{Transformers,TransformersChat}'],
      model: ['model', '0'],
      provider: 'huggingface',
    },
    {
      category: 'weights-file',
      callees: ['guidance.models.**.{LlamaCpp,LlamaCppChat}'],
      model: ['model', '0'],
      provider: 'local-file',
    },
  ],
};
