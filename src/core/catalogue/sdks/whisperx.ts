import type { Sdk } from '../sdk.ts';

export const whisperx: Sdk = {
  id: 'whisperx',
  name: 'WhisperX',
  provider: 'openai',
  docs: 'https://github.com/m-bain/whisperX',
  packages: { pypi: ['whisperx'] },
  calls: [
    {
      category: 'model',
      callees: ['whisperx.{,asr.}load_model'],
      model: ['whisper_arch', '0'],
    },
  ],
};
