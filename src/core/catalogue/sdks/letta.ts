import type { Sdk } from '../sdk.ts';

export const letta: Sdk = {
  id: 'letta',
  name: 'Letta',
  provider: 'unknown',
  docs: 'https://docs.letta.com/guides/agents/overview',
  packages: {
    pypi: ['letta-client'],
  },
  calls: [
    {
      category: 'service',
      callees: ['letta_client.**.{Letta,AsyncLetta}().agents.create'],
      model: ['model'],
      providerPrefix: '/',
      when: [
        {
          argument: ['model'],
        },
      ],
    },
  ],
};
