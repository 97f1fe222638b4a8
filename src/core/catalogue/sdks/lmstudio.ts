import type { Sdk } from '../sdk.ts';

export const lmstudio: Sdk = {
  id: 'lmstudio',
  name: 'LM Studio',
  provider: 'other:lmstudio',
  docs: 'https://lmstudio.ai/docs/python',
  packages: {
    pypi: ['lmstudio'],
  },
  calls: [
    {
      // Without a key it is whichever model is loaded.
      category: 'service',
      callees: [
        'lmstudio.{llm,embedding_model}',
        'lmstudio.**.{Client,AsyncClient}().{llm,embedding}.{model,load_new_instance}',
      ],
      model: ['model_key', '0'],
    },
  ],
};
