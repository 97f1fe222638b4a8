import type { Sdk } from '../sdk.ts';

export const llamaIndexTs: Sdk = {
  id: 'llama-index-ts',
  name: 'LlamaIndex.TS',
  provider: 'unknown',
  docs: 'https://developers.llamaindex.ai/typescript/framework/modules/models/llms/',
  packages: {
    npm: [
      'llamaindex',
      '@llamaindex/openai',
      '@llamaindex/ollama',
      '@llamaindex/anthropic',
      '@llamaindex/google',
      '@llamaindex/groq',
      '@llamaindex/mistral',
      '@llamaindex/huggingface',
    ],
  },
  client: { credential: ['0.apiKey'], endpoint: ['0.baseURL', '0.additionalSessionOptions.baseURL'] },
  calls: [
    {
      category: 'service',
      callees: [
        '{llamaindex,llamaindex/*,@llamaindex/*}#{OpenAI,OpenAIEmbedding,OpenAIResponses,openai,openaiResponses}',
      ],
      model: ['0.model'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['{llamaindex,llamaindex/*,@llamaindex/*}#{Anthropic,anthropic}'],
      model: ['0.model'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['{llamaindex,llamaindex/*,@llamaindex/*}#{Gemini,GeminiEmbedding,gemini}'],
      model: ['0.model'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['{llamaindex,llamaindex/*,@llamaindex/*}#{Ollama,OllamaEmbedding,ollama}'],
      model: ['0.model'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['{llamaindex,llamaindex/*,@llamaindex/*}#{Groq,groq}'],
      model: ['0.model'],
      provider: 'groq',
    },
    {
      category: 'service',
      callees: ['{llamaindex,llamaindex/*,@llamaindex/*}#{MistralAI,MistralAIEmbedding,mistral}'],
      model: ['0.model'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: [
        '{llamaindex,llamaindex/*,@llamaindex/*}#{DeepSeekLLM,deepseek,FireworksLLM,TogetherLLM,TogetherEmbedding,Perplexity,perplexity,VoyageAIEmbedding,CohereRerank}',
      ],
      model: ['0.model'],
      provider: 'unknown',
    },
    {
      category: 'service',
      callees: [
        '{llamaindex,llamaindex/*,@llamaindex/*}#{HuggingFaceInferenceAPI,HuggingFaceInferenceAPIEmbedding}',
      ],
      model: ['0.model'],
      provider: 'huggingface',
    },
    {
      category: 'model',
      callees: ['{llamaindex,llamaindex/*,@llamaindex/*}#{HuggingFaceEmbedding,HuggingFaceLLM,huggingface}'],
      model: ['0.modelType', '0.modelName'],
      provider: 'huggingface',
    },
  ],
};
