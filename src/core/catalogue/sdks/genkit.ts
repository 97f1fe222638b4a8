import type { Sdk } from '../sdk.ts';

export const genkit: Sdk = {
  id: 'genkit',
  name: 'Genkit',
  provider: 'unknown',
  docs: 'https://genkit.dev/docs/models/',
  packages: {
    npm: [
      'genkit',
      '@genkit-ai/googleai',
      '@genkit-ai/google-genai',
      '@genkit-ai/vertexai',
      '@genkit-ai/compat-oai',
      '@genkit-ai/anthropic',
      'genkitx-ollama',
    ],
  },
  client: { model: ['0.model'] },
  calls: [
    {
      category: 'service',
      callees: ['genkit{,/beta}#genkit().{generate,generateStream,chat,definePrompt,rerank}'],
      model: ['0.model', '0.reranker'],
      providerPrefix: '/',
    },
    {
      category: 'service',
      callees: ['genkit{,/beta}#genkit().{embed,embedMany}'],
      model: ['0.embedder'],
      providerPrefix: '/',
    },
    {
      category: 'reference',
      callees: [
        '@genkit-ai/{googleai,google-genai}#{default,googleAI,vertexAI}.{model,embedder}',
        '@genkit-ai/vertexai#{default,vertexAI}.{model,embedder}',
        '@genkit-ai/{googleai,vertexai}#gemini',
      ],
      model: ['0'],
      provider: 'google',
    },
    {
      category: 'reference',
      callees: ['@genkit-ai/anthropic#{default,anthropic}.model'],
      model: ['0'],
      provider: 'anthropic',
    },
    {
      category: 'reference',
      callees: ['@genkit-ai/compat-oai/openai#{default,openAI}.{model,embedder}'],
      model: ['0'],
      provider: 'openai',
    },
    {
      category: 'reference',
      callees: ['genkitx-ollama#{default,ollama}.{model,embedder}'],
      model: ['0'],
      provider: 'ollama',
    },
  ],
};
