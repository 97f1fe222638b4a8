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
        'zhipuai.**.ZhipuAI().{chat.completions.create,chat.asyncCompletions.create,embeddings.create,images.generations}',
      ],
      model: ['model'],
    },
  ],
};
