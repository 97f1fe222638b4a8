import type { Sdk } from '../sdk.ts';

export const portkey: Sdk = {
  id: 'portkey',
  name: 'Portkey',
  provider: 'unknown',
  docs: 'https://portkey.ai/docs/api-reference/sdk/node',
  packages: { npm: ['portkey-ai'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      // Whose model it is stands in a configuration on their side.
      category: 'service',
      callees: [
        'portkey-ai#{default,Portkey}().{chat.completions.create,completions.create,embeddings.create,responses.create,images.generate}',
      ],
      model: ['0.model'],
    },
  ],
};
