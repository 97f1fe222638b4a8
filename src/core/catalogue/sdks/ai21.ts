import type { Sdk } from '../sdk.ts';

export const ai21: Sdk = {
  id: 'ai21',
  name: 'AI21',
  provider: 'other:ai21',
  docs: 'https://docs.ai21.com/docs/sdk',
  packages: { npm: ['ai21'] },
  client: { credential: ['0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: ['ai21#AI21().chat.completions.create'],
      model: ['0.model'],
    },
  ],
};
