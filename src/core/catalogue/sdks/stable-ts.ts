import type { Sdk } from '../sdk.ts';

export const stableTs: Sdk = {
  id: 'stable-ts',
  name: 'stable-ts',
  provider: 'openai',
  docs: 'https://github.com/jianfch/stable-ts',
  packages: { pypi: ['stable-ts'] },
  calls: [
    {
      category: 'model',
      callees: ['stable_whisper.{load_model,load_hf_whisper,load_faster_whisper,load_mlx_whisper}'],
      model: ['name', 'model_name', 'model_size_or_path', '0'],
    },
  ],
};
