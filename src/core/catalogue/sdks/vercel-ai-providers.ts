import type { Sdk } from '../sdk.ts';

/** These calls only name a model: the finding is the call of the AI SDK that uses it. */
export const vercelAiProviders: Sdk = {
  id: 'vercel-ai-providers',
  name: 'AI SDK providers',
  provider: 'unknown',
  docs: 'https://ai-sdk.dev/providers/ai-sdk-providers',
  packages: {
    npm: [
      '@ai-sdk/openai',
      '@ai-sdk/anthropic',
      '@ai-sdk/google',
      '@ai-sdk/mistral',
      '@ai-sdk/groq',
      '@ai-sdk/xai',
      '@ai-sdk/cohere',
      '@ai-sdk/amazon-bedrock',
      '@ai-sdk/azure',
      '@ai-sdk/deepseek',
      '@ai-sdk/perplexity',
      '@ai-sdk/togetherai',
      '@ai-sdk/fireworks',
      '@ai-sdk/google-vertex',
      '@ai-sdk/huggingface',
      '@ai-sdk/alibaba',
      '@ai-sdk/openai-compatible',
      '@openrouter/ai-sdk-provider',
    ],
  },
  client: { credential: ['0.apiKey'], endpoint: ['0.baseURL'] },
  calls: [
    {
      category: 'reference',
      callees: [
        '@ai-sdk/openai#{openai,createOpenAI()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'openai',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/anthropic#{anthropic,createAnthropic()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'anthropic',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/google#{google,createGoogleGenerativeAI(),createGoogle()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'google',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/mistral#{mistral,createMistral()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'mistral',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/groq#{groq,createGroq()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'groq',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/xai#{xai,createXai()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'xai',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/cohere#{cohere,createCohere()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'cohere',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/amazon-bedrock{,/anthropic,/mantle}#{bedrock,amazonBedrock,bedrockAnthropic,bedrockMantle,createAmazonBedrock(),createBedrockAnthropic(),createBedrockMantle()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'bedrock',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/azure#{azure,createAzure()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'azure',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/deepseek#{deepseek,deepSeek,createDeepSeek()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'deepseek',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/perplexity#{perplexity,createPerplexity()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'perplexity',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/togetherai#{togetherai,createTogetherAI()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'together',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/fireworks#{fireworks,createFireworks()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'fireworks',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/google-vertex{,/*}#{vertex,googleVertex,vertexAnthropic,googleVertexAnthropic,vertexMaas,googleVertexMaas,googleVertexXai,vertexXai,createVertex(),createGoogleVertex(),createVertexAnthropic(),createGoogleVertexAnthropic(),createVertexMaas(),createGoogleVertexMaas(),createGoogleVertexXai()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'google',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/huggingface#{huggingface,huggingFace,createHuggingFace()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'huggingface',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/alibaba#{alibaba,createAlibaba()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'alibaba',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/cerebras#{cerebras,createCerebras()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:cerebras',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/deepinfra#{deepinfra,deepInfra,createDeepInfra()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:deepinfra',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/replicate#{replicate,createReplicate()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:replicate',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/fal#{fal,createFal()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:fal',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/luma#{luma,createLuma()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:luma',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/elevenlabs#{elevenlabs,elevenLabs,createElevenLabs()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:elevenlabs',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/vercel#{vercel,createVercel()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:vercel',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/moonshotai#{moonshotai,createMoonshotAI()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:moonshotai',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/baseten#{baseten,createBaseten()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:baseten',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/bytedance#{byteDance,createByteDance()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:bytedance',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/klingai#{klingai,createKlingAI()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:klingai',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/minimax#{minimax,createMiniMax()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:minimax',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/black-forest-labs#{blackForestLabs,createBlackForestLabs()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:black-forest-labs',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/deepgram#{deepgram,createDeepgram()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:deepgram',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/assemblyai#{assemblyai,createAssemblyAI()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:assemblyai',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/voyage#{voyage,createVoyage()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:voyage',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/lmnt#{lmnt,createLMNT()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:lmnt',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/hume#{hume,createHume()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'other:hume',
    },
    {
      category: 'reference',
      callees: [
        '{@ai-sdk/gateway,ai}#{gateway,createGateway(),createGatewayProvider()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      providerPrefix: '/',
    },
    {
      category: 'reference',
      callees: [
        'ai#{createProviderRegistry,experimental_createProviderRegistry}().{languageModel,embeddingModel,textEmbeddingModel,imageModel,transcriptionModel,speechModel}',
      ],
      model: ['0'],
      providerPrefix: ':',
    },
    {
      category: 'reference',
      callees: [
        '@ai-sdk/{openai-compatible#createOpenAICompatible,open-responses#createOpenResponses}(){,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'unknown',
    },
    {
      category: 'reference',
      callees: [
        '@openrouter/ai-sdk-provider#{openrouter,createOpenRouter()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'openrouter',
    },
    {
      category: 'reference',
      callees: [
        '{ollama-ai-provider,ollama-ai-provider-v2}#{ollama,createOllama()}{,.chat,.completion,.responses,.messages,.languageModel,.chatModel,.completionModel,.embedding,.embeddingModel,.textEmbedding,.textEmbeddingModel,.image,.imageModel,.transcription,.transcriptionModel,.speech,.speechModel,.video,.videoModel,.reranking,.rerankingModel,.generativeAI,.interactions}',
      ],
      model: ['0'],
      provider: 'ollama',
    },
  ],
};
