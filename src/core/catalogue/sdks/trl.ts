import type { Sdk } from '../sdk.ts';

export const trl: Sdk = {
  id: 'trl',
  name: 'TRL',
  provider: 'huggingface',
  docs: 'https://huggingface.co/docs/trl/models',
  packages: { pypi: ['trl'] },
  calls: [
    {
      category: 'model',
      callees: ['trl.**.AutoModelForCausalLMWithValueHead.from_pretrained'],
      model: ['pretrained_model_name_or_path', '0'],
      revision: ['revision'],
    },
    {
      // Anything but a name is a model that was made before.
      category: 'model',
      callees: [
        'trl.**.{SFTTrainer,GRPOTrainer,DPOTrainer,RewardTrainer,KTOTrainer,ORPOTrainer,CPOTrainer,RLOOTrainer,OnlineDPOTrainer,GKDTrainer,NashMDTrainer,XPOTrainer,BCOTrainer}',
      ],
      model: ['model', '0'],
      when: [{ argument: ['model', '0'], is: 'text' }],
    },
  ],
};
