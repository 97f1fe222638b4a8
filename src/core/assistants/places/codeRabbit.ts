import type { Assistant } from '../assistant.ts';

export const codeRabbit: Assistant = {
  id: 'code-rabbit',
  name: 'CodeRabbit',
  provider: 'coderabbit',
  docs: ['https://docs.coderabbit.ai/getting-started/yaml-configuration'],
  configurations: [{ places: ['.coderabbit.yaml'], setsUp: true }],
  extensions: ['coderabbit.coderabbit-vscode'],
};
