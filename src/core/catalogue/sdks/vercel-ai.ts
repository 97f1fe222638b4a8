import type { Sdk } from '../sdk.ts';

export const vercelAi: Sdk = {
  id: 'vercel-ai',
  name: 'AI SDK',
  provider: 'unknown',
  docs: 'https://ai-sdk.dev/docs/reference/ai-sdk-core',
  packages: { npm: ['ai', '@ai-sdk/rsc'] },
  calls: [
    {
      // A plain string is an id of the gateway: `openai/gpt-5`.
      category: 'service',
      callees: [
        'ai#{generateText,streamText,generateObject,streamObject,streamUI,embed,embedMany,rerank,generateImage,experimental_generateImage,experimental_generateVideo,generateSpeech,experimental_generateSpeech,transcribe,experimental_transcribe,Agent,Experimental_Agent,ToolLoopAgent}',
      ],
      model: ['0.model'],
      providerPrefix: '/',
    },
    {
      category: 'service',
      callees: ['{ai/rsc,@ai-sdk/rsc}#streamUI'],
      model: ['0.model'],
      providerPrefix: '/',
    },
    {
      category: 'reference',
      callees: ['ai#{wrapLanguageModel,experimental_wrapLanguageModel,wrapEmbeddingModel,wrapImageModel}'],
      model: ['0.model'],
    },
  ],
};
