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
      callees: ['haystack{,_integrations,_experimental}.**.{AnthropicGenerator,AnthropicChatGenerator}'],
      model: ['model'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{CohereGenerator,CohereChatGenerator,CohereTextEmbedder,CohereDocumentEmbedder,CohereRanker}',
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
        'haystack{,_integrations,_experimental}.**.{MistralChatGenerator,MistralTextEmbedder,MistralDocumentEmbedder}',
      ],
      model: ['model'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{GoogleAIGeminiGenerator,GoogleAIGeminiChatGenerator,GoogleGenAIChatGenerator,GoogleGenAITextEmbedder,GoogleGenAIDocumentEmbedder,VertexAIGeminiGenerator,VertexAIGeminiChatGenerator}',
      ],
      model: ['model'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: [
        'haystack{,_integrations,_experimental}.**.{AmazonBedrockGenerator,AmazonBedrockChatGenerator,AmazonBedrockTextEmbedder,AmazonBedrockDocumentEmbedder}',
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
        'haystack{,_integrations,_experimental}.**.{HuggingFaceLocalGenerator,HuggingFaceLocalChatGenerator,SentenceTransformersTextEmbedder,SentenceTransformersDocumentEmbedder,TransformersSimilarityRanker,SentenceTransformersSimilarityRanker,SentenceTransformersDiversityRanker,ExtractiveReader,TransformersZeroShotTextRouter,TransformersZeroShotDocumentClassifier,LocalWhisperTranscriber}',
      ],
      model: ['model', '0'],
      provider: 'huggingface',
    },
  ],
};
