import type { Sdk } from '../sdk.ts';

export const strands: Sdk = {
  id: 'strands',
  name: 'Strands Agents',
  provider: 'unknown',
  docs: 'https://strandsagents.com/latest/user-guide/concepts/model-providers/amazon-bedrock/',
  packages: { pypi: ['strands-agents'], npm: ['@strands-agents/sdk'] },
  calls: [
    {
      category: 'service',
      callees: ['strands.models.**.BedrockModel'],
      model: ['model_id'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['strands.models.**.{OpenAIModel,OpenAIResponsesModel}'],
      model: ['model_id'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['strands.models.**.AnthropicModel'],
      model: ['model_id'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['strands.models.**.OllamaModel'],
      model: ['model_id'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['strands.models.**.LiteLLMModel'],
      model: ['model_id'],
      providerPrefix: '/',
    },
    {
      // A plain name is an id of Amazon Bedrock.
      category: 'service',
      callees: ['strands.**.Agent'],
      model: ['model', '0'],
      provider: 'bedrock',
      when: [{ argument: ['model', '0'], is: 'text' }],
    },
    {
      category: 'service',
      callees: ['strands.models.**.GeminiModel'],
      model: ['model_id'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['strands.models.**.MistralModel'],
      model: ['model_id'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: ['strands.models.**.LlamaAPIModel'],
      model: ['model_id'],
      provider: 'other:meta',
    },
    {
      category: 'service',
      callees: ['strands.models.**.WriterModel'],
      model: ['model_id'],
      provider: 'other:writer',
    },
    {
      category: 'service',
      callees: ['@strands-agents/sdk{,/models/bedrock}#BedrockModel'],
      model: ['0.modelId'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['@strands-agents/sdk/models/openai#OpenAIModel'],
      model: ['0.modelId'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['@strands-agents/sdk/models/anthropic#AnthropicModel'],
      model: ['0.modelId'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['@strands-agents/sdk/models/google#GoogleModel'],
      model: ['0.modelId'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['@strands-agents/sdk#Agent'],
      model: ['0.model'],
      provider: 'bedrock',
      when: [{ argument: ['0.model'], is: 'text' }],
    },
  ],
};
