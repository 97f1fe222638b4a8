import type { Sdk } from '../sdk.ts';

export const setfit: Sdk = {
  id: 'setfit',
  name: 'SetFit',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/setfit/reference/main',
  packages: { pypi: ['setfit'] },
  calls: [
    {
      category: 'model',
      callees: ['setfit.**.{SetFitModel,AbsaModel}.from_pretrained'],
      model: ['pretrained_model_name_or_path', 'model_id', '0'],
      revision: ['revision'],
    },
  ],
};
