import type { Sdk } from '../sdk.ts';

export const mlxLm: Sdk = {
  id: 'mlx-lm',
  name: 'MLX LM',
  provider: 'huggingface',
  docs: 'https://pypi.org/project/mlx-lm/',
  packages: { pypi: ['mlx-lm', 'mlx-vlm'] },
  calls: [
    {
      category: 'model',
      callees: ['{mlx_lm,mlx_vlm}.{,utils.}load'],
      model: ['path_or_hf_repo', '0'],
      revision: ['revision'],
    },
  ],
};
