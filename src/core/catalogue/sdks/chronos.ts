import type { Sdk } from '../sdk.ts';

export const chronos: Sdk = {
  id: 'chronos',
  name: 'Chronos',
  provider: 'huggingface',
  docs: 'https://github.com/amazon-science/chronos-forecasting',
  packages: {
    pypi: ['chronos-forecasting'],
  },
  calls: [
    {
      category: 'model',
      callees: ['chronos.**.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
      revision: ['revision'],
    },
  ],
};
