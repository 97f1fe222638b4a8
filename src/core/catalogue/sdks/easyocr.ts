import type { Sdk } from '../sdk.ts';

export const easyocr: Sdk = {
  id: 'easyocr',
  name: 'EasyOCR',
  provider: 'other:easyocr',
  docs: 'https://www.jaided.ai/easyocr/documentation/',
  packages: {
    pypi: ['easyocr'],
  },
  calls: [
    {
      // Languages choose the models, unless a network is named.
      category: 'model',
      callees: ['easyocr.**.Reader'],
      model: ['recog_network'],
    },
  ],
};
