import type { Sdk } from '../sdk.ts';

export const fastai: Sdk = {
  id: 'fastai',
  name: 'fastai',
  provider: 'local-file',
  docs: 'https://docs.fast.ai/learner.html#load_learner',
  packages: {
    pypi: ['fastai'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['fastai.**.load_learner'],
      model: ['fname', '0'],
      pickle: {},
    },
  ],
};
