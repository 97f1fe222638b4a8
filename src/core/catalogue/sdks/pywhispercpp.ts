import type { Sdk } from '../sdk.ts';

export const pywhispercpp: Sdk = {
  id: 'pywhispercpp',
  name: 'pywhispercpp',
  provider: 'openai',
  docs: 'https://github.com/absadiki/pywhispercpp',
  packages: {
    pypi: ['pywhispercpp'],
  },
  calls: [
    {
      category: 'model',
      callees: ['pywhispercpp.model.Model'],
      model: ['model', '0'],
    },
  ],
};
