import type { Sdk } from '../sdk.ts';

export const replicate: Sdk = {
  id: 'replicate',
  name: 'Replicate',
  provider: 'other:replicate',
  docs: 'https://replicate.com/docs/reference/client-libraries',
  packages: { pypi: ['replicate'], npm: ['replicate'] },
  client: { credential: ['api_token', '0.auth'] },
  calls: [
    {
      category: 'service',
      callees: ['replicate.{,Client().,client.Client().}{run,async_run,stream,async_stream}'],
      model: ['ref', '0'],
    },
    {
      category: 'service',
      callees: ['replicate#{default,Replicate}().{run,stream}'],
      model: ['0'],
    },
    {
      // A bare version says which model, but only to the service.
      category: 'service',
      callees: ['replicate#{default,Replicate}().predictions.create'],
      model: ['0.model', '0.version'],
    },
    {
      // The model, or one of its versions.
      category: 'service',
      callees: [
        'replicate.{,Client().,client.Client().}{predictions.{create,async_create},trainings.{create,async_create}}',
        'replicate.{,Client().,client.Client().}models.predictions.{create,async_create}',
      ],
      model: ['model', 'version', '0'],
    },
  ],
};
