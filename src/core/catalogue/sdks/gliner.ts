import type { Sdk } from '../sdk.ts';

export const gliner: Sdk = {
  id: 'gliner',
  name: 'GLiNER',
  provider: 'huggingface',
  docs: 'https://github.com/urchade/GLiNER',
  packages: { pypi: ['gliner'] },
  calls: [
    {
      category: 'model',
      callees: ['gliner.**.GLiNER.from_pretrained'],
      model: ['pretrained_model_name_or_path', 'model_id', '0'],
      revision: ['revision'],
    },
  ],
};
