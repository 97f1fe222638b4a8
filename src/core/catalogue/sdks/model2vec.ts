import type { Sdk } from '../sdk.ts';

export const model2vec: Sdk = {
  id: 'model2vec',
  name: 'Model2Vec',
  provider: 'huggingface',
  docs: 'https://github.com/MinishLab/model2vec',
  packages: {
    pypi: ['model2vec'],
  },
  calls: [
    {
      category: 'model',
      callees: ['model2vec.**.from_pretrained'],
      model: ['path', '0'],
    },
    {
      category: 'model',
      callees: ['model2vec.distill.distill'],
      model: ['model_name', '0'],
      remoteCode: ['trust_remote_code'],
    },
  ],
};
