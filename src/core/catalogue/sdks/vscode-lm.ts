import type { Sdk } from '../sdk.ts';

export const vscodeLm: Sdk = {
  id: 'vscode-lm',
  name: 'VS Code language models',
  provider: 'unknown',
  docs: 'https://code.visualstudio.com/api/extension-guides/ai/language-model',
  packages: { npm: ['@types/vscode'] },
  calls: [
    {
      category: 'service',
      callees: ['vscode#lm.selectChatModels'],
      model: ['0.id', '0.family'],
      providerArgument: ['0.vendor'],
    },
  ],
};
