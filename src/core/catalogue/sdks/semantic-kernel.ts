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
        'semantic_kernel.**.{OpenAIChatCompletion,OpenAITextCompletion,OpenAITextEmbedding,OpenAITextToImage}',
      ],
      model: ['ai_model_id', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: [
        'semantic_kernel.**.{AzureChatCompletion,AzureTextCompletion,AzureTextEmbedding,AzureTextToImage}',
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
      callees: ['semantic_kernel.**.{GoogleAIChatCompletion,GoogleAITextEmbedding,VertexAIChatCompletion}'],
      model: ['gemini_model_id', 'embedding_model_id'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{MistralAIChatCompletion,MistralAITextEmbedding}'],
      model: ['ai_model_id'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.AnthropicChatCompletion'],
      model: ['ai_model_id'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['semantic_kernel.**.{BedrockChatCompletion,BedrockTextEmbedding}'],
      model: ['model_id'],
      provider: 'bedrock',
    },
    {
      category: 'model',
      callees: ['semantic_kernel.**.{HuggingFaceTextCompletion,HuggingFaceTextEmbedding}'],
      model: ['ai_model_id', '0'],
      provider: 'huggingface',
    },
  ],
};
