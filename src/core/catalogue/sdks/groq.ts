import type { Sdk } from '../sdk.ts';

export const groq: Sdk = {
  id: 'groq',
  name: 'Groq',
  provider: 'groq',
  docs: 'https://console.groq.com/docs/libraries',
  packages: { pypi: ['groq'], npm: ['groq-sdk'] },
  client: { credential: ['api_key', '0.apiKey'], endpoint: ['base_url', '0.baseURL'] },
  calls: [
    {
      category: 'service',
      callees: [
        'groq.**.{Groq,AsyncGroq,Client,AsyncClient}().{chat.completions.{,with_raw_response.,with_streaming_response.}create,embeddings.create,responses.create,audio.{transcriptions,translations,speech}.create}',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: [
        'groq-sdk#{default,Groq}().{chat.completions.create,embeddings.create,audio.{transcriptions,translations,speech}.create}',
      ],
      model: ['0.model'],
    },
  ],
};
