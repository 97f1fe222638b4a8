import type { Sdk } from '../sdk.ts';

export const perplexity: Sdk = {
  id: 'perplexity',
  name: 'Perplexity',
  provider: 'perplexity',
  docs: 'https://docs.perplexity.ai/guides/perplexity-sdk',
  packages: {
    pypi: ['perplexityai'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['base_url'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'perplexity.**.{Perplexity,AsyncPerplexity,Client,AsyncClient}().{,async_.}{chat.completions.create,responses.create,embeddings.create,contextualized_embeddings.create}',
      ],
      model: ['model'],
    },
  ],
};
