import type { Assistant } from '../assistant.ts';

export const cody: Assistant = {
  id: 'cody',
  name: 'Cody',
  provider: 'sourcegraph',
  docs: ['https://sourcegraph.com/docs/cody/clients/install-vscode'],
  extensions: ['sourcegraph.cody-ai'],
  settings: ['cody.'],
};
