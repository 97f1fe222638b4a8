import type { Sdk } from '../sdk.ts';

export const lerobot: Sdk = {
  id: 'lerobot',
  name: 'LeRobot',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/lerobot',
  packages: {
    pypi: ['lerobot'],
  },
  calls: [
    {
      category: 'dataset',
      callees: ['lerobot.**.{LeRobotDataset,LeRobotDatasetMetadata,StreamingLeRobotDataset}'],
      model: ['repo_id', '0'],
      revision: ['revision'],
    },
    {
      category: 'dataset',
      callees: ['lerobot.**.MultiLeRobotDataset'],
      model: ['repo_ids', '0'],
    },
    {
      category: 'model',
      callees: ['lerobot.**.from_pretrained'],
      model: ['pretrained_name_or_path', 'pretrained_model_name_or_path', '0'],
      revision: ['revision'],
    },
  ],
};
