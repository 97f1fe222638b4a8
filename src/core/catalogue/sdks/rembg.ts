import type { Sdk } from '../sdk.ts';

export const rembg: Sdk = {
  id: 'rembg',
  name: 'rembg',
  provider: 'other:rembg',
  docs: 'https://github.com/danielgatis/rembg',
  packages: {
    pypi: ['rembg'],
  },
  calls: [
    {
      category: 'model',
      callees: ['rembg.**.new_session'],
      model: ['model_name', '0'],
    },
  ],
};
