import type { Sdk } from '../sdk.ts';

export const efficientnetPytorch: Sdk = {
  id: 'efficientnet-pytorch',
  name: 'EfficientNet PyTorch',
  provider: 'other:efficientnet-pytorch',
  docs: 'https://github.com/lukemelas/EfficientNet-PyTorch',
  packages: {
    pypi: ['efficientnet-pytorch'],
  },
  calls: [
    {
      category: 'model',
      callees: ['efficientnet_pytorch.**.EfficientNet.from_pretrained'],
      model: ['model_name', '0'],
    },
  ],
};
