import type { Sdk } from '../sdk.ts';

export const dashscope: Sdk = {
  id: 'dashscope',
  name: 'DashScope',
  provider: 'alibaba',
  docs: 'https://help.aliyun.com/zh/model-studio/dashscope-api-reference/',
  packages: { pypi: ['dashscope'] },
  client: { credential: ['api_key'] },
  calls: [
    {
      category: 'service',
      callees: [
        'dashscope.**.{Generation,AioGeneration,MultiModalConversation,TextEmbedding,MultiModalEmbedding,ImageSynthesis,TextReRank}.call',
      ],
      model: ['model', '0'],
    },
  ],
};
