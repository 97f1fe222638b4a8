import type { Sdk } from '../sdk.ts';

export const pycaret: Sdk = {
  id: 'pycaret',
  name: 'PyCaret',
  provider: 'local-file',
  docs: 'https://pycaret.gitbook.io/docs/get-started/functions/deploy#load_model',
  packages: {
    pypi: ['pycaret'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['pycaret.**.load_model'],
      model: ['model_name', '0'],
      pickle: {},
    },
  ],
};
