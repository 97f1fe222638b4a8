import type { Sdk } from '../sdk.ts';

export const exllamav2: Sdk = {
  id: 'exllamav2',
  name: 'ExLlamaV2',
  provider: 'local-file',
  docs: 'https://github.com/turboderp-org/exllamav2',
  packages: {
    pypi: ['exllamav2'],
  },
  calls: [
    {
      category: 'weights-file',
      callees: ['exllamav2.**.ExLlamaV2Config'],
      model: ['model_dir', '0'],
      when: [
        {
          argument: ['model_dir', '0'],
        },
      ],
    },
  ],
};
