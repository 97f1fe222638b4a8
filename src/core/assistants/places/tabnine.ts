import type { Assistant } from '../assistant.ts';

export const tabnine: Assistant = {
  id: 'tabnine',
  name: 'Tabnine',
  provider: 'tabnine',
  docs: ['https://marketplace.visualstudio.com/items?itemName=TabNine.tabnine-vscode'],
  extensions: ['tabnine.tabnine-vscode'],
  settings: ['tabnine.'],
};
