import type { Sdk } from '../sdk.ts';

export const assemblyai: Sdk = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  provider: 'other:assemblyai',
  docs: 'https://www.assemblyai.com/docs/speech-to-text/pre-recorded-audio/select-the-speech-model',
  packages: {
    pypi: ['assemblyai'],
  },
  client: {
    credential: ['api_key'],
    model: ['config'],
  },
  calls: [
    {
      // Without a configuration the service chooses the model.
      category: 'service',
      callees: ['assemblyai.**.Transcriber().{transcribe,transcribe_async,submit,transcribe_group}'],
      model: ['config.speech_model', 'config', '1'],
    },
    {
      category: 'reference',
      callees: ['assemblyai.**.TranscriptionConfig'],
      model: ['speech_model'],
    },
  ],
};
