import type { Sdk } from '../sdk.ts';

export const fal: Sdk = {
  id: 'fal',
  name: 'fal',
  provider: 'other:fal',
  docs: 'https://docs.fal.ai/clients/python',
  packages: {
    pypi: ['fal-client'],
  },
  client: {
    credential: ['key'],
  },
  calls: [
    {
      category: 'service',
      callees: [
        'fal_client.{run,submit,subscribe,stream,run_async,submit_async,subscribe_async,stream_async,realtime}',
        'fal_client.**.{SyncClient,AsyncClient}().{run,submit,subscribe,stream,realtime}',
      ],
      model: ['application', '0'],
    },
  ],
};
