import type { Sdk } from '../sdk.ts';

export const joblib: Sdk = {
  id: 'joblib',
  name: 'joblib',
  provider: 'local-file',
  docs: 'https://joblib.readthedocs.io/en/stable/generated/joblib.load.html',
  packages: { pypi: ['joblib'] },
  calls: [
    {
      // It loads any pickled object, so that only what says it is a model counts.
      category: 'weights-file',
      callees: ['{joblib,sklearn.externals.joblib}.load'],
      model: ['filename', '0'],
      pickle: {},
      when: [
        {
          argument: ['filename', '0'],
          is: 'model-file',
        },
      ],
    },
  ],
};
