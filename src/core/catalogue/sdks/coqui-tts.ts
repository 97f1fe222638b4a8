import type { Sdk } from '../sdk.ts';

export const coquiTts: Sdk = {
  id: 'coqui-tts',
  name: 'Coqui TTS',
  provider: 'other:coqui',
  docs: 'https://docs.coqui.ai/en/latest/inference.html',
  packages: { pypi: ['TTS', 'coqui-tts'] },
  calls: [
    {
      category: 'model',
      callees: ['TTS.api.TTS'],
      model: ['model_name', '0'],
      when: [{ argument: ['model_name', '0'] }],
    },
  ],
};
