import type { Sdk } from '../sdk.ts';

export const openClip: Sdk = {
  id: 'open-clip',
  name: 'OpenCLIP',
  provider: 'other:openclip',
  docs: 'https://github.com/mlfoundations/open_clip',
  packages: { pypi: ['open-clip-torch'] },
  calls: [
    {
      category: 'model',
      callees: ['open_clip.**.{create_model_and_transforms,create_model,create_model_from_pretrained}'],
      model: ['model_name', '0'],
    },
  ],
};
