import type { Sdk } from '../sdk.ts';

export const semanticKernel: Sdk = {
  id: 'semantic-kernel',
  name: 'Semantic Kernel',
  provider: 'unknown',
  docs: 'https://learn.microsoft.com/en-us/semantic-kernel/concepts/ai-services/',
  packages: { pypi: ['semantic-kernel'] },
  client: { credential: ['api_key'], endpoint: ['endpoint'] },
  calls: [
    {
      category: 'service',
      callees: [
        'semantic_kernel.**.{OpenAIChatCompletion,OpenAITextCompletion,OpenAITextEmbedding,OpenAITextToImage,OpenAITextToAudio,OpenAIAudioToText}',
      ],
      model: ['ai_model_id', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: [
        'semantic_kernel.**.{AzureChatCompletion,AzureTextCompletion,AzureTextEmbedding,AzureTextToImage,AzureTextToAudio,AzureAudioToText}',
      ],
      model: ['deployment_name'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{OllamaChatCompletion,OllamaTextCompletion,OllamaTextEmbedding}'],
      model: ['ai_model_id'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{GoogleAIChatCompletion,GoogleAITextCompletion,GoogleAITextEmbedding}'],
      model: ['gemini_model_id', 'embedding_model_id', '0'],
      provider: 'google',
    },
    {
      // The project and the region come first.
      category: 'service',
      callees: ['semantic_kernel.**.{VertexAIChatCompletion,VertexAITextCompletion,VertexAITextEmbedding}'],
      model: ['gemini_model_id', 'embedding_model_id'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{MistralAIChatCompletion,MistralAITextEmbedding}'],
      model: ['ai_model_id', '0'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.AnthropicChatCompletion'],
      model: ['ai_model_id', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{BedrockChatCompletion,BedrockTextCompletion,BedrockTextEmbedding}'],
      model: ['model_id', '0'],
      provider: 'bedrock',
    },
    {
      category: 'model',
      callees: ['semantic_kernel.**.{HuggingFaceTextCompletion,HuggingFaceTextEmbedding}'],
      model: ['ai_model_id', '0'],
      provider: 'huggingface',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{AzureAIInferenceChatCompletion,AzureAIInferenceTextEmbedding}'],
      model: ['ai_model_id', '0'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{NvidiaChatCompletion,NvidiaTextEmbedding}'],
      model: ['ai_model_id', '0'],
      provider: 'nvidia',
    },
    {
      category: 'weights-file',
      callees: ['semantic_kernel.**.{OnnxGenAIChatCompletion,OnnxGenAITextCompletion}'],
      model: ['ai_model_path'],
      provider: 'local-file',
    },
  ],
};
