import type { Sdk } from '../sdk.ts';

export const kokoro: Sdk = {
  id: 'kokoro',
  name: 'Kokoro',
  provider: 'huggingface',
  docs: 'https://github.com/hexgrad/kokoro',
  packages: {
    pypi: ['kokoro'],
  },
  calls: [
    {
      // Without a repository the library has one of its own.
      category: 'model',
      callees: ['kokoro.**.{KPipeline,KModel}'],
      model: ['repo_id'],
    },
  ],
};
