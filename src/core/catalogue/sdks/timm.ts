import type { Sdk } from '../sdk.ts';

export const timm: Sdk = {
  id: 'timm',
  name: 'timm',
  provider: 'other:timm',
  docs: 'https://huggingface.co/docs/timm/reference/models',
  packages: { pypi: ['timm'] },
  calls: [
    {
      category: 'model',
      callees: ['timm.**.create_model'],
      model: ['model_name', '0'],
    },
  ],
};
