import type { Sdk } from '../sdk.ts';

export const stabilitySdk: Sdk = {
  id: 'stability-sdk',
  name: 'Stability SDK',
  provider: 'other:stability',
  docs: 'https://github.com/Stability-AI/stability-sdk',
  packages: {
    pypi: ['stability-sdk'],
  },
  client: {
    credential: ['key'],
    endpoint: ['host'],
  },
  calls: [
    {
      category: 'service',
      callees: ['stability_sdk.**.StabilityInference'],
      model: ['engine'],
    },
  ],
};
