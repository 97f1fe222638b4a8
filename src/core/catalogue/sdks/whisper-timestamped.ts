import type { Sdk } from '../sdk.ts';

export const whisperTimestamped: Sdk = {
  id: 'whisper-timestamped',
  name: 'whisper-timestamped',
  provider: 'openai',
  docs: 'https://github.com/linto-ai/whisper-timestamped',
  packages: {
    pypi: ['whisper-timestamped'],
  },
  calls: [
    {
      category: 'model',
      callees: ['whisper_timestamped.**.load_model'],
      model: ['name', '0'],
    },
  ],
};
