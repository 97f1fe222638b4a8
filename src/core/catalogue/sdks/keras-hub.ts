import type { Sdk } from '../sdk.ts';

export const kerasHub: Sdk = {
  id: 'keras-hub',
  name: 'KerasHub',
  provider: 'other:keras',
  docs: 'https://keras.io/keras_hub/presets/',
  packages: {
    pypi: ['keras-hub', 'keras-nlp', 'keras-cv'],
  },
  calls: [
    {
      category: 'model',
      callees: ['{keras_hub,keras_nlp,keras_cv}.**.from_preset'],
      model: ['preset', '0'],
    },
  ],
};
