import type { Sdk } from '../sdk.ts';

export const speechbrain: Sdk = {
  id: 'speechbrain',
  name: 'SpeechBrain',
  provider: 'huggingface',
  docs: 'https://speechbrain.readthedocs.io/en/latest/API/speechbrain.inference.interfaces.html',
  packages: {
    pypi: ['speechbrain'],
  },
  calls: [
    {
      category: 'model',
      callees: ['speechbrain.{inference,pretrained}.**.from_hparams'],
      model: ['source', '0'],
    },
    {
      category: 'model',
      callees: ['speechbrain.{inference,pretrained}.**.foreign_class'],
      model: ['source', '0'],
    },
  ],
};
