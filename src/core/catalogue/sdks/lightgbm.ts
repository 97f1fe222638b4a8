import type { Sdk } from '../sdk.ts';

export const lightgbm: Sdk = {
  id: 'lightgbm',
  name: 'LightGBM',
  provider: 'local-file',
  docs: 'https://lightgbm.readthedocs.io/en/stable/pythonapi/lightgbm.Booster.html',
  packages: {
    pypi: ['lightgbm'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['lightgbm.**.Booster'],
      model: ['model_file'],
      when: [
        {
          argument: ['model_file'],
          is: 'given',
        },
      ],
    },
  ],
};
