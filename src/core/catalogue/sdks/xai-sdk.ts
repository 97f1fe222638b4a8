import type { Sdk } from '../sdk.ts';

export const xaiSdk: Sdk = {
  id: 'xai-sdk',
  name: 'xAI SDK',
  provider: 'xai',
  docs: 'https://docs.x.ai/docs/overview',
  packages: {
    pypi: ['xai-sdk'],
  },
  client: {
    credential: ['api_key'],
    endpoint: ['api_host'],
  },
  calls: [
    {
      category: 'service',
      callees: ['xai_sdk.**.{Client,AsyncClient}().chat.create'],
      model: ['model', '0'],
    },
    {
      category: 'service',
      callees: ['xai_sdk.**.{Client,AsyncClient}().{image.{sample,sample_batch},video.{generate,start}}'],
      model: ['model', '1'],
    },
  ],
};
