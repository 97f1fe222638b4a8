import type { Sdk } from '../sdk.ts';

export const fal: Sdk = {
  id: 'fal',
  name: 'fal',
  provider: 'other:fal',
  docs: 'https://docs.fal.ai/model-apis/client',
  packages: { npm: ['@fal-ai/client', '@fal-ai/serverless-client'] },
  client: { credential: ['0.credentials'] },
  calls: [
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
