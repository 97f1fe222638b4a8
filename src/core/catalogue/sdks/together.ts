import type { Sdk } from '../sdk.ts';

export const together: Sdk = {
  id: 'together',
  name: 'Together AI',
  provider: 'together',
  docs: 'https://docs.together.ai/docs/quickstart',
  packages: { pypi: ['together'], npm: ['together-ai'] },
  client: { credential: ['api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'together.**.{Together,AsyncTogether}().{chat.completions.create,completions.create,embeddings.create,images.{generate,create},rerank.create,audio.{speech,transcriptions,translations}.create,videos.create,fine_tuning.create}',
        // Library versions before 1.0.
        'together.{Complete,Completion,Embeddings,Image}.create',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: [
        'together-ai#{default,Together}().{chat.completions.create,completions.create,embeddings.create,images.{generate,create},videos.create,audio.{speech,transcriptions,translations}.create,fineTuning.create,rerank.create}',
      ],
      model: ['0.model'],
    },
  ],
};
