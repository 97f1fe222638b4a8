import type { Sdk } from '../sdk.ts';

export const fal: Sdk = {
  id: 'fal',
  name: 'fal',
  provider: 'other:fal',
  docs: 'https://docs.fal.ai/clients/python',
  packages: {
    pypi: ['fal-client'],
    npm: ['@fal-ai/client', '@fal-ai/serverless-client'],
  },
  client: { credential: ['key', '0.credentials'] },
  calls: [
    {
      category: 'service',
      callees: [
        'fal_client.{run,submit,subscribe,stream,run_async,submit_async,subscribe_async,stream_async,realtime}',
        'fal_client.**.{SyncClient,AsyncClient}().{run,submit,subscribe,stream,realtime}',
      ],
      model: ['application', '0'],
    },
    {
      category: 'service',
      callees: [
        '@fal-ai/client#{fal,createFalClient()}.{run,subscribe,stream,queue.submit,realtime.connect,streaming.stream}',
        '@fal-ai/serverless-client#{,default.}{run,subscribe,stream,queue.submit,realtime.connect}',
      ],
      model: ['0'],
    },
  ],
};
