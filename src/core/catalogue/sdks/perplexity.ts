import type { Sdk } from '../sdk.ts';

export const perplexity: Sdk = {
  id: 'perplexity',
  name: 'Perplexity',
  provider: 'perplexity',
  docs: 'https://docs.perplexity.ai/guides/perplexity-sdk',
  packages: {
    pypi: ['perplexityai'],
    npm: ['@perplexity-ai/perplexity_ai'],
  },
  client: { credential: ['api_key', '0.apiKey'], endpoint: ['base_url', '0.baseURL'] },
  calls: [
    {
      category: 'service',
      callees: [
        'perplexity.**.{Perplexity,AsyncPerplexity,Client,AsyncClient}().{,async_.}{chat.completions.create,responses.create,embeddings.create,contextualized_embeddings.create}',
      ],
      model: ['model'],
    },
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
