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
      category: 'service',
      callees: ['dspy.**.OpenAI'],
      model: ['model', '0'],
      provider: 'openai',
    },
  ],
};
