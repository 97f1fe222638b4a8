import type { Sdk } from '../sdk.ts';

export const ai21: Sdk = {
  id: 'ai21',
  name: 'AI21',
  provider: 'other:ai21',
  docs: 'https://docs.ai21.com/docs/sdk',
  packages: {
    pypi: ['ai21'],
    npm: ['ai21'],
  },
  client: { credential: ['api_key', '0.apiKey'], endpoint: ['api_host'] },
  calls: [
    {
      category: 'service',
      callees: ['ai21.**.{AI21Client,AsyncAI21Client}().chat.completions.create'],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: ['ai21#AI21().chat.completions.create'],
      model: ['0.model'],
    },
  ],
};
