import type { Sdk } from '../sdk.ts';

export const lmstudio: Sdk = {
  id: 'lmstudio',
  name: 'LM Studio',
  provider: 'other:lmstudio',
  docs: 'https://lmstudio.ai/docs/typescript',
  packages: { npm: ['@lmstudio/sdk'] },
  calls: [
    {
      category: 'model',
      callees: ['@lmstudio/sdk#LMStudioClient().{llm,embedding}.{model,load,createDynamicHandle}'],
      model: ['0.modelKey', '0'],
    },
  ],
};
