import type { Sdk } from '../sdk.ts';

export const llmware: Sdk = {
  id: 'llmware',
  name: 'LLMWare',
  provider: 'unknown',
  docs: 'https://llmware-ai.github.io/llmware/',
  packages: {
    pypi: ['llmware'],
  },
  calls: [
    {
      category: 'model',
      callees: ['llmware.**.ModelCatalog().load_model'],
      model: ['selected_model', '0'],
    },
  ],
};
