import type { Sdk } from '../sdk.ts';

export const deeplake: Sdk = {
  id: 'deeplake',
  name: 'Deep Lake',
  provider: 'other:activeloop',
  docs: 'https://docs.deeplake.ai/latest/',
  packages: {
    pypi: ['deeplake'],
  },
  calls: [
    {
      // Elsewhere it is a store of one’s own.
      category: 'dataset',
      callees: ['deeplake.{load,open,open_read_only}'],
      model: ['path', 'url', '0'],
      when: [
        {
          argument: ['path', 'url', '0'],
          mentions: ['hub://', 'al://'],
        },
      ],
    },
  ],
};
