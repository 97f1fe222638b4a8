import type { Sdk } from '../sdk.ts';

/** Installed from its repository, not from PyPI. */
export const clip: Sdk = {
  id: 'clip',
  name: 'CLIP',
  provider: 'openai',
  docs: 'https://github.com/openai/CLIP',
  packages: {},
  calls: [
    {
      // The module has a common name, and the models that it offers are few.
      category: 'model',
      callees: ['clip.{,clip.}load'],
      model: ['name', '0'],
      when: [
        {
          argument: ['name', '0'],
          is: [
            'RN50',
            'RN101',
            'RN50x4',
            'RN50x16',
            'RN50x64',
            'ViT-B/32',
            'ViT-B/16',
            'ViT-L/14',
            'ViT-L/14@336px',
          ],
        },
      ],
    },
  ],
};
