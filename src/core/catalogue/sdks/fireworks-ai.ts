import type { Sdk } from '../sdk.ts';

export const fireworksAi: Sdk = {
  id: 'fireworks-ai',
  name: 'Fireworks AI',
  provider: 'fireworks',
  docs: 'https://docs.fireworks.ai/tools-sdks/python-client/sdk-introduction',
  packages: {
    pypi: ['fireworks-ai'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['base_url'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'fireworks.**.{Fireworks,AsyncFireworks}().{chat.completions.{create,acreate},completions.{create,acreate},embeddings.create}',
      ],
      model: ['model'],
    },
    {
      // Library versions before 0.13.
      category: 'service',
      callees: ['fireworks.client.{ChatCompletion,Completion,Embedding}.{create,acreate}'],
      model: ['model'],
    },
  ],
};
