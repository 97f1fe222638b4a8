import type { Sdk } from '../sdk.ts';

export const wandb: Sdk = {
  id: 'wandb',
  name: 'Weights & Biases',
  provider: 'other:wandb',
  docs: 'https://docs.wandb.ai/guides/artifacts/',
  packages: {
    pypi: ['wandb'],
  },
  calls: [
    {
      category: 'model',
      callees: ['wandb.{,init().}use_model'],
      model: ['name', '0'],
      onlyDownloads: true,
    },
    {
      category: 'dataset',
      callees: ['wandb.{,init().}use_artifact', 'wandb.Api().artifact'],
      model: ['artifact_or_name', 'name', '0'],
      onlyDownloads: true,
      when: [
        {
          argument: ['type'],
          is: ['dataset'],
        },
      ],
    },
    {
      // Artifacts of other types may be anything.
      category: 'model',
      callees: ['wandb.{,init().}use_artifact', 'wandb.Api().artifact'],
      model: ['artifact_or_name', 'name', '0'],
      onlyDownloads: true,
      when: [
        {
          argument: ['type'],
          is: ['model'],
        },
      ],
    },
  ],
};
