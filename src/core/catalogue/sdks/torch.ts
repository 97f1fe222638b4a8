import type { Sdk } from '../sdk.ts';

export const torch: Sdk = {
  id: 'torch',
  name: 'PyTorch',
  provider: 'local-file',
  docs: 'https://docs.pytorch.org/docs/stable/generated/torch.load.html',
  packages: { pypi: ['torch'] },
  calls: [
    {
      category: 'weights-file',
      callees: ['torch.{,serialization.}load'],
      model: ['f', '0'],
      pickle: { unless: { argument: 'weights_only', equals: true } },
      unsafe: { argument: 'weights_only', equals: false },
    },
    {
      category: 'weights-file',
      callees: ['torch.jit.load', 'torch.export.load'],
      model: ['f', '0'],
    },
    {
      category: 'weights-file',
      callees: ['torch.hub.load'],
      model: ['repo_or_dir', '0'],
      when: [{ argument: ['source'], is: ['local'] }],
    },
    {
      category: 'model',
      callees: ['torch.hub.load'],
      model: ['repo_or_dir', '0'],
      provider: 'unknown',
      providerPrefix: '/',
      remoteCode: ['trust_repo'],
    },
    {
      category: 'model',
      // Unlike `torch.load` it takes any pickle unless told otherwise, in every version.
      callees: ['torch.{hub.load_state_dict_from_url,utils.model_zoo.load_url}'],
      model: ['url', '0'],
      provider: 'other:url',
      pickle: { unless: { argument: 'weights_only', equals: true } },
    },
  ],
};
