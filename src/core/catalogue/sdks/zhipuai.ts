import type { Sdk } from '../sdk.ts';

export const zhipuai: Sdk = {
  id: 'zhipuai',
  name: 'ZhipuAI',
  provider: 'other:zhipu',
  docs: 'https://github.com/MetaGLM/zhipuai-sdk-python-v4',
  packages: { pypi: ['zhipuai'] },
  client: { credential: ['api_key'], endpoint: ['base_url'] },
  calls: [
    {
      category: 'service',
      callees: [
        'zhipuai.**.ZhipuAI().{chat.completions.create,chat.asyncCompletions.create,embeddings.create,images.generations,moderations.create,audio.transcriptions.create,fine_tuning.jobs.create}',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: ['zhipuai.**.ZhipuAI().videos.generations'],
      model: ['model', '0'],
    },
  ],
};
