import type { Sdk } from '../sdk.ts';

export const haystack: Sdk = {
  id: 'haystack',
  name: 'Haystack',
  provider: 'unknown',
  docs: 'https://docs.haystack.deepset.ai/docs/generators',
  packages: { pypi: ['haystack-ai', 'haystack-experimental'] },
  client: { endpoint: ['api_base_url', 'azure_endpoint'] },
  calls: [
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{OpenAIGenerator,OpenAIChatGenerator,OpenAIResponsesChatGenerator,OpenAITextEmbedder,OpenAIDocumentEmbedder,OpenAIImageGenerator,DALLEImageGenerator,RemoteWhisperTranscriber}',
      ],
      model: ['model'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{AzureOpenAIGenerator,AzureOpenAIChatGenerator,AzureOpenAIResponsesChatGenerator,AzureOpenAITextEmbedder,AzureOpenAIDocumentEmbedder}',
      ],
      model: ['azure_deployment'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{AnthropicGenerator,AnthropicChatGenerator,AnthropicVertexChatGenerator,AnthropicFoundryChatGenerator}',
      ],
      model: ['model'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{CohereGenerator,CohereChatGenerator,CohereTextEmbedder,CohereDocumentEmbedder,CohereDocumentImageEmbedder,CohereRanker}',
      ],
      model: ['model'],
      provider: 'cohere',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{OllamaGenerator,OllamaChatGenerator,OllamaTextEmbedder,OllamaDocumentEmbedder}',
      ],
      model: ['model'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{MistralChatGenerator,MistralTextEmbedder,MistralDocumentEmbedder,MistralOCRDocumentConverter}',
      ],
      model: ['model'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{GoogleAIGeminiGenerator,GoogleAIGeminiChatGenerator,GoogleGenAIChatGenerator,GoogleGenAITextEmbedder,GoogleGenAIDocumentEmbedder,GoogleGenAIMultimodalDocumentEmbedder,VertexAIGeminiGenerator,VertexAIGeminiChatGenerator,VertexAITextGenerator,VertexAICodeGenerator,VertexAIImageGenerator,VertexAIImageCaptioner,VertexAIImageQA,VertexAITextEmbedder,VertexAIDocumentEmbedder}',
      ],
      model: ['model'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{AmazonBedrockGenerator,AmazonBedrockChatGenerator,AmazonBedrockTextEmbedder,AmazonBedrockDocumentEmbedder,AmazonBedrockDocumentImageEmbedder,AmazonBedrockRanker}',
      ],
      model: ['model'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{HuggingFaceAPIGenerator,HuggingFaceAPIChatGenerator,HuggingFaceAPITextEmbedder,HuggingFaceAPIDocumentEmbedder}',
      ],
      model: ['api_params.model'],
      provider: 'huggingface',
    },
    {
      category: 'model',
      callees: [
        'haystack{,_integrations,_experimental}.**.{HuggingFaceLocalGenerator,HuggingFaceLocalChatGenerator,SentenceTransformersTextEmbedder,SentenceTransformersDocumentEmbedder,TransformersSimilarityRanker,SentenceTransformersSimilarityRanker,SentenceTransformersDiversityRanker,ExtractiveReader,TransformersTextRouter,TransformersZeroShotDocumentClassifier,LocalWhisperTranscriber,SASEvaluator,FastembedDocumentEmbedder,FastembedTextEmbedder,FastembedSparseDocumentEmbedder,FastembedSparseTextEmbedder,FastembedRanker}',
      ],
      model: ['model', '0'],
      provider: 'huggingface',
    },
    {
      // The labels, or the library below, come first.
      category: 'model',
      callees: [
        'haystack{,_integrations,_experimental}.**.{TransformersZeroShotTextRouter,NamedEntityExtractor}',
      ],
      model: ['model'],
      provider: 'huggingface',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{NvidiaGenerator,NvidiaChatGenerator,NvidiaTextEmbedder,NvidiaDocumentEmbedder,NvidiaRanker}',
      ],
      model: ['model'],
      provider: 'nvidia',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{JinaTextEmbedder,JinaDocumentEmbedder,JinaDocumentImageEmbedder,JinaRanker}',
      ],
      model: ['model'],
      provider: 'other:jina',
    },
    {
      category: 'weights-file',
      callees: ['haystack{,_integrations,_experimental}.**.{LlamaCppGenerator,LlamaCppChatGenerator}'],
      model: ['model', '0'],
      provider: 'local-file',
    },
  ],
};
