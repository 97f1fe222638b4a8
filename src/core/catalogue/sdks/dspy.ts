import type { Sdk } from '../sdk.ts';

export const dspy: Sdk = {
  id: 'dspy',
  name: 'DSPy',
  provider: 'unknown',
  docs: 'https://dspy.ai/learn/programming/language_models/',
  packages: { pypi: ['dspy', 'dspy-ai'] },
  client: { credential: ['api_key'], endpoint: ['api_base'] },
  calls: [
    {
      category: 'service',
      callees: ['dspy.**.{LM,Embedder}'],
      model: ['model', '0'],
      providerPrefix: '/',
    },
    {
      // Library versions before 2.6, here and below.
      category: 'service',
      callees: ['dspy.OpenAI'],
      model: ['model', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['dspy.AzureOpenAI'],
      model: ['model'],
      provider: 'azure',
    },
    {
      category: 'service',
      callees: ['dspy.OllamaLocal'],
      model: ['model', '0'],
      provider: 'ollama',
    },
    {
      category: 'service',
      callees: ['dspy.Claude'],
      model: ['model', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['dspy.Google'],
      model: ['model', '0'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['dspy.Cohere'],
      model: ['model', '0'],
      provider: 'cohere',
    },
    {
      category: 'service',
      callees: ['dspy.Mistral'],
      model: ['model', '0'],
      provider: 'mistral',
    },
    {
      category: 'service',
      callees: ['dspy.Together'],
      model: ['model', '0'],
      provider: 'together',
    },
    {
      category: 'service',
      callees: ['dspy.GROQ'],
      model: ['model', '1'],
      provider: 'groq',
    },
    {
      category: 'model',
      callees: ['dspy.{HFModel,HFClientVLLM,HFClientTGI}'],
      model: ['model', '0'],
      provider: 'huggingface',
    },
  ],
};
