import type { Sdk } from '../sdk.ts';

export const stableBaselines3: Sdk = {
  id: 'stable-baselines3',
  name: 'Stable Baselines3',
  provider: 'local-file',
  docs: 'https://stable-baselines3.readthedocs.io/en/master/guide/save_format.html',
  packages: {
    pypi: ['stable-baselines3', 'sb3-contrib', 'huggingface-sb3'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: [
        '{stable_baselines3,sb3_contrib}.**.{PPO,A2C,DQN,SAC,TD3,DDPG,RecurrentPPO,MaskablePPO,QRDQN,TQC,TRPO,ARS,CrossQ}.load',
      ],
      model: ['path', '0'],
      // Its archives hold objects as cloudpickle writes them.
      pickle: {},
    },
    {
      category: 'model',
      callees: ['huggingface_sb3.**.load_from_hub'],
      model: ['repo_id', '0'],
      provider: 'huggingface',
      onlyDownloads: true,
    },
  ],
};
