import type { Sdk } from '../sdk.ts';

/** Part of Python itself; the last two are drop-in replacements from PyPI. */
export const pickle: Sdk = {
  id: 'pickle',
  name: 'pickle',
  provider: 'local-file',
  docs: 'https://docs.python.org/3/library/pickle.html#pickle.load',
  packages: {},
  calls: [
    {
      // It loads any object, so that only what says it is a model counts.
      category: 'weights-file',
      callees: ['{pickle,cPickle,_pickle,cloudpickle,dill}.load'],
      model: ['file', '0'],
      pickle: {},
      when: [
        {
          argument: ['file', '0'],
          is: 'model-file',
        },
      ],
    },
  ],
};
