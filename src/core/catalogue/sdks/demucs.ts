import type { Sdk } from '../sdk.ts';

export const demucs: Sdk = {
  id: 'demucs',
  name: 'Demucs',
  provider: 'other:demucs',
  docs: 'https://github.com/adefossez/demucs/blob/main/docs/api.md',
  packages: {
    pypi: ['demucs'],
  },
  calls: [
    {
      category: 'model',
      callees: ['demucs.pretrained.get_model'],
      model: ['name', '0'],
    },
    {
      category: 'model',
      callees: ['demucs.api.Separator'],
      model: ['model', '0'],
    },
  ],
};
