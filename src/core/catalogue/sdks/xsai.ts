import type { Sdk } from '../sdk.ts';

export const xsai: Sdk = {
  id: 'xsai',
  name: 'xsAI',
  provider: 'unknown',
  docs: 'https://xsai.js.org/docs',
  packages: {
    npm: [
      'xsai',
      '@xsai/generate-text',
      '@xsai/stream-text',
      '@xsai/generate-object',
      '@xsai/stream-object',
      '@xsai/embed',
    ],
  },
  client: { credential: ['0.apiKey'], endpoint: ['0.baseURL'] },
  calls: [
    {
      category: 'service',
      callees: [
        '{xsai,@xsai/*}#{generateText,streamText,generateObject,streamObject,embed,embedMany,generateSpeech,generateTranscription,generateImage}',
      ],
      model: ['0.model'],
      when: [{ argument: ['0.baseURL'] }],
    },
  ],
};
