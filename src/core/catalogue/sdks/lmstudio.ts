import type { Sdk } from '../sdk.ts';

export const lmstudio: Sdk = {
  id: 'lmstudio',
  name: 'LM Studio',
  provider: 'other:lmstudio',
  docs: 'https://lmstudio.ai/docs/python',
  packages: {
    pypi: ['lmstudio'],
    npm: ['@lmstudio/sdk'],
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
    {
      category: 'model',
      callees: ['@lmstudio/sdk#LMStudioClient().{llm,embedding}.{model,load,createDynamicHandle}'],
      model: ['0.modelKey', '0'],
    },
  ],
};
