import type { Sdk } from '../sdk.ts';

export const vosk: Sdk = {
  id: 'vosk',
  name: 'Vosk',
  provider: 'local-file',
  docs: 'https://alphacephei.com/vosk/',
  packages: { pypi: ['vosk'], npm: ['vosk'] },
  calls: [
    {
      // By name the library downloads it; anything else is a folder.
      category: 'model',
      callees: ['vosk.Model'],
      model: ['model_name'],
      provider: 'other:vosk',
      when: [{ argument: ['model_name'] }],
    },
    {
      category: 'weights-file',
      callees: ['vosk.Model', 'vosk#{,default.}Model'],
      model: ['model_path', '0'],
    },
  ],
};
