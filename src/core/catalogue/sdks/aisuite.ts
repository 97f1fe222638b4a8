import type { Sdk } from '../sdk.ts';

export const aisuite: Sdk = {
  id: 'aisuite',
  name: 'aisuite',
  provider: 'unknown',
  docs: 'https://github.com/andrewyng/aisuite',
  packages: {
    pypi: ['aisuite'],
  },
  calls: [
    {
      category: 'service',
      callees: ['aisuite.**.Client().{chat.completions,audio.transcriptions}.create'],
      model: ['model', '0'],
      providerPrefix: ':',
    },
  ],
};
