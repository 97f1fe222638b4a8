import type { Sdk } from '../sdk.ts';

export const googleGenerativeai: Sdk = {
  id: 'google-generativeai',
  name: 'Google Generative AI',
  provider: 'google',
  docs: 'https://ai.google.dev/api/generate-content',
  packages: { pypi: ['google-generativeai'], npm: ['@google/generative-ai'] },
  client: { credential: ['0'] },
  calls: [
    {
      // The object that stands for the model; what is called on it afterwards names none.
      category: 'service',
      callees: ['google.generativeai.**.GenerativeModel'],
      model: ['model_name', '0'],
    },
    {
      category: 'service',
      callees: [
        'google.generativeai.{embed_content,embed_content_async,generate_text,chat,chat_async,generate_embeddings}',
      ],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: ['@google/generative-ai#GoogleGenerativeAI().getGenerativeModel'],
      model: ['0.model'],
    },
    {
      category: 'service',
      callees: ['@google/generative-ai#GenerativeModel'],
      model: ['1.model'],
    },
  ],
};
