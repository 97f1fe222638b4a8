import type { Sdk } from '../sdk.ts';

export const nemo: Sdk = {
  id: 'nemo',
  name: 'NVIDIA NeMo',
  provider: 'nvidia',
  docs: 'https://docs.nvidia.com/nemo-framework/user-guide/latest/nemotoolkit/core/core.html',
  packages: {
    pypi: ['nemo_toolkit'],
  },
  calls: [
    {
      category: 'model',
      callees: ['nemo.**.from_pretrained'],
      model: ['model_name', '0'],
    },
    {
      category: 'weights-file',
      callees: ['nemo.collections.**.restore_from'],
      model: ['restore_path', '0'],
      provider: 'local-file',
    },
  ],
};
