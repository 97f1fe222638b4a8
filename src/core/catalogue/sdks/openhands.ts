import type { Sdk } from '../sdk.ts';

/** Formerly OpenDevin. */
export const openhands: Sdk = {
  id: 'openhands',
  name: 'OpenHands',
  provider: 'unknown',
  docs: 'https://docs.openhands.dev/sdk',
  packages: {
    pypi: ['openhands-sdk'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['base_url'],
  },
  calls: [
    {
      category: 'service',
      callees: ['openhands.sdk.**.LLM'],
      model: ['model'],
      providerPrefix: '/',
    },
  ],
};
