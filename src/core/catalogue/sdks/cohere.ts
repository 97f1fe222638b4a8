import type { Sdk } from '../sdk.ts';

export const cohere: Sdk = {
  id: 'cohere',
  name: 'Cohere',
  provider: 'cohere',
  docs: 'https://docs.cohere.com/reference/about',
  packages: { pypi: ['cohere'], npm: ['cohere-ai'] },
  client: { credential: ['api_key', '0', '0.token'], endpoint: ['base_url', '0.environment'] },
  calls: [
    {
      category: 'service',
      callees: [
        'cohere.**.{Client,AsyncClient,ClientV2,AsyncClientV2}().{{,v2.}{chat,chat_stream,generate,generate_stream,embed,rerank,summarize,classify},embed_jobs.create}',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: ['cohere.**.{BedrockClient,BedrockClientV2}().{chat,chat_stream,embed,rerank}'],
      model: ['model'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: [
        'cohere-ai#{default,CohereClient,CohereClientV2}().{,v2.}{chat,chatStream,generate,generateStream,embed,rerank,summarize,classify}',
      ],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['cohere-ai#{default,CohereClient,CohereClientV2}().embedJobs.create'],
      model: ['0.model'],
    },
    {
      // Library versions before 7.0: the module itself is a client.
      category: 'service',
      callees: ['cohere-ai#{,default.}{generate,embed,classify,summarize}'],
      model: ['0.model'],
    },
  ],
};
