import type { Sdk } from '../sdk.ts';

export const voyageai: Sdk = {
  id: 'voyageai',
  name: 'Voyage AI',
  provider: 'other:voyage',
  docs: 'https://docs.voyageai.com/docs/embeddings',
  packages: { pypi: ['voyageai'], npm: ['voyageai'] },
  client: { credential: ['api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: ['voyageai.**.{Client,AsyncClient}().{embed,contextualized_embed,multimodal_embed}'],
      model: ['model', '1'],
    },
    {
      category: 'service',
      callees: ['voyageai.**.{Client,AsyncClient}().rerank'],
      model: ['model', '2'],
    },
    {
      category: 'service',
      callees: ['voyageai#VoyageAIClient().{embed,rerank,multimodalEmbed,contextualizedEmbed}'],
      model: ['0.model'],
    },
  ],
};
