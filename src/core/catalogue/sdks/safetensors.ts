import type { Sdk } from '../sdk.ts';

export const safetensors: Sdk = {
  id: 'safetensors',
  name: 'Safetensors',
  provider: 'local-file',
  docs: 'https://huggingface.co/docs/safetensors/api/torch',
  packages: { pypi: ['safetensors'] },
  calls: [
    {
      category: 'weights-file',
      callees: ['safetensors.{torch,numpy,flax,tensorflow,mlx,paddle}.load_file'],
      model: ['filename', '0'],
    },
    {
      category: 'weights-file',
      callees: ['safetensors.{torch,mlx}.load_model'],
      model: ['filename', '1'],
    },
    {
      category: 'weights-file',
      callees: ['safetensors.**.safe_open'],
      model: ['filename', '0'],
    },
  ],
};
