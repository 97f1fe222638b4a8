import type { Sdk } from '../sdk.ts';

export const ai21: Sdk = {
  id: 'ai21',
  name: 'AI21',
  provider: 'other:ai21',
  docs: 'https://docs.ai21.com/docs/sdk',
  packages: {
    pypi: ['ai21'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['api_host'],
  },
  calls: [
    {
      category: 'service',
      callees: ['ai21.**.{AI21Client,AsyncAI21Client}().chat.completions.create'],
      model: ['model', '0'],
    },
  ],
};
