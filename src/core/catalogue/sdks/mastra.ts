import type { Sdk } from '../sdk.ts';

export const mastra: Sdk = {
  id: 'mastra',
  name: 'Mastra',
  provider: 'unknown',
  docs: 'https://mastra.ai/models',
  packages: { npm: ['@mastra/core'] },
  calls: [
    {
      // A plain string is an id of their model router.
      category: 'service',
      callees: ['@mastra/core{,/agent}#Agent'],
      model: ['0.model'],
      providerPrefix: '/',
      when: [{ argument: ['0.model'] }],
    },
    {
      category: 'reference',
      callees: ['@mastra/core{,/*}#{ModelRouterLanguageModel,ModelRouterEmbeddingModel}'],
      model: ['0'],
      providerPrefix: '/',
    },
  ],
};
