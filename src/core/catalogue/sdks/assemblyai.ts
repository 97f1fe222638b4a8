import type { Sdk } from '../sdk.ts';

export const assemblyai: Sdk = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  provider: 'other:assemblyai',
  docs: 'https://www.assemblyai.com/docs',
  packages: { npm: ['assemblyai'] },
  client: { credential: ['0.apiKey'] },
  calls: [
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
