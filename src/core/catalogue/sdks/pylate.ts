import type { Sdk } from '../sdk.ts';

export const pylate: Sdk = {
  id: 'pylate',
  name: 'PyLate',
  provider: 'huggingface',
  docs: 'https://lightonai.github.io/pylate/',
  packages: {
    pypi: ['pylate'],
  },
  calls: [
    {
      category: 'model',
      callees: ['pylate.**.models.**.ColBERT'],
      model: ['model_name_or_path', '0'],
      revision: ['revision'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
