import type { Sdk } from '../sdk.ts';

export const kagglehub: Sdk = {
  id: 'kagglehub',
  name: 'kagglehub',
  provider: 'other:kaggle',
  docs: 'https://github.com/Kaggle/kagglehub',
  packages: { pypi: ['kagglehub'] },
  calls: [
    {
      category: 'model',
      callees: ['kagglehub.model_download'],
      model: ['handle', '0'],
      onlyDownloads: true,
    },
    {
      category: 'dataset',
      callees: ['kagglehub.dataset_download'],
      model: ['handle', '0'],
      onlyDownloads: true,
    },
    { category: 'dataset', callees: ['kagglehub.dataset_load'], model: ['handle', '1'] },
  ],
};
