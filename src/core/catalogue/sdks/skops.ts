import type { Sdk } from '../sdk.ts';

export const skops: Sdk = {
  id: 'skops',
  name: 'skops',
  provider: 'local-file',
  docs: 'https://skops.readthedocs.io/en/stable/persistence.html',
  packages: {
    pypi: ['skops'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['skops.io.**.load'],
      model: ['file', '0'],
    },
  ],
};
