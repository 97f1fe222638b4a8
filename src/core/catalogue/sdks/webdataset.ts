import type { Sdk } from '../sdk.ts';

export const webdataset: Sdk = {
  id: 'webdataset',
  name: 'WebDataset',
  provider: 'other:url',
  docs: 'https://webdataset.github.io/webdataset/',
  packages: { pypi: ['webdataset'] },
  calls: [
    {
      category: 'dataset',
      callees: ['webdataset.**.WebDataset'],
      model: ['urls', '0'],
    },
  ],
};
