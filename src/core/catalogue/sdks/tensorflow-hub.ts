import type { Sdk } from '../sdk.ts';

export const tensorflowHub: Sdk = {
  id: 'tensorflow-hub',
  name: 'TensorFlow Hub',
  provider: 'google',
  docs: 'https://www.tensorflow.org/hub/api_docs/python/hub',
  packages: { pypi: ['tensorflow-hub'] },
  calls: [
    {
      category: 'model',
      callees: ['tensorflow_hub.{load,KerasLayer,resolve}'],
      model: ['handle', '0'],
    },
  ],
};
