import type { Sdk } from '../sdk.ts';

export const agno: Sdk = {
  id: 'agno',
  name: 'Agno',
  provider: 'unknown',
  docs: 'https://docs.agno.com/models/introduction',
  packages: { pypi: ['agno', 'phidata'] },
  client: { credential: ['api_key'], endpoint: ['base_url'] },
  calls: [
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.{OpenAIChat,OpenAIResponses,OpenResponses}'],
      model: ['id', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Claude'],
      model: ['id', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Gemini'],
      model: ['id', '0'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Groq'],
      model: ['id', '0'],
      provider: 'groq',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Ollama'],
      model: ['id', '0'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.MistralChat'],
      model: ['id', '0'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.{Cohere,CohereChat}'],
      model: ['id', '0'],
      provider: 'cohere',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.{AzureOpenAI,AzureAIFoundry,AzureOpenAIChat}'],
      model: ['id', '0'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.AwsBedrock'],
      model: ['id', '0'],
      provider: 'bedrock',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.{DeepSeek,DeepSeekChat}'],
      model: ['id', '0'],
      provider: 'deepseek',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.xAI'],
      model: ['id', '0'],
      provider: 'xai',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.HuggingFace'],
      model: ['id', '0'],
      provider: 'huggingface',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.OpenRouter'],
      model: ['id', '0'],
      provider: 'openrouter',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Together'],
      model: ['id', '0'],
      provider: 'together',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Fireworks'],
      model: ['id', '0'],
      provider: 'fireworks',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Perplexity'],
      model: ['id', '0'],
      provider: 'perplexity',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.Nvidia'],
      model: ['id', '0'],
      provider: 'nvidia',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.OpenAILike'],
      model: ['id', '0'],
      provider: 'unknown',
    },
    {
      category: 'service',
      callees: ['{agno.models,phi.model}.**.{LiteLLM,LiteLLMOpenAI}'],
      model: ['id', '0'],
      providerPrefix: '/',
    },
    {
      // Anything but a name is a model that was made before.
      category: 'service',
      callees: ['{agno.agent,agno.team}.**.{Agent,Team}'],
      model: ['model'],
      providerPrefix: ':',
      when: [{ argument: ['model'], is: 'text' }],
    },
  ],
};
