import type { Sdk } from '../sdk.ts';

export const mirascope: Sdk = {
  id: 'mirascope',
  name: 'Mirascope',
  provider: 'unknown',
  docs: 'https://mirascope.com/docs',
  packages: {
    pypi: ['mirascope'],
  },
  calls: [
    {
      category: 'service',
      callees: ['mirascope.core.openai.call'],
      model: ['model', '0'],
      provider: 'openai',
    },
    {
      category: 'service',
      callees: ['mirascope.core.anthropic.call'],
      model: ['model', '0'],
      provider: 'anthropic',
    },
    {
      category: 'service',
      callees: ['mirascope.core.{google,gemini,vertex}.call'],
      model: ['model', '0'],
      provider: 'google',
    },
    {
      category: 'service',
      callees: ['mirascope.core.{groq,mistral,cohere,bedrock,azure,xai}.call'],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: ['mirascope.core.litellm.call'],
      model: ['model', '0'],
      providerPrefix: '/',
    },
    {
      category: 'service',
      callees: ['mirascope.llm.{call,model,Model}'],
      model: ['model', 'model_id', '0'],
      providerArgument: ['provider'],
      providerPrefix: '/',
    },
  ],
};
