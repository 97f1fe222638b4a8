import type { Sdk } from '../sdk.ts';

export const assemblyai: Sdk = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  provider: 'other:assemblyai',
  docs: 'https://www.assemblyai.com/docs/speech-to-text/pre-recorded-audio/select-the-speech-model',
  packages: {
    pypi: ['assemblyai'],
    npm: ['assemblyai'],
  },
  client: { credential: ['api_key', '0.apiKey'], model: ['config'] },
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
    {
      category: 'service',
      callees: ['assemblyai#{default,AssemblyAI}().transcripts.{transcribe,submit,create}'],
      model: ['0.speech_model'],
    },
    {
      category: 'service',
      callees: ['assemblyai#{default,AssemblyAI}().{realtime,streaming}.transcriber'],
      model: ['0.speechModel'],
    },
    {
      // Library versions before 5.0.
      category: 'service',
      callees: ['assemblyai#{default,AssemblyAI}().lemur.{task,summary,questionAnswer,actionItems}'],
      model: ['0.final_model'],
    },
  ],
};
