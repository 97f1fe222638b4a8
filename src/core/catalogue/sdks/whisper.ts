import type { Sdk } from '../sdk.ts';

export const whisper: Sdk = {
  id: 'whisper',
  name: 'Whisper',
  provider: 'openai',
  docs: 'https://github.com/openai/whisper',
  packages: { pypi: ['openai-whisper'] },
  calls: [
    {
      category: 'model',
      callees: ['whisper.load_model'],
      model: ['name', '0'],
    },
  ],
};
