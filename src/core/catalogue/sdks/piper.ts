import type { Sdk } from '../sdk.ts';

export const piper: Sdk = {
  id: 'piper',
  name: 'Piper',
  provider: 'local-file',
  docs: 'https://github.com/OHF-Voice/piper1-gpl/blob/main/docs/API_PYTHON.md',
  packages: {
    pypi: ['piper-tts'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['piper.**.PiperVoice.load'],
      model: ['model_path', '0'],
    },
  ],
};
