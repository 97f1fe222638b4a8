import type { Sdk } from '../sdk.ts';

export const controlnetAux: Sdk = {
  id: 'controlnet-aux',
  name: 'ControlNet Auxiliary',
  provider: 'huggingface',
  docs: 'https://github.com/huggingface/controlnet_aux',
  packages: {
    pypi: ['controlnet-aux'],
  },
  calls: [
    {
      category: 'model',
      callees: ['controlnet_aux.**.from_pretrained'],
      model: ['pretrained_model_or_path', '0'],
    },
  ],
};
