import type { Sdk } from '../sdk.ts';

export const perplexity: Sdk = {
  id: 'perplexity',
  name: 'Perplexity',
  provider: 'perplexity',
  docs: 'https://docs.perplexity.ai/guides/perplexity-sdk',
  packages: { npm: ['@perplexity-ai/perplexity_ai'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        '@perplexity-ai/perplexity_ai#{default,Perplexity}().{chat.completions,responses,embeddings,contextualizedEmbeddings}.create',
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['@perplexity-ai/perplexity_ai#{default,Perplexity}().async.chat.completions.create'],
      model: ['0.request.model'],
    },
  ],
};
