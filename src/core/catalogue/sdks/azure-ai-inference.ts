import type { Sdk } from '../sdk.ts';

export const azureAiInference: Sdk = {
  id: 'azure-ai-inference',
  name: 'Azure AI Inference',
  provider: 'azure',
  docs: 'https://learn.microsoft.com/en-us/python/api/overview/azure/ai-inference-readme',
  packages: { pypi: ['azure-ai-inference'], npm: ['@azure-rest/ai-inference'] },
  client: { endpoint: ['endpoint', '0'], model: ['model'] },
  calls: [
    {
      category: 'service',
      callees: ['azure.ai.inference.**.ChatCompletionsClient().complete'],
      model: ['model'],
    },
    {
      category: 'service',
      callees: ['azure.ai.inference.**.{EmbeddingsClient,ImageEmbeddingsClient}().embed'],
      model: ['model'],
    },
    {
      category: 'service',
      callees: ['@azure-rest/ai-inference#default().path().post'],
      model: ['0.body.model'],
    },
  ],
};
