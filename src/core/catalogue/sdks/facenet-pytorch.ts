import type { Sdk } from '../sdk.ts';

export const facenetPytorch: Sdk = {
  id: 'facenet-pytorch',
  name: 'facenet-pytorch',
  provider: 'other:facenet-pytorch',
  docs: 'https://github.com/timesler/facenet-pytorch',
  packages: {
    pypi: ['facenet-pytorch'],
  },
  calls: [
    {
      // Named after the data it was trained on.
      category: 'model',
      callees: ['facenet_pytorch.**.InceptionResnetV1'],
      model: ['pretrained', '0'],
      when: [
        {
          argument: ['pretrained', '0'],
          is: 'given',
        },
      ],
    },
  ],
};
