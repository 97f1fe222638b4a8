import type { Sdk } from '../sdk.ts';

export const segmentationModelsPytorch: Sdk = {
  id: 'segmentation-models-pytorch',
  name: 'Segmentation Models PyTorch',
  provider: 'other:smp',
  docs: 'https://smp.readthedocs.io/en/latest/models.html',
  packages: {
    pypi: ['segmentation-models-pytorch'],
  },
  calls: [
    {
      // The encoder comes with weights, and the rest begins with random numbers.
      category: 'model',
      callees: [
        'segmentation_models_pytorch.**.{Unet,UnetPlusPlus,MAnet,Linknet,FPN,PSPNet,PAN,DeepLabV3,DeepLabV3Plus,UPerNet,Segformer,DPT}',
      ],
      model: ['encoder_name', '0'],
      when: [
        {
          argument: ['encoder_weights', '2'],
          is: ['imagenet'],
          mayLack: true,
        },
      ],
    },
    {
      category: 'model',
      callees: ['segmentation_models_pytorch.**.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
      provider: 'huggingface',
      revision: ['revision'],
    },
  ],
};
