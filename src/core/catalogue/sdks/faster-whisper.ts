import type { Sdk } from '../sdk.ts';

export const fasterWhisper: Sdk = {
  id: 'faster-whisper',
  name: 'faster-whisper',
  provider: 'openai',
  docs: 'https://github.com/SYSTRAN/faster-whisper',
  packages: { pypi: ['faster-whisper'] },
  calls: [
    {
      category: 'model',
      callees: ['faster_whisper.**.WhisperModel'],
      model: ['model_size_or_path', '0'],
      revision: ['revision'],
    },
  ],
};
