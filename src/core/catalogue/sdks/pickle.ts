import type { Sdk } from '../sdk.ts';

/** Part of Python itself, or of libraries that read its format. */
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
    {
      category: 'weights-file',
      callees: ['pandas.read_pickle'],
      model: ['filepath_or_buffer', '0'],
      pickle: {},
      when: [{ argument: ['filepath_or_buffer', '0'], is: 'model-file' }],
    },
    {
      // Arrays of numbers are loaded without: https://numpy.org/doc/stable/reference/generated/numpy.load.html
      category: 'weights-file',
      callees: ['numpy.load'],
      model: ['file', '0'],
      pickle: {},
      when: [
        { argument: ['allow_pickle'], is: [true] },
        { argument: ['file', '0'], is: 'model-file' },
      ],
    },
  ],
};
