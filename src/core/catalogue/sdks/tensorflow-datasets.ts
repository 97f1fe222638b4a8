import type { Sdk } from '../sdk.ts';

export const tensorflowDatasets: Sdk = {
  id: 'tensorflow-datasets',
  name: 'TensorFlow Datasets',
  provider: 'google',
  docs: 'https://www.tensorflow.org/datasets/api_docs/python/tfds/load',
  packages: { pypi: ['tensorflow-datasets'] },
  calls: [
    {
      category: 'dataset',
      callees: ['tensorflow_datasets.{load,builder}'],
      model: ['name', '0'],
    },
  ],
};
