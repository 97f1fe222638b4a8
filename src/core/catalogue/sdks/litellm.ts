import type { Sdk } from '../sdk.ts';

export const litellm: Sdk = {
  id: 'litellm',
  name: 'LiteLLM',
  provider: 'unknown',
  docs: 'https://docs.litellm.ai/docs/completion/input',
  packages: { pypi: ['litellm'] },
  client: { credential: ['api_key'], endpoint: ['api_base', 'base_url'] },
  calls: [
    {
      category: 'service',
      callees: [
        'litellm.**.{completion,acompletion,embedding,aembedding,transcription,atranscription,speech,aspeech,rerank,arerank,batch_completion,anthropic_messages}',
      ],
      model: ['model', '0'],
      providerPrefix: '/',
    },
    {
      category: 'service',
      callees: [
        'litellm.**.{text_completion,atext_completion,responses,aresponses,moderation,amoderation,image_generation,aimage_generation,image_edit,aimage_edit,video_generation,avideo_generation}',
      ],
      model: ['model', '1'],
      providerPrefix: '/',
    },
    {
      // The name is that of a deployment in the router's list.
      category: 'service',
      callees: [
        'litellm.**.Router().{completion,acompletion,embedding,aembedding,text_completion,atext_completion,responses,aresponses}',
      ],
      model: [],
    },
  ],
};
