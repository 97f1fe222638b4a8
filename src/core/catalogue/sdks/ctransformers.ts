import type { Sdk } from '../sdk.ts';

export const ctransformers: Sdk = {
  id: 'ctransformers',
  name: 'CTransformers',
  provider: 'huggingface',
  docs: 'https://github.com/marella/ctransformers',
  packages: { pypi: ['ctransformers'] },
  calls: [
    {
      category: 'model',
      callees: ['ctransformers.**.AutoModelForCausalLM.from_pretrained'],
      model: ['model_path_or_repo_id', '0'],
      revision: ['revision'],
    },
  ],
};
