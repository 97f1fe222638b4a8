import type { Sdk } from '../sdk.ts';

export const mlxWhisper: Sdk = {
  id: 'mlx-whisper',
  name: 'MLX Whisper',
  provider: 'huggingface',
  docs: 'https://pypi.org/project/mlx-whisper/',
  packages: { pypi: ['mlx-whisper'] },
  calls: [
    {
      category: 'model',
      callees: ['mlx_whisper.{,transcribe.}transcribe'],
      model: ['path_or_hf_repo'],
    },
  ],
};
