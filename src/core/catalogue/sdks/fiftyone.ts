import type { Sdk } from '../sdk.ts';

export const fiftyone: Sdk = {
  id: 'fiftyone',
  name: 'FiftyOne',
  provider: 'other:fiftyone',
  docs: 'https://docs.voxel51.com/dataset_zoo/index.html',
  packages: {
    pypi: ['fiftyone'],
  },
  calls: [
    {
      category: 'dataset',
      callees: ['fiftyone.zoo.{,datasets.}load_zoo_dataset'],
      model: ['name_or_url', '0'],
    },
    {
      category: 'model',
      callees: ['fiftyone.zoo.{,models.}load_zoo_model'],
      model: ['name_or_url', '0'],
    },
    {
      category: 'dataset',
      callees: ['fiftyone.utils.huggingface.load_from_hub'],
      model: ['repo_id', '0'],
      provider: 'huggingface',
      revision: ['revision'],
    },
  ],
};
