import type { Sdk } from '../sdk.ts';

export const camel: Sdk = {
  id: 'camel',
  name: 'CAMEL',
  provider: 'unknown',
  docs: 'https://docs.camel-ai.org/key_modules/models',
  packages: {
    pypi: ['camel-ai'],
  },
  calls: [
    {
      category: 'service',
      callees: ['camel.**.ModelFactory.create'],
      model: ['model_type', '1'],
      providerArgument: ['model_platform', '0'],
    },
  ],
};
