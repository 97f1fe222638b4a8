import type { Sdk } from '../sdk.ts';

export const pydanticAi: Sdk = {
  id: 'pydantic-ai',
  name: 'Pydantic AI',
  provider: 'unknown',
  docs: 'https://ai.pydantic.dev/models/',
  packages: { pypi: ['pydantic-ai', 'pydantic-ai-slim'] },
  calls: [
    {
      category: 'service',
      callees: ['pydantic_ai.**.{OpenAIModel,OpenAIChatModel,OpenAIResponsesModel}'],
      model: ['model_name', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.AnthropicModel'],
      model: ['model_name', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.{GoogleModel,GeminiModel,VertexAIModel}'],
      model: ['model_name', '0'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.GroqModel'],
      model: ['model_name', '0'],
      provider: 'groq',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.MistralModel'],
      model: ['model_name', '0'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.CohereModel'],
      model: ['model_name', '0'],
      provider: 'cohere',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.BedrockConverseModel'],
      model: ['model_name', '0'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.OpenRouterModel'],
      model: ['model_name', '0'],
      provider: 'openrouter',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.HuggingFaceModel'],
      model: ['model_name', '0'],
      provider: 'huggingface',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.OllamaModel'],
      model: ['model_name', '0'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.XaiModel'],
      model: ['model_name', '0'],
      provider: 'xai',
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.CerebrasModel'],
      model: ['model_name', '0'],
      provider: 'other:cerebras',
    },
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['pydantic_ai.**.{Agent,Embedder}'],
      model: ['model', '0'],
      providerPrefix: ':',
      when: [{ argument: ['model', '0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['pydantic_ai.**.Agent().{run,run_sync,run_stream,iter}'],
      model: ['model'],
      providerPrefix: ':',
      when: [{ argument: ['model'], is: 'text' }],
    },
  ],
};
