import type { Sdk } from '../sdk.ts';

export const doctr: Sdk = {
  id: 'doctr',
  name: 'docTR',
  provider: 'other:doctr',
  docs: 'https://mindee.github.io/doctr/modules/models.html',
  packages: {
    pypi: ['python-doctr'],
  },
  calls: [
    {
      // Without weights the network begins with random numbers.
      category: 'model',
      callees: ['doctr.**.{ocr_predictor,kie_predictor}'],
      model: ['reco_arch', '1'],
      when: [
        {
          argument: ['pretrained'],
          is: 'given',
        },
      ],
    },
    {
      category: 'model',
      callees: ['doctr.**.{detection_predictor,recognition_predictor}'],
      model: ['arch', '0'],
      when: [
        {
          argument: ['pretrained'],
          is: 'given',
        },
      ],
    },
    {
      category: 'model',
      callees: ['doctr.**.from_hub'],
      model: ['repo_id', '0'],
      provider: 'huggingface',
    },
  ],
};
