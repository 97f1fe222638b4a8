import type { Sdk } from '../sdk.ts';

export const transformerLens: Sdk = {
  id: 'transformer-lens',
  name: 'TransformerLens',
  provider: 'huggingface',
  docs: 'https://transformerlensorg.github.io/TransformerLens/',
  packages: {
    pypi: ['transformer-lens', 'sae-lens'],
  },
  calls: [
    {
      category: 'model',
      callees: ['transformer_lens.**.{from_pretrained,from_pretrained_no_processing}'],
      model: ['model_name', '0'],
    },
    {
      category: 'model',
      callees: ['sae_lens.**.SAE.from_pretrained'],
      model: ['release', '0'],
    },
  ],
};
