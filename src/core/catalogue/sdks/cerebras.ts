import type { Sdk } from '../sdk.ts';

export const cerebras: Sdk = {
  id: 'cerebras',
  name: 'Cerebras',
  provider: 'other:cerebras',
  docs: 'https://inference-docs.cerebras.ai/api-reference/chat-completions',
  packages: { pypi: ['cerebras-cloud-sdk'], npm: ['@cerebras/cerebras_cloud_sdk'] },
  client: { credential: ['api_key', '0.apiKey'] },
  calls: [
    {
      category: 'service',
      callees: [
        'cerebras.cloud.sdk.**.{Cerebras,AsyncCerebras}().{chat.completions.create,completions.create}',
      ],
      model: ['model'],
    },
    {
      category: 'service',
      callees: [
        '@cerebras/cerebras_cloud_sdk#{default,Cerebras}().{chat.completions.create,completions.create}',
      ],
      model: ['0.model'],
    },
  ],
};
