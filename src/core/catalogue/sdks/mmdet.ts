import type { Sdk } from '../sdk.ts';

export const mmdet: Sdk = {
  id: 'mmdet',
  name: 'OpenMMLab',
  provider: 'other:openmmlab',
  docs: 'https://mmdetection.readthedocs.io/en/latest/user_guides/inference.html',
  packages: {
    pypi: ['mmdet', 'mmpretrain', 'mmsegmentation', 'mmpose'],
  },
  calls: [
    {
      // The configuration alone has no weights, but the name of a published one brings them.
      category: 'model',
      callees: ['mmdet.apis.**.{DetInferencer,init_detector}'],
      model: ['weights', 'checkpoint', '1', 'model', 'config', '0'],
    },
    {
      category: 'weights-file',
      callees: ['mmseg.apis.**.init_model'],
      model: ['checkpoint', '1'],
      provider: 'local-file',
    },
    {
      category: 'model',
      callees: ['mmpretrain.**.get_model'],
      model: ['model', '0'],
      when: [
        {
          argument: ['pretrained', '1'],
          is: 'given',
        },
      ],
    },
    {
      category: 'model',
      callees: [
        'mmpretrain.**.{ImageClassificationInferencer,FeatureExtractor,ImageRetrievalInferencer,ImageCaptionInferencer,VisualQuestionAnsweringInferencer}',
      ],
      model: ['model', '0'],
    },
  ],
};
