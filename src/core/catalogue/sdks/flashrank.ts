import type { Sdk } from '../sdk.ts';

export const flashrank: Sdk = {
  id: 'flashrank',
  name: 'FlashRank',
  provider: 'other:flashrank',
  docs: 'https://github.com/PrithivirajDamodaran/FlashRank',
  packages: { pypi: ['flashrank'] },
  calls: [
    {
      category: 'model',
      callees: ['flashrank.**.Ranker'],
      model: ['model_name', '0'],
    },
  ],
};
