import type { Sdk } from '../sdk.ts';

export const ctranslate2: Sdk = {
  id: 'ctranslate2',
  name: 'CTranslate2',
  provider: 'local-file',
  docs: 'https://opennmt.net/CTranslate2/python/overview.html',
  packages: {
    pypi: ['ctranslate2'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['ctranslate2.{Translator,Generator,Encoder,models.Whisper,models.Wav2Vec2}'],
      model: ['model_path', '0'],
    },
  ],
};
